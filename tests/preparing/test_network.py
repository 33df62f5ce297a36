"""The network step, by NetworkManager and by Netplan."""

import subprocess
from collections.abc import Callable

import pytest
import yaml

from archbook.model.preparation import Step

StepOf = Callable[..., Step]
AROUND = {"dns": ["10.0.0.53", "fd00::53"], "ntp": []}


def _expanded(step: Step, **filled: str) -> str:
    """Return the Netplan file that a shell makes of the step."""
    start = next(n for n, one in enumerate(step.commands) if one.startswith("cat >"))
    text = "\n".join(("cat <<END", *step.commands[start + 1 : step.commands.index("END")], "END"))
    done = subprocess.run(
        ["/bin/sh", "-euc", text], env=filled, capture_output=True, text=True, check=True
    )
    return done.stdout


def test_network_manager_gets_a_profile_for_each_bond_and_vlan(step_of: StepOf) -> None:
    step = step_of("network", surroundings=AROUND)
    assert (
        "profile vlan10 vlan vlan10 vlan.parent bond1 vlan.id 10 802-3-ethernet.mtu 1500 "
        "ipv4.method manual ipv4.addresses 10.0.0.17/27 ipv4.gateway 10.0.0.1 ipv4.routes '' "
        "ipv4.dns 10.0.0.53 ipv6.method disabled"
    ) in step.commands
    assert step.commands[-1] == "nmcli connection up vlan30"
    assert [one.name for one in step.variables] == ["PORTS_1", "BOND_MODE"]


def test_netplan_gets_the_same_in_one_file(step_of: StepOf) -> None:
    step = step_of("network", operating_system="ubuntu-24.04", surroundings=AROUND)
    made = yaml.safe_load(_expanded(step, PORTS_1="eno1 eno2", BOND_MODE="802.3ad"))["network"]
    assert list(made["ethernets"]) == ["eno1", "eno2"]
    assert made["bonds"]["bond1"]["interfaces"] == ["eno1", "eno2"]
    assert made["bonds"]["bond1"]["parameters"]["mode"] == "802.3ad"
    assert made["vlans"]["vlan10"]["addresses"] == ["10.0.0.17/27"]
    assert made["vlans"]["vlan10"]["routes"] == [{"to": "0.0.0.0/0", "via": "10.0.0.1"}]
    assert made["vlans"]["vlan10"]["nameservers"]["addresses"] == AROUND["dns"]
    assert made["vlans"]["vlan30"]["mtu"] == 9000
    assert "routes" not in made["vlans"]["vlan30"]


def test_addresses_of_version_6_are_set_as_such(step_of: StepOf) -> None:
    manager = step_of("network", room="fd00::/48")
    (profile,) = (one for one in manager.commands if one.startswith("profile vlan10"))
    assert "ipv6.method manual ipv6.addresses fd00::11/64 ipv6.gateway fd00::1" in profile
    assert profile.endswith("ipv4.method disabled")
    plan = step_of("network", room="fd00::/48", operating_system="debian-13")
    made = yaml.safe_load(_expanded(plan, PORTS_1="eno1", BOND_MODE="active-backup"))
    assert made["network"]["vlans"]["vlan10"]["routes"] == [{"to": "::/0", "via": "fd00::1"}]


@pytest.mark.parametrize("system", ["rocky-linux-10", "ubuntu-24.04"])
def test_what_is_not_planned_is_filled_in(step_of: StepOf, system: str) -> None:
    step = step_of("network", room="", operating_system=system)
    named = [one.name for one in step.variables]
    assert named == ["PORTS_1", "BOND_MODE", "ADDRESS_VLAN10", "GATEWAY", "ADDRESS_VLAN30"]
    text = "\n".join(step.commands)
    assert "$ADDRESS_VLAN10" in text
    assert "$GATEWAY" in text
    assert "None" not in text


def test_a_system_without_either_tool_is_left_to_a_person(step_of: StepOf) -> None:
    step = step_of("network", operating_system="debian-10")
    assert (step.commands, step.variables) == ((), ())
    assert any("set the network up by hand" in str(note) for note in step.notes)


def test_a_name_server_that_is_no_address_is_left_out(step_of: StepOf) -> None:
    hostile = "fe80::1%$(touch /tmp/owned)"
    step = step_of("network", surroundings={"dns": ["10.0.0.53", hostile, "ns.example"]})
    text = "\n".join(step.commands)
    assert "owned" not in text
    assert "ipv4.dns 10.0.0.53 " in text
    assert any("ns.example is not: left out" in str(note) for note in step.notes)


def test_a_host_without_networks_gets_no_command(step_of: StepOf) -> None:
    assert step_of("network", networks=[]).commands == ()
