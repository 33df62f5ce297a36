"""An inventory and its settings become a design."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from archbook.catalog import bundled
from archbook.errors import ArchbookError
from archbook.formats.kolla import ImportedInventory, Wanted, drafting, imported

Taken = Callable[..., ImportedInventory]
Said = Callable[[ImportedInventory], list[str]]


def _groups(found: ImportedInventory) -> dict[str, dict[str, Any]]:
    return {group["name"]: group for group in found.data["host_groups"]}


def test_like_hosts_fold_into_groups_named_after_what_they_are(taken: Taken) -> None:
    groups = _groups(taken())

    assert list(groups) == ["control", "network-monitoring", "compute", "storage", "deployment"]
    assert groups["control"]["hosts"] == ["ctl1", "ctl2", "ctl3"]
    assert groups["compute"]["hosts"] == ["cmp01", "cmp02", "cmp03", "cmp04"]
    assert groups["network-monitoring"]["roles"] == ["network", "monitoring"]
    assert groups["network-monitoring"]["origin"] == "multinode: network, monitoring"


def test_services_come_from_the_switches_and_the_defaults(taken: Taken) -> None:
    switches = "enable_cinder: 'yes'\nenable_heat: no\nenable_barbican: true\nenable_aodh: false\n"

    services = taken(settings=switches).data["services"]

    assert {"keystone", "nova", "neutron", "glance", "horizon", "placement"} <= set(services)
    assert {"cinder", "barbican"} <= set(services)
    assert not {"heat", "aodh", "mariadb"} & set(services)  # mariadb comes along by itself


def test_without_settings_it_is_said_that_the_defaults_are_taken(taken: Taken) -> None:
    said = [str(what) for what, _ in taken().assumed]
    told = [str(what) for what, _ in taken(settings="enable_heat: no\n").assumed]

    assert said == [
        "the cloud runs OpenStack 2026.1",
        "services and options are those that Kolla-Ansible has by default",
    ]
    assert told == said[:1]


def test_the_distribution_tells_the_hosts_system_where_one_version_fits(taken: Taken) -> None:
    ubuntu = taken(settings="kolla_base_distro: ubuntu\n")
    ours = taken(settings="kolla_base_distro: ours\n")

    assert ubuntu.data["operating_system"] == "ubuntu-24.04"
    assert "hosts run Ubuntu 24.04" in [str(what) for what, _ in ubuntu.assumed]
    assert "operating_system" not in ours.data


def test_ceph_without_hosts_is_an_external_cluster(taken: Taken) -> None:
    text = "enable_cinder: yes\ncinder_backend_ceph: yes\nnova_backend_ceph: 'yes'\n"

    (store,) = taken(settings=text).data["storage"]

    assert store == {"name": "ceph", "kind": "external_ceph", "serves": ["cinder", "nova"]}


def test_ceph_that_kolla_deployed_itself_stands_on_the_storage_hosts(taken: Taken) -> None:
    found = taken(settings="enable_ceph: yes\nenable_cinder: yes\n", release="train")

    (store,) = found.data["storage"]
    assert (store["kind"], store["on"]) == ("ceph", ["storage"])
    assert store["serves"] == ["cinder", "glance", "nova"]
    assert _groups(found)["storage"]["roles"] == ["block_storage", "ceph_osd"]


def test_placement_that_is_not_the_stock_one_stays(small: str, taken: Taken) -> None:
    text = small.replace("[mariadb:children]\ncontrol", "[mariadb]\ndb[1:3]")

    groups = _groups(taken(text))

    assert groups["mariadb"]["run"] == ["mariadb"]
    assert "roles" not in groups["mariadb"]
    assert groups["control"]["without"] == ["mariadb"]


def test_a_host_that_alone_carries_something_is_a_group_of_its_own(
    small: str, taken: Taken
) -> None:
    found = taken(small + "[tacker]\nctl2\nctl3\n", "enable_tacker: yes\n")  # the first has it

    groups = {tuple(group["hosts"]): group for group in _groups(found).values()}
    assert set(groups[("ctl2",)]["run"]) == {"tacker-server", "tacker-conductor"}
    assert "tacker-server" in groups[("ctl1", "ctl3")]["without"]
    assert "without" not in groups[("cmp01", "cmp02", "cmp03", "cmp04")]


def test_what_is_switched_off_is_left_out(taken: Taken) -> None:
    text = "enable_proxysql: no\nenable_prometheus: yes\nenable_prometheus_cadvisor: no\n"

    groups = _groups(taken(settings=text))

    assert groups["network-monitoring"]["without"] == ["prometheus-cadvisor", "proxysql"]
    assert groups["compute"]["without"] == ["prometheus-cadvisor"]


def test_hosts_of_another_hypervisor_are_a_group_of_their_own(small: str, taken: Taken) -> None:
    text = small.replace("cmp[01:04]", "cmp[01:03]\ncmp04 nova_compute_virt_type=qemu")

    groups = _groups(taken(text))

    assert groups["compute"]["count"] == 3
    assert groups["compute-2"]["hypervisors"] == ["qemu"]


def test_names_that_a_design_cannot_hold_become_a_count(
    small: str, taken: Taken, said: Said
) -> None:
    found = taken(small.replace("sto1", "<host>"))

    assert "hosts" not in _groups(found)["storage"]
    assert "the name '<host>' cannot stand in a design" in "\n".join(said(found))


def test_what_is_not_understood_is_listed_with_file_and_line(
    small: str, taken: Taken, said: Said
) -> None:
    text = small + "[hammers:children]\ncontrol\n[switches]\nsw1\n"
    settings = "enable_hammers: yes\nenable_ocatvia: yes\nenable_zun: yes\nfree: 1\nfree: 2\n"

    lines = said(taken(text, settings))

    line = small.count("\n") + 1
    for wanted in (
        f"multinode:{line}: hammers is no group of Kolla-Ansible",
        f"multinode:{line + 2}: switches is no group of Kolla-Ansible; hosts in it: 1, left out",
        "multinode: 1 hosts are left out, as no group of Kolla-Ansible has them: sw1",
        "globals.yml:1: enable_hammers is no switch of Kolla-Ansible that is known",
        "globals.yml:2: enable_ocatvia is unknown; did you mean enable_octavia?",
        "globals.yml:3: Kolla-Ansible for 2026.1 does not know enable_zun",
        "globals.yml:5: free is there twice; this one counts, not line 4",
    ):
        assert any(one.startswith(wanted) for one in lines), (wanted, lines)


def test_what_has_no_part_in_a_design_is_listed_apart(taken: Taken) -> None:
    found = taken(settings="docker_registry: quay.io\nenable_horizon_heat: yes\n")

    aside = [str(one.located()) for one in found.remarks if one.weight == "aside"]
    assert "globals.yml:1: docker_registry has no part in a design" in aside
    assert "globals.yml:2: enable_horizon_heat has no part in a design" in aside


def test_groups_of_kayobe_become_those_of_kolla(taken: Taken) -> None:
    text = "[controllers]\nc1\n[compute]\nk1\n[baremetal-compute]\nb[1:9]\n"

    found = taken(text)

    assert found.data["deployer"] == "kayobe"
    groups = _groups(found)
    assert groups["control"]["hosts"] == ["c1"]
    assert (groups["baremetal-compute"]["roles"], groups["baremetal-compute"]["count"]) == (
        ["bare_metal"],
        9,
    )


def test_files_and_folders_are_merged_with_the_variables_beside_them() -> None:
    Path("inv/group_vars").mkdir(parents=True)
    Path("inv/host_vars").mkdir()
    Path("inv/10-hosts").write_text("[racks]\nc1\nk1\n[control]\n[compute]\n", encoding="utf-8")
    Path("inv/20-roles.yml").write_text(
        "all:\n  children:\n    control: {hosts: {c1: }}\n    compute: {hosts: {k1: }}\n",
        encoding="utf-8",
    )
    Path("inv/group_vars/all.yml").write_text("enable_barbican: yes\n", encoding="utf-8")
    Path("inv/host_vars/k1.yml").write_text("nova_compute_virt_type: qemu\n", encoding="utf-8")
    Path("more").write_text("[compute]\nk2\n", encoding="utf-8")

    found = imported((Path("inv"), Path("more")), (), bundled(), Wanted("2026.1"))

    groups = _groups(found)
    assert groups["control"]["hosts"] == ["c1"]
    assert (groups["compute"]["hosts"], groups["compute"]["hypervisors"]) == (["k1"], ["qemu"])
    assert groups["compute-2"]["hosts"] == ["k2"]
    assert found.data["name"] == "inv"


def test_variables_of_the_inventory_are_settings_until_a_file_says_otherwise(
    small: str, taken: Taken, said: Said
) -> None:
    text = small + "[all:vars]\nenable_barbican=yes\nenable_aodh=yes\n"
    text += "[control:vars]\nenable_heat=no\n"

    found = taken(text, "enable_aodh: no\n")

    assert "barbican" in found.data["services"]
    assert "aodh" not in found.data["services"]
    assert any("enable_heat differs from host to host" in line for line in said(found))


def test_windows_line_ends_and_tabs_do_no_harm(small: str) -> None:
    Path("crlf").write_bytes(small.replace("\n", "\t\r\n").encode())

    found = imported((Path("crlf"),), (), bundled(), Wanted("2026.1"))

    assert _groups(found)["control"]["hosts"] == ["ctl1", "ctl2", "ctl3"]


def test_a_template_is_never_filled_in(small: str, taken: Taken, said: Said) -> None:
    trap = "{{ lookup('pipe', 'touch ran') }}"
    text = small.replace("net1", f'net1 x="{trap}"').replace("sto1", f'sto1 enable_heat="{trap}"')

    found = taken(text, f'enable_nova: "{trap}"\nneutron_plugin_agent: "{{{{ x }}}}"\n')

    assert not Path("ran").exists()
    assert "nova" in found.data["services"]
    assert "globals.yml:1: enable_nova holds a template" in "\n".join(said(found))


def test_a_cloud_without_any_service_is_refused(taken: Taken) -> None:
    with pytest.raises(ArchbookError, match="leave no service on"):
        taken(settings="enable_openstack_core: no\n")


def test_an_unknown_release_is_refused_with_the_nearest(taken: Taken) -> None:
    with pytest.raises(ArchbookError, match=r"did you mean 'queens'\?"):
        taken(release="queen")


def test_what_could_not_be_placed_is_spoken_of(
    small: str, taken: Taken, said: Said, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(drafting, "MOST_ROUNDS", 1)
    text = small.replace("[mariadb:children]\ncontrol", "[mariadb]\ndb1")

    lines = said(taken(text))

    assert any("does not put mariadb on the hosts where" in line for line in lines)
