"""What is written at the name of a network: VLAN, MTU, subnet, bond."""

from collections.abc import Iterator

from archbook.capacity.mtu import instance_mtu
from archbook.capacity.overlays import overhead, tunnelled
from archbook.i18n import Message, Value
from archbook.model.blueprint import Blueprint
from archbook.model.network import HostNetwork, ProviderNetwork
from archbook.model.scene import Words

OPEN = Message("open")
"""Stands where the design does not say."""


def about(
    blueprint: Blueprint, network: HostNetwork, names: tuple[Message, ...]
) -> Iterator[Words]:
    """Yield what a host network is, line by line."""
    if len(names) > 1 or (names and str(names[0]).lower() != network.name.replace("-", " ")):
        yield Message("{traffic}", {"traffic": names})
    yield _vlan(network.vlan, tagged=network.tagged)
    yield Message("MTU {mtu}", {"mtu": network.mtu})
    subnet: Value = str(network.subnet) if network.subnet else OPEN
    if network.spans == "rack":
        yield Message("subnets rack by rack: {subnet}", {"subnet": subnet})
    else:
        yield Message("subnet {subnet}", {"subnet": subnet})
    if "tunnel" in network.carries and tunnelled(blueprint):
        left = instance_mtu(network.mtu, overhead(blueprint, network))
        yield Message("MTU {mtu} for instances", {"mtu": left})
    yield from _bond(network)


def _bond(network: HostNetwork) -> Iterator[Words]:
    values: dict[str, Value] = {
        "links": network.links or 1,
        "speed": network.speed_gbps or 0,
    }
    if network.links and network.links > 1:
        speed = "bond of {links} × {speed} Gbit/s"
        yield Message(speed if network.speed_gbps else "bond of {links} ports", values)
    elif network.speed_gbps:
        yield Message("{speed} Gbit/s", values)


def _vlan(vlan: int | None, *, tagged: bool = True) -> Message:
    if vlan is not None and tagged:
        return Message("VLAN {vlan}", {"vlan": vlan})
    if vlan is not None:
        return Message("VLAN {vlan}, untagged at the host", {"vlan": vlan})
    return Message("VLAN {vlan}", {"vlan": OPEN}) if tagged else Message("untagged")


def about_provider(network: ProviderNetwork) -> Iterator[Words]:
    """Yield what a Neutron network on a physical network is, line by line."""
    says = "{name}: external, {vlan}" if network.external else "{name}: {vlan}"
    yield Message(says, {"name": network.name, "vlan": _vlan(network.vlan)})
    yield Message("subnet {subnet}", {"subnet": str(network.subnet) if network.subnet else OPEN})
