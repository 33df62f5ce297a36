"""The whole plan: networks between hosts, ports, networks that lead outside."""

from collections.abc import Iterator

from archbook.addressing.external import external
from archbook.addressing.networks import planned
from archbook.addressing.ports import ports
from archbook.addressing.subnets import usable
from archbook.i18n import Message, Value
from archbook.model.blueprint import Blueprint
from archbook.model.network_plan import ExternalNetwork, NetworkPlan, PlannedNetwork, Subnet
from archbook.model.sizing import Assumed
from archbook.plan.seats import INFRASTRUCTURE, growth_of


def network_plan(blueprint: Blueprint, supernets: tuple[Subnet, ...] = ()) -> NetworkPlan:
    """Return VLAN, subnet, MTU and addresses of each network, and the ports they stand on.

    What the design states is kept. Subnets that it does not state are cut from *supernets*, around
    those that it does; without room there, only the size of a subnet is said.

    Args:
        blueprint: What stands where.
        supernets: Room for subnets, tried in this order.
    """
    networks = planned(blueprint, supernets)
    outside = tuple(external(blueprint))
    return NetworkPlan(
        blueprint.design.name,
        blueprint.design.revision,
        networks,
        tuple(ports(blueprint)),
        outside,
        tuple(_assumed(blueprint, networks)),
        (*_unused(networks, supernets), *_open(blueprint, networks, outside)),
    )


def _assumed(blueprint: Blueprint, networks: tuple[PlannedNetwork, ...]) -> Iterator[Assumed]:
    if networks:
        why = Message("for gateways, virtual IPs and switches; no host gets one of them")
        yield Assumed("cloud", "first_addresses", INFRASTRUCTURE, why, "airship-seaworthy")
    for name in dict.fromkeys(one.name for one in networks if "mtu" not in one.stated):
        why = Message("the usual size of an Ethernet packet")
        mtu = next(one.mtu for one in networks if one.name == name)
        yield Assumed(f"network/{name}", "mtu", mtu, why, "archbook")
    for name in dict.fromkeys(one.name for one in networks if _proposed_vlan(one)):
        vlan = next(one.vlan for one in networks if one.name == name) or 0
        why = Message("a number that no other network of the design has")
        yield Assumed(f"network/{name}", "vlan", vlan, why, "archbook")
    for one in networks:
        if one.vip and "vip" not in one.stated:
            why = Message("the last of the addresses that no host gets")
            yield Assumed(f"network/{one.name}", "vip", str(one.vip), why, "archbook")
    if growth_of(blueprint) > 1:
        why = Message("growth of the workload over the years planned, for compute hosts")
        yield Assumed("cloud", "growth", round(growth_of(blueprint), 3), why, "design")


def _unused(
    networks: tuple[PlannedNetwork, ...], supernets: tuple[Subnet, ...]
) -> Iterator[Message]:
    """Say that room was given which nothing is cut from."""
    found = [one.subnet for one in networks if one.subnet and "subnet" not in one.stated]
    for room in supernets if all(one.subnet for one in networks) else ():
        if not any(one.version == room.version and one.overlaps(room) for one in found):
            text = "nothing is cut from {room}: every network that needs a subnet has one"
            yield Message(text, {"room": str(room)})


def _proposed_vlan(one: PlannedNetwork) -> bool:
    return one.vlan is not None and "vlan" not in one.stated


def _open(
    blueprint: Blueprint,
    networks: tuple[PlannedNetwork, ...],
    outside: tuple[ExternalNetwork, ...],
) -> Iterator[Message]:
    """Yield what is not planned, and what does not fit."""
    if not blueprint.design.networks:
        yield Message("the design names no network between hosts")
    for one in networks:
        values: dict[str, Value] = {
            "network": one.name,
            "rack": one.rack or "",
            "prefix": one.prefix,
        }
        if one.subnet is None:
            yield Message(
                "network {network} needs a subnet of /{prefix}: name room for it", values
            )
        elif one.needs.value is not None and usable(one.subnet) < one.needs.value:
            values["subnet"] = str(one.subnet)
            text = "subnet {subnet} of network {network} is too small: /{prefix} is needed"
            yield Message(text, values)
    for other in outside:
        if other.needs.value is None:
            text = "external network {network}: say by `addresses` how many users need"
            yield Message(text, {"network": other.name})
        elif other.room is not None and other.room < 0:
            text = "external network {network} lacks {missing} addresses: /{prefix} is needed"
            lacks = {"missing": -other.room, "prefix": other.prefix or 0}
            yield Message(text, {"network": other.name, **lacks})
