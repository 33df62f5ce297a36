"""A network between hosts, and a physical network with what Neutron maps on it."""

from collections.abc import Iterator

from archbook.i18n import Message, Value
from archbook.model.network_plan import ExternalNetwork, PlannedNetwork
from archbook.report.inspection.legs import called, traffic
from archbook.report.inspection.parts import Citations, Grounds, Part
from archbook.report.lines import Labelled
from archbook.report.table import Cell, Column, Table
from archbook.units import quantity

_MOST = 12
"""More rows than this are not read."""


def network(grounds: Grounds, name: str, cite: Citations) -> Part:
    """Return what a network carries, its addresses, and which hosts are on it."""
    plan = grounds.networks()
    parts = tuple(one for one in plan.networks if one.name == name)
    outside = next((one for one in plan.external if one.name == name), None)
    if parts:
        lines: tuple[Labelled, ...] = tuple(_between_hosts(parts, cite))
        return Part(Message("network between hosts"), name, lines, (_seats(parts),))
    lines = tuple(_outside(outside)) if outside else tuple(_provider(grounds, name))
    return Part(Message("provider network"), name, lines)


def physnet(grounds: Grounds, name: str, _: Citations) -> Part:
    """Return which groups are wired to a physical network, and what is mapped on it."""
    stated = next(one for one in grounds.blueprint.design.physnets if one.name == name)
    columns = (
        Column(Message("Network")),
        Column(Message("VLAN"), number=True),
        Column(Message("Subnet"), share=1),
    )
    rows: tuple[tuple[Cell, ...], ...] = tuple(
        (
            one.name,
            "-" if one.vlan is None else str(one.vlan),
            str(one.subnet) if one.subnet else Message("open"),
        )
        for one in stated.networks
    )
    own = frozenset(f"network/{one.name}" for one in stated.networks)
    lines = ((Message("Host groups"), ", ".join(stated.groups)),)
    tables = (Table(Message("Provider networks"), columns, rows),)
    concerns = (own | {f"network/{name}"}).__contains__
    return Part(Message("physical network"), name, lines, tables, concerns)


def _between_hosts(parts: tuple[PlannedNetwork, ...], cite: Citations) -> Iterator[Labelled]:
    first = parts[0]
    yield Message("Carries"), traffic(first)
    if len(parts) == 1:
        yield Message("VLAN"), "" if first.vlan is None else str(first.vlan)
        yield Message("Subnet"), str(first.subnet) if first.subnet else Message("open")
        yield Message("Gateway"), str(first.gateway or "")
    yield Message("Virtual IP"), str(first.vip or "")
    yield Message("MTU"), str(first.mtu)
    if first.links and first.speed_gbps:
        bond: dict[str, Value] = {"links": first.links, "gbps": first.speed_gbps}
        yield Message("Stands on"), Message("{links} ports of {gbps} Gbit/s", bond)
    needs = quantity(sum(one.needs.value or 0 for one in parts))
    yield Message("Addresses needed"), cite.said(needs, first.needs.source.source)


def _seats(parts: tuple[PlannedNetwork, ...]) -> Table:
    columns = (
        Column(Message("Network")),
        Column(Message("Host group"), share=1),
        Column(Message("Hosts"), number=True),
    )
    rows = tuple(
        (called(one), seats.group, len(seats.hosts)) for one in parts for seats in one.seats
    )
    title = Message("Who sits where")
    if len(rows) > _MOST:
        values = {"some": _MOST, "all": len(rows)}
        title = Message("Who sits where: the first {some} of {all}", values)
    return Table(title, columns, rows[:_MOST])


def _outside(one: ExternalNetwork) -> Iterator[Labelled]:
    yield Message("Physical network"), one.physnet
    yield Message("VLAN"), "" if one.vlan is None else str(one.vlan)
    yield Message("Subnet"), str(one.subnet) if one.subnet else Message("open")
    yield Message("Addresses needed"), quantity(one.needs.value)


def _provider(grounds: Grounds, name: str) -> Iterator[Labelled]:
    for stated in grounds.blueprint.design.physnets:
        for one in stated.networks:
            if one.name == name:
                yield Message("Physical network"), stated.name
                yield Message("VLAN"), "" if one.vlan is None else str(one.vlan)
                yield Message("Subnet"), str(one.subnet or "")
