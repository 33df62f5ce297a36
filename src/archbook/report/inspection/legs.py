"""The networks that a group of hosts has a leg on, and the addresses there."""

from collections.abc import Iterator

from archbook.i18n import Message
from archbook.model.blueprint import Cohort
from archbook.model.network_plan import NetworkPlan, PlannedNetwork, Seats
from archbook.report.table import Cell, Column, Table
from archbook.views.parts.planes import TRAFFIC

_MOST = 12
"""More rows than this are not read: a network that ends at each rack has one for each rack."""


def legs(plan: NetworkPlan, cohort: Cohort, host: int | None = None) -> Table:
    """Return the networks of a group with the range of its addresses there, or of one host."""
    columns = (
        Column(Message("Network")),
        Column(Message("Carries"), share=1),
        Column(Message("VLAN"), number=True),
        Column(Message("Subnet")),
        Column(Message("Address")),
    )
    rows = tuple(_rows(plan, cohort.name, host))
    title: Message = Message("Networks")
    if len(rows) > _MOST:
        values = {"some": _MOST, "all": len(rows)}
        title = Message("Networks: the first {some} of {all}", values)
    return Table(title, columns, rows[:_MOST])


def _rows(plan: NetworkPlan, group: str, host: int | None) -> Iterator[tuple[Cell, ...]]:
    for network in plan.networks:
        for seats in network.seats:
            if seats.group == group and (host is None or host in seats.hosts):
                yield (
                    called(network),
                    traffic(network),
                    "-" if network.vlan is None else str(network.vlan),
                    str(network.subnet) if network.subnet else Message("open"),
                    _addresses(network, seats, host),
                )


def called(network: PlannedNetwork) -> str:
    """Return the name of a network, with its rack where it ends there."""
    return f"{network.name} · {network.rack}" if network.rack else network.name


def traffic(network: PlannedNetwork) -> Message:
    """Return what a network carries."""
    return Message("{traffic}", {"traffic": tuple(TRAFFIC[kind] for kind in network.carries)})


def _addresses(network: PlannedNetwork, seats: Seats, host: int | None) -> Cell:
    if network.subnet is None:
        return Message("open")
    if host is not None:
        return str(network.address(seats.number(host)))
    numbers = list(seats.numbers())
    first, last = network.address(min(numbers)), network.address(max(numbers))
    return str(first) if first == last else f"{first} – {last}"
