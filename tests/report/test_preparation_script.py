"""Scripts: shells read them, they stop before anything is missing, and run again as they ran."""

import json
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest

from archbook.catalog import bundled
from archbook.model.design import Design
from archbook.rules.example import changed
from archbook.workspace import Workspace
from archbook.workspace.prepared import Prepared

SHELLS = tuple(path for path in map(shutil.which, ("sh", "bash", "dash")) if path)
NO_PROGRAM = {"PATH": "/nonexistent"}
"""Should a script go on where it must stop, it finds nothing to run."""

HOSTILE: dict[str, Any] = {
    "name": "a-b",
    "revision": "1\n$(touch owned)",
    "networks": [
        {"name": "mgmt :. 관리", "carries": ["management", "internal_api"], "vlan": 10},
        {"name": "한글 - -", "carries": ["tunnel"], "tagged": False, "links": 2},
    ],
    "host_groups": [
        {"name": "ctl 가", "roles": ["control", "network"], "count": 3},
        {"name": "cmp", "roles": ["compute"], "count": 2, "hosts": ["x y", "END"]},
    ],
    "physnets": [{"name": "phys ..1", "groups": ["cmp"]}],
    "workload": [
        {"name": "a b", "vcpus": 1, "ram_gib": 1, "instances": 1, "huge_pages": True},
    ],
    "storage": [{"name": "lvm :", "kind": "lvm", "on": "cmp", "serves": ["cinder"]}],
    "surroundings": {
        "ntp": ["a'b", "x\nEND\ntouch owned\n"],
        "dns": ["10.0.0.53", "fe80::1%$(touch owned)"],
        "air_gapped": True,
    },
}


def _prepared(language: str = "en", *room: str, **changes: object) -> Prepared:
    design = Design.model_validate_json(json.dumps(changed({**HOSTILE, **changes})))
    return Workspace(design, bundled(), language=language).prepare(*room)


@pytest.mark.parametrize("language", ["en", "ko"])
@pytest.mark.parametrize("deployer", ["kolla-ansible", "openstack-ansible", None])
@pytest.mark.parametrize("system", ["rocky-linux-10", "ubuntu-24.04", "debian-10", "centos-7"])
@pytest.mark.parametrize("room", [(), ("10.0.0.0/16",), ("fd00::/48",)])
def test_every_shell_can_read_them(
    language: str, deployer: str | None, system: str, room: tuple[str, ...]
) -> None:
    made = _prepared(language, *room, deployer=deployer, operating_system=system)
    whole = "".join(f"if false; then\n{text}fi\n" for _, text in made.scripts())
    for shell in SHELLS:
        read = subprocess.run(
            [shell, "-n"], input=whole, capture_output=True, text=True, check=False
        )
        assert (read.returncode, read.stderr) == (0, "")


def test_nothing_of_the_design_is_run(tmp_path: Path) -> None:
    made = _prepared("en", "10.0.0.0/16", operating_system="ubuntu-24.04")
    for name in ("x y", "END"):
        text = made.script(name)
        commands = [line for line in text.splitlines() if not line.startswith("#")]
        assert not any("touch owned" in line for line in commands)
        assert "revision 1 $(touch owned):" in text
        done = subprocess.run(
            ["/bin/sh"], input=text.encode(), cwd=tmp_path, env=NO_PROGRAM, check=False
        )
        assert done.returncode == 2
        assert not list(tmp_path.iterdir())


def test_a_script_stops_before_it_does_anything(tmp_path: Path) -> None:
    text = _prepared("en", "10.0.0.0/16", operating_system="rocky-linux-10").script("END")
    done = subprocess.run(
        ["/bin/sh"],
        input=text,
        cwd=tmp_path,
        env=NO_PROGRAM,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 2
    assert done.stderr == "fill this in at the top of the script: PORTS_1\n"
    assert text.index('[ -n "$PORTS_1" ]') < text.index("hostnamectl set-hostname")


def test_lines_are_kept_once_however_often_it_runs(tmp_path: Path) -> None:
    text = _prepared("en", "10.0.0.0/16", operating_system="rocky-linux-10").script("END")
    start = text.index("block() {")
    function = text[start : text.index("\n}\n", start) + 3]
    file = tmp_path / "hosts"
    file.write_text("127.0.0.1 localhost\n", encoding="utf-8")
    for address in ("10.0.0.1", "10.0.0.2", "10.0.0.2"):
        script = f"{function}block '{file}' <<'END'\n{address} a\nEND\n"
        subprocess.run(["/bin/sh", "-eu"], input=script, text=True, check=True)
    assert file.read_text(encoding="utf-8").splitlines() == [
        *("127.0.0.1 localhost", "# archbook: begin", "10.0.0.2 a", "# archbook: end"),
    ]  # fmt: skip


def test_only_functions_that_are_called_are_there() -> None:
    made = _prepared(
        "en", "10.0.0.0/16", operating_system="ubuntu-24.04", deployer="kolla-ansible"
    )
    assert "profile() {" not in made.script("END")
    assert "block() {" in made.script("END")


def test_comments_are_in_the_reader_s_language() -> None:
    text = _prepared("ko", "10.0.0.0/16", operating_system="rocky-linux-10").script("END")
    assert text.startswith("#!/bin/sh\n# ")
    assert any("가" <= letter <= "힣" for letter in text.splitlines()[1])
