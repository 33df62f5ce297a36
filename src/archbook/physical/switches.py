"""Which switches stand in which rack, and what ends at each of them."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from archbook.capacity.counts import units_for
from archbook.capacity.fabric import leaf_ports, spine_ports
from archbook.capacity.rack_ports import leaf_nics, slow_nics
from archbook.i18n import Message
from archbook.model.blueprint import Blueprint, Reason
from archbook.model.catalog.switch import SwitchTypeEntry
from archbook.model.hardware import HardwareProfile, Nic
from archbook.model.rack_plan import Switches
from archbook.model.switch_ports import PortUse, SwitchRole
from archbook.physical.fabric import Wiring
from archbook.physical.ground import Ground
from archbook.physical.hosts import Hosts
from archbook.physical.management import management_ports, strip_ports
from archbook.physical.ports import MANAGEMENT_GBPS, Links, access_ports, put_on, smallest
from archbook.physical.spines import spines_by_rack
from archbook.physical.standing import Standing

ROLES: tuple[SwitchRole, ...] = ("leaf", "spine", "out_of_band")
"""Switches of a rack from the top down."""


@dataclass(frozen=True, slots=True)
class Kept:
    """The switches of one rack of one role, with the links that end at the fullest of them.

    Attributes:
        switches: The switches.
        links: What ends at one of them.
        stated: Whether the design says that they stand in this rack.
    """

    switches: Switches
    links: tuple[Links, ...]
    stated: bool = False

    @property
    def count(self) -> int:
        """Return how many there are."""
        return self.switches.count


def in_rack(ground: Ground, wiring: Wiring, standing: Standing) -> Mapping[str, tuple[Kept, ...]]:
    """Return the switches of each rack that holds machines, in the order of `ROLES`."""
    spines = spines_by_rack(ground, wiring, standing)
    hanging = standing.hanging()
    found: dict[str, tuple[Kept, ...]] = {}
    for rack, hosts in standing.inside.items():
        kept = []
        if rack in hanging:
            kept.append(_leaves(ground.blueprint, wiring, rack, hanging[rack]))
        if count := spines.get(rack, 0):
            kept.append(_spine(ground, wiring, rack, count, standing))
        kept.append(_out_of_band(ground, wiring, rack, hosts, kept))
        found[rack] = tuple(one for one in kept if one.count)
    return _with_fitting(ground.blueprint, found)


def _with_fitting(
    blueprint: Blueprint, kept: Mapping[str, tuple[Kept, ...]]
) -> Mapping[str, tuple[Kept, ...]]:
    """Name the smallest type that fits where none is chosen; like racks are judged once."""
    known: dict[tuple[SwitchRole, tuple[Links, ...]], str | None] = {}

    def fitted(one: Kept) -> Kept:
        if one.switches.type:
            return one
        key = (one.switches.role, one.links)
        if key not in known:
            known[key] = smallest(blueprint.facts, *key)
        return replace(one, switches=replace(one.switches, fits=known[key]))

    return {rack: tuple(map(fitted, switches)) for rack, switches in kept.items()}


def uses(kept: Mapping[str, Sequence[Kept]], wiring: Wiring) -> Iterator[PortUse]:
    """Yield the ports of the fullest switch of each rack and role."""
    for rack, switches in kept.items():
        for one in switches:
            role = one.switches.role
            switch = wiring.type_of(role)
            yield from (use.at(role, rack, switch) for use in put_on(switch, one.links))


def _leaves(blueprint: Blueprint, wiring: Wiring, rack: str, hosts: Sequence[Hosts]) -> Kept:
    links = [
        *(Links("host", gbps, leaf_ports(ports, wiring.leaves)) for gbps, ports in fast(hosts)),
        Links("uplink", wiring.uplink_gbps, wiring.uplinks),
        Links("peer", wiring.uplink_gbps, wiring.peers),
    ]
    text = "{leaves} leaf switches in each rack"
    reason = _reason(text, {"leaves": wiring.leaves}, blueprint, "leaves_per_rack")
    made = Switches("leaf", _type(wiring, "leaf"), rack, wiring.leaves, reason)
    return _kept(made, links, stated=blueprint.design.fabric is not None)


def fast(hosts: Sequence[Hosts]) -> Iterator[tuple[float, int]]:
    """Yield (speed, ports of all *hosts*) of what the leaves of a rack take."""
    yield from _ports(hosts, leaf_nics)


def slow(hosts: Sequence[Hosts]) -> Iterator[tuple[float, int]]:
    """Yield (speed, ports) of what is for management only, beside faster ports."""
    yield from _ports(hosts, slow_nics)


def _ports(
    hosts: Sequence[Hosts], of: Callable[[HardwareProfile], tuple[Nic, ...]]
) -> Iterator[tuple[float, int]]:
    found: dict[float, int] = {}
    for one in hosts:
        for nic in of(one.profile) if one.profile else ():
            ports = len(one.indices) * nic.count * nic.ports
            found[nic.speed_gbps] = found.get(nic.speed_gbps, 0) + ports
    yield from found.items()


def _spine(ground: Ground, wiring: Wiring, rack: str, count: int, standing: Standing) -> Kept:
    homes = set(standing.homes.values())
    near = sum(ground.region_of(one) == ground.region_of(rack) for one in homes)
    ports = spine_ports(near * wiring.leaves, wiring.uplinks, wiring.spines)
    links = [Links("uplink", wiring.uplink_gbps, ports)]
    text = "{spines} spine switches join the leaf switches of a region"
    reason = _reason(text, {"spines": wiring.spines}, ground.blueprint, "spines")
    return _kept(Switches("spine", _type(wiring, "spine"), rack, count, reason), links)


def _out_of_band(
    ground: Ground, wiring: Wiring, rack: str, hosts: Sequence[Hosts], others: Sequence[Kept]
) -> Kept:
    links = [Links("out_of_band", gbps, ports) for gbps, ports in slow(hosts)]
    ports = sum(len(one.indices) for one in hosts)
    ports += sum(one.count * management_ports(wiring.type_of(one.switches.role)) for one in others)
    ports += strip_ports(ground, rack, hosts)
    links.append(Links("out_of_band", MANAGEMENT_GBPS, ports))
    needed = sum(one.count for one in links)
    count = _enough(wiring.out_of_band, needed)
    each = [replace(one, count=units_for(one.count, count)) for one in links]
    text = "{ports} ports of machines, switches and power strips for management"
    reason = Reason(Message(text, {"ports": needed}), "fuel-network-ports", "layout")
    kind = _type(wiring, "out_of_band")
    made = Switches("out_of_band", kind, rack, count, reason)
    return _kept(made, each, stated=kind is not None)


def _enough(switch: SwitchTypeEntry | None, ports: int) -> int:
    """Return how many switches have so many access ports; one where no type is chosen."""
    if switch is None:
        return 1
    access = access_ports(switch)
    return units_for(ports, access) if access else 1


def _kept(switches: Switches, links: Iterable[Links], *, stated: bool = False) -> Kept:
    return Kept(switches, tuple(one for one in links if one.count), stated)


def _type(wiring: Wiring, role: SwitchRole) -> str | None:
    switch = wiring.type_of(role)
    return switch.id if switch else None


def _reason(text: str, values: dict[str, int], blueprint: Blueprint, field: str) -> Reason:
    fabric = blueprint.design.fabric
    stated = fabric is not None and field in fabric.model_fields_set
    return Reason(Message(text, values), "design" if stated else "archbook", "design")
