"""NetworkManager and Netplan themselves read what the scripts would set.

Neither comes with archbook: where one is not installed, its test is skipped and says so.
"""

import configparser
import shutil
import subprocess
from pathlib import Path

import pytest

import archbook
from archbook.model.edit import SetField
from archbook.model.preparation import Step
from archbook.preparing import host_called

ROOM = "10.20.0.0/16"
FILLED = {"PORTS_1": "eno1 eno2", "PORTS_2": "eno3", "BOND_MODE": "802.3ad"}

_OFFLINE = """\
profile() {
    id=$1 type=$2 interface=$3
    shift 3
    nmcli --offline connection add type "$type" con-name "$id" ifname "$interface" "$@" \
        >"$FOLDER/$id"
}
"""
"""The script's function, but that it asks no running NetworkManager."""


def _network(system: str, host: str, room: str) -> Step:
    space = archbook.new("production-private").apply(
        SetField(field="operating_system", value=system)
    )
    around = space.design.surroundings.model_copy(update={"dns": ("10.0.0.53", "fd00::53")})
    space = space.with_design(space.design.model_copy(update={"surroundings": around}))
    found = host_called(space.prepare(room).preparation, host)
    return next(step for step in found.steps if step.id == "network")


def _tool(name: str) -> str:
    path = shutil.which(name)
    if path is None:
        pytest.skip(f"{name} is not installed here")
    return path


@pytest.mark.parametrize("room", [ROOM, "fd00::/48"])
@pytest.mark.parametrize("host", ["net-02", "cmp-18", "osd-01"])
def test_network_manager_makes_every_profile(host: str, room: str, tmp_path: Path) -> None:
    _tool("nmcli")
    step = _network("rocky-linux-10", host, room)
    commands = [one for one in step.commands if "connection up" not in one][1:]
    filled = "".join(f"{name}='{value}'\n" for name, value in FILLED.items())
    text = f"FOLDER='{tmp_path}'\n{filled}{_OFFLINE}" + "\n".join(commands)
    done = subprocess.run(
        ["/bin/sh", "-eu"], input=text, capture_output=True, text=True, check=True
    )
    assert "Error" not in done.stderr
    assert {path.name for path in tmp_path.iterdir()} >= {"bond1", "bond1-eno1", "vlan10"}
    profile = configparser.ConfigParser()
    profile.read(tmp_path / "vlan10")
    family = "ipv6" if ":" in room else "ipv4"
    assert profile["vlan"]["parent"] == "bond1"
    assert profile[family]["method"] == "manual"
    address, gateway = profile[family]["address1"].split(",")
    assert address.rpartition("/")[0] in " ".join(commands)
    assert gateway in {"10.20.0.1", "fd00::1"}


@pytest.mark.parametrize("room", [ROOM, "fd00::/48"])
@pytest.mark.parametrize("host", ["net-02", "cmp-18", "osd-01"])
def test_netplan_makes_networkd_s_files(host: str, room: str, tmp_path: Path) -> None:
    netplan = _tool("netplan")
    step = _network("ubuntu-24.04", host, room)
    start = next(place for place, one in enumerate(step.commands) if one.startswith("cat >"))
    text = "\n".join(("cat <<END", *step.commands[start + 1 : step.commands.index("END") + 1]))
    made = subprocess.run(
        ["/bin/sh", "-euc", text], env=FILLED, capture_output=True, text=True, check=True
    )
    file = tmp_path / "etc" / "netplan" / "60-archbook.yaml"
    file.parent.mkdir(parents=True)
    file.write_text(made.stdout, encoding="utf-8")
    file.chmod(0o600)
    done = subprocess.run(
        [netplan, "generate", "--root-dir", str(tmp_path)],
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert (done.returncode, done.stderr) == (0, "")
    written = tmp_path / "run" / "systemd" / "network"
    vlan = (written / "10-netplan-vlan10.network").read_text(encoding="utf-8")
    assert "Gateway=10.20.0.1" in vlan or "Gateway=fd00::1" in vlan
    assert "Mode=802.3ad" in (written / "10-netplan-bond1.netdev").read_text(encoding="utf-8")
