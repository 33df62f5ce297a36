"""Files that are no inventory are refused with file and line; nothing of them is run."""

import stat
from collections.abc import Callable
from pathlib import Path

import pytest

from archbook.catalog import bundled
from archbook.errors import ArchbookError, InputError, MissingProgramError
from archbook.formats.kolla import ImportedInventory, Wanted, ansible, imported

Taken = Callable[..., ImportedInventory]
Said = Callable[[ImportedInventory], list[str]]

BOMB = "\n".join(
    [
        "all:",
        "  vars:",
        "    a0: &a0 [1, 1, 1, 1, 1, 1, 1, 1, 1, 1]",
        *(f"    a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 10)}]" for n in range(1, 9)),
        "  hosts: {c1: }",
    ]
)


@pytest.mark.parametrize(
    ("name", "text", "said"),
    [
        ("inv", "[network:children]\nnowhere\n",
         "inv:2: [network:children] names the group 'nowhere', which no file defines"),
        ("inv", "[network:children]\na-group-with-a-long-name\n",
         "inv:2: [network:children] names the group 'a-group-with-a-long-name'"),
        ("inv", "[a:children]\nb\n[b:children]\na\n",
         "inv:4: the groups 'a' and 'b' hold each other"),
        ("inv", "[control]\nc1 secret word\n", "inv:2: behind a host only key=value can stand"),
        ("inv", "[control]\nc1 x='open\n", "inv:2: a quotation mark has no partner"),
        ("inv", "[control:wives]\nc1\n", "inv:1: [control:wives] must end in :children or :vars"),
        ("inv", "c1\n[control\n", "inv:2: is no section: it must be [name]"),
        ("inv", "[a b]\nc1\n", "inv:1: is no section: it must be [name]"),
        ("inv", "", "inv: no group has hosts"),
        ("inv", "# nothing\n", "inv: no group has hosts"),
        ("inv", "[control]\nc[5:1]\n", "inv: no group has hosts"),
        ("inv", "[web]\nw1\n", "inv: is no inventory of Kolla-Ansible"),
        ("inv", "[control]\nnode[0:99999999]\n",
         "inv:2: the ranges stand for more than 20000 hosts"),
        ("inv", "[control]\nn[0:199]-[0:199]\n",
         "inv:2: the ranges stand for more than 20000 hosts"),
        ("inv.yml", "control:\n  hosts:\n    n[0:99999999]:\n",
         "inv.yml:3: the ranges stand for more than 20000 hosts"),
        ("inv.yml", "control:\n  hosts: [c1\n", "inv.yml:3: not YAML"),
        ("inv.yml", "control:\n  hosts:\n    c1: 3\n", "inv.yml: is YAML, but no inventory"),
        ("inv.yml", BOMB, "inv.yml:1: its aliases stand for more than 1000000 values"),
        ("inv", "$ANSIBLE_VAULT;1.1;AES256\n6162\n", "inv: is encrypted with ansible-vault"),
        ("inv", "#!/bin/sh\ntouch ran\n", "inv: is a program, and none is run"),
        ("inv", "[control]\nc1\0\n", "inv: is no text"),
        ("inv", "x" * 5_300_000, "inv: with it the inventory is larger than 5 MiB"),
    ],
)  # fmt: skip
def test_it_is_refused_with_file_and_line(name: str, text: str, said: str) -> None:
    Path(name).write_text(text, encoding="utf-8")
    Path(name).chmod(0o755)

    with pytest.raises(InputError) as refused:
        imported((Path(name),), (), bundled(), Wanted("2026.1"))

    assert str(refused.value).startswith(said)
    assert not Path("ran").exists()


def test_what_is_not_there_or_not_utf8_is_said_so() -> None:
    Path("latin").write_bytes("[control]\nc1\n# é".encode("latin-1"))

    with pytest.raises(InputError, match="nowhere: no such file"):
        imported((Path("nowhere"),), (), bundled(), Wanted())
    with pytest.raises(InputError, match=r"latin:3: not UTF-8 text"):
        imported((Path("latin"),), (), bundled(), Wanted())


def test_broken_variables_beside_it_are_named(small: str) -> None:
    Path("group_vars").mkdir()
    Path("group_vars/all.yml").write_text("a: b\n  c: [\n", encoding="utf-8")
    Path("multinode").write_text(small, encoding="utf-8")

    with pytest.raises(InputError, match=r"group_vars/all.yml:2: not YAML"):
        imported((Path("multinode"),), (), bundled(), Wanted("2026.1"))


def test_a_program_in_a_folder_is_left_out_and_spoken_of(small: str, said: Said) -> None:
    Path("inv").mkdir()
    Path("inv/hosts").write_text(small, encoding="utf-8")
    Path("inv/dynamic.py").write_text("#!/bin/sh\ntouch ran\n", encoding="utf-8")
    Path("inv/dynamic.py").chmod(stat.S_IRWXU)

    lines = said(imported((Path("inv"),), (), bundled(), Wanted("2026.1")))

    assert any(line.startswith("inv/dynamic.py: is a program") for line in lines)
    assert not any(path.name == "ran" for path in Path().rglob("*"))


def test_a_link_that_leads_out_of_a_folder_is_not_followed(small: str, said: Said) -> None:
    Path("private").mkdir()
    Path("private/hosts").write_text("[control]\nsecret-host\n", encoding="utf-8")
    Path("inv/group_vars").mkdir(parents=True)
    Path("inv/hosts").write_text(small, encoding="utf-8")
    Path("inv/more").symlink_to("../private/hosts")
    Path("inv/group_vars/all").symlink_to("../../private")
    Path("inv/same").symlink_to("hosts")

    found = imported((Path("inv"),), (), bundled(), Wanted("2026.1"))

    assert "secret-host" not in str(found.data)
    links = [line.split(":")[0] for line in said(found) if "is a link that leads out" in line]
    assert sorted(links) == ["inv/group_vars/all", "inv/more"]


def test_an_encrypted_file_of_variables_is_left_out_and_spoken_of(small: str, said: Said) -> None:
    Path("group_vars/all").mkdir(parents=True)
    Path("group_vars/all/vault.yml").write_text("$ANSIBLE_VAULT;1.1;AES256\n6162\n", "utf-8")
    Path("multinode").write_text(small, encoding="utf-8")

    lines = said(imported((Path("multinode"),), (), bundled(), Wanted("2026.1")))

    assert "group_vars/all/vault.yml: is encrypted with ansible-vault and is not read" in lines


def test_a_range_without_hosts_is_spoken_of(small: str, taken: Taken, said: Said) -> None:
    lines = said(taken(small.replace("sto1", "sto1\nsto[9:2]")))

    assert any("the range ends before it begins" in line for line in lines)


def test_the_persons_own_settings_of_ansible_have_no_part(
    small: str, taken: Taken, monkeypatch: pytest.MonkeyPatch
) -> None:
    Path("ansible.cfg").write_text("[defaults]\ninventory = nowhere\n[bad", encoding="utf-8")
    for name in ("ANSIBLE_INVENTORY_ENABLED", "ANSIBLE_CONFIG", "ANSIBLE_VAULT_PASSWORD_FILE"):
        monkeypatch.setenv(name, str(Path("ansible.cfg").resolve()))

    assert taken(small).data["host_groups"]


def test_without_ansible_it_is_said_how_to_get_it(
    taken: Taken, monkeypatch: pytest.MonkeyPatch
) -> None:
    Path("bin").mkdir()
    monkeypatch.setattr("sys.executable", str(Path("bin/python").resolve()))
    monkeypatch.setenv("PATH", str(Path("bin").resolve()))

    with pytest.raises(MissingProgramError, match=r"pip install 'archbook\[kolla\]'") as missing:
        taken()

    assert missing.value.exit_code == 3


def test_a_parser_that_does_not_end_is_stopped(
    taken: Taken, monkeypatch: pytest.MonkeyPatch
) -> None:
    Path("bin").mkdir()
    slow = Path("bin/ansible-inventory")
    slow.write_text("#!/bin/sh\nwhile :; do :; done\n", encoding="utf-8")
    slow.chmod(0o755)
    monkeypatch.setattr(ansible, "program", lambda: str(slow.resolve()))
    monkeypatch.setattr(ansible, "MOST_SECONDS", 0.5)

    with pytest.raises(InputError, match="Ansible was stopped"):
        taken()


@pytest.mark.parametrize("limit", ["ulimit -f 1", "ulimit -t 0"])
def test_a_parser_that_takes_too_much_is_stopped(
    limit: str, small: str, taken: Taken, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ansible, "LIMITED", f'{limit}; exec "$0" "$@"')

    with pytest.raises(InputError, match="takes too much of the machine"):
        taken(small.replace("cmp[01:04]", "cmp[01:99]"))


SECRETS = ("hunter2", "correct-horse", "62616e616e61", "opensesame")


def test_no_secret_reaches_the_design_the_remarks_or_an_error(small: str, taken: Taken) -> None:
    hosts = small.replace(
        "net1", "net1 ansible_become_pass=hunter2 ansible_ssh_private_key_file=correct-horse"
    )
    settings = (
        "database_password: hunter2\nkeystone_admin_password: opensesame\n"
        "enable_nova: opensesame\nneutron_plugin_agent: hunter2\nfernet_token_expiry: hunter2\n"
        "cinder_rbd_secret_uuid: correct-horse\nnova_key: !vault |\n"
        "  $ANSIBLE_VAULT;1.1;AES256\n  62616e616e61\n"
    )
    found = taken(hosts, settings)

    shown = f"{found.data} {[str(one.located()) for one in found.remarks]}"
    assert "database_password" in shown
    assert not any(secret in shown for secret in SECRETS)
    for broken in ("[control]\nc1 ansible_become_pass=hunter2 opensesame\n",
                   "[control]\nc1 ansible_become_pass='hunter2\n",
                   "[control]\nc1\n[control:vars]\nhunter2\n"):  # fmt: skip
        with pytest.raises(ArchbookError) as refused:
            taken(broken)
        assert not any(secret in str(refused.value) for secret in SECRETS), broken


def test_nothing_is_left_behind(taken: Taken, monkeypatch: pytest.MonkeyPatch) -> None:
    Path("tmp").mkdir()
    monkeypatch.setattr("tempfile.tempdir", str(Path("tmp").resolve()))

    taken()

    assert not [*Path("tmp").iterdir()]
