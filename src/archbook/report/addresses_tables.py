"""A plan of networks as text and as HTML."""

from collections.abc import Iterator

from archbook.i18n import Message
from archbook.model.blueprint import Blueprint
from archbook.model.labels import word_of
from archbook.model.network_plan import ExternalNetwork, NetworkPlan, PlannedNetwork, Seats
from archbook.report.html import table_html
from archbook.report.sizing_quantity import WORKING, explained
from archbook.report.sizing_tables import defaults
from archbook.report.table import Cell, Column, Table
from archbook.report.text import table_text

NONE = "-"
"""What stands where nothing is needed."""


def addresses_table(plan: NetworkPlan, language: str) -> str:
    """Return the plan as text tables."""
    return "\n\n".join(table_text(table, language) for table in tables(plan))


def addresses_html(plan: NetworkPlan, language: str) -> str:
    """Return the plan as HTML tables."""
    return "\n".join(table_html(table, language) for table in tables(plan))


def addresses_working(plan: NetworkPlan, blueprint: Blueprint, language: str) -> str:
    """Return how many addresses each network needs, with formula, inputs and source."""
    needs = [(_called(one), one.needs) for one in plan.networks]
    needs += [(one.name, one.needs) for one in plan.external]
    columns = (Column(Message("Network")), *WORKING)
    rows = tuple((name, *explained(found, blueprint, language)) for name, found in needs)
    return table_text(Table(Message("Addresses needed"), columns, rows), language)


def tables(plan: NetworkPlan) -> Iterator[Table]:
    """Yield networks, who sits where, ports, the outside, what is open, and defaults used."""
    if plan.networks:
        yield _networks(plan)
    if any(one.subnet for one in plan.networks):
        yield _seats(plan)
    if plan.networks:
        yield _ports(plan)
    if plan.external:
        yield _external(plan)
    if plan.open:
        rows = tuple((message,) for message in plan.open)
        yield Table("", (Column(Message("Not planned yet"), share=1),), rows)
    if plan.assumed:
        yield defaults(plan.assumed)


def _networks(plan: NetworkPlan) -> Table:
    title = Message(
        "Networks of {design}, revision {revision}",
        {"design": plan.design, "revision": plan.revision},
    )
    columns = (
        Column(Message("Network")),
        Column(Message("Carries"), share=1),
        Column(Message("VLAN"), number=True),
        Column(Message("Subnet")),
        Column(Message("Gateway")),
        Column(Message("Virtual IP")),
        Column(Message("Hosts"), number=True),
        Column(Message("Needs"), number=True),
        Column(Message("MTU"), number=True),
        Column(Message("For instances"), number=True),
    )
    return Table(title, columns, tuple(map(_network, plan.networks)))


def _network(one: PlannedNetwork) -> tuple[Cell, ...]:
    return (
        _called(one),
        Message("{traffic}", {"traffic": tuple(map(word_of, one.carries))}),
        NONE if one.vlan is None else str(one.vlan),
        str(one.subnet) if one.subnet else Message("open"),
        str(one.gateway) if one.gateway else NONE,
        str(one.vip) if one.vip else NONE,
        one.hosts(),
        f"/{one.prefix}",
        one.mtu,
        NONE if one.instance_mtu is None else one.instance_mtu,
    )


def _called(one: PlannedNetwork) -> str:
    return f"{one.name} · {one.rack}" if one.rack else one.name


def _seats(plan: NetworkPlan) -> Table:
    columns = (
        Column(Message("Network")),
        Column(Message("Group")),
        Column(Message("Hosts"), number=True),
        Column(Message("First address")),
        Column(Message("Last address")),
        Column(Message("Kept"), number=True),
    )
    rows = tuple(
        _seat(network, seats) for network in plan.networks if network.subnet
        for seats in network.seats
    )  # fmt: skip
    return Table(Message("Who sits where"), columns, rows)


def _seat(network: PlannedNetwork, seats: Seats) -> tuple[Cell, ...]:
    numbers = list(seats.numbers())
    first, last = network.address(min(numbers)), network.address(max(numbers))
    return _called(network), seats.group, len(seats.hosts), str(first), str(last), seats.room


def _ports(plan: NetworkPlan) -> Table:
    columns = (
        Column(Message("Group")),
        Column(Message("Ports of a host"), number=True),
        Column(Message("Networks stand on"), number=True),
        Column(Message("Networks, with the ports of each"), share=1),
    )
    rows = []
    for one in plan.ports:
        said = ", ".join(f"{name} ({links or '?'})" for name, links in one.networks)
        rows.append((one.group, one.ports, one.asked, said))
    return Table(Message("Ports"), columns, tuple(rows))


def _external(plan: NetworkPlan) -> Table:
    columns = (
        Column(Message("External network")),
        Column(Message("Physical network")),
        Column(Message("VLAN"), number=True),
        Column(Message("Subnet"), share=1),
        Column(Message("Addresses needed"), number=True),
        Column(Message("Needs"), number=True),
        Column(Message("Left"), number=True),
    )
    return Table(Message("Outside"), columns, tuple(map(_outside, plan.external)))


def _outside(one: ExternalNetwork) -> tuple[Cell, ...]:
    return (
        one.name,
        one.physnet,
        NONE if one.vlan is None else str(one.vlan),
        str(one.subnet) if one.subnet else Message("open"),
        one.needs.value,
        None if one.prefix is None else f"/{one.prefix}",
        one.room,
    )
