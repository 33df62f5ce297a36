"""Switches, their ports and all cables, as tables; what is alike stands in one row."""

from collections.abc import Hashable, Iterable, Sequence

from archbook.i18n import Message
from archbook.model.rack_plan import MEDIA, Cables, Switches
from archbook.model.switch_ports import PortUse
from archbook.physical.switch_names import UNSPECIFIED
from archbook.report.alike import alike, runs
from archbook.report.racks_elevation import KINDS
from archbook.report.table import Cell, Column, Table

ROLES: dict[str, Message] = {
    "leaf": Message("leaf switch"),
    "spine": Message("spine switch"),
    "out_of_band": Message("out-of-band switch"),
}
"""What a switch is for → what tables call it."""

ENDS: dict[str, Message] = {
    "host": Message("hosts"),
    "uplink": Message("uplinks"),
    "peer": Message("peer links"),
    "out_of_band": Message("out of band"),
    "power": Message("power"),
}
"""What a link joins → what tables call it."""


def switches_table(switches: Iterable[Switches]) -> Table:
    """Return the switches, like ones of several racks in one row."""
    columns = (
        Column(Message("Switch")),
        Column(Message("Type"), share=1),
        Column(Message("Count"), number=True),
        Column(Message("Racks"), share=2),
        Column(Message("Why"), share=2),
    )
    rows = tuple(
        (
            ROLES[one.role],
            _type(one),
            sum(each.count for each in same),
            _racks(same),
            one.reason.text,
        )
        for same in alike(switches, _same_switches)
        for one in same[:1]
    )
    return Table(Message("Switches"), columns, rows)


def _type(one: Switches) -> Cell:
    if one.type:
        return one.type
    if one.fits:
        return Message("not chosen; {type} has the ports", {"type": one.fits})
    return Message("not chosen; no type of the catalog has the ports")


def _same_switches(one: Switches) -> Hashable:
    return one.role, one.type, one.fits, str(one.reason.text)


def _racks(same: Sequence[Switches | PortUse]) -> str:
    return runs([one.rack for one in same if one.rack])


def ports_table(ports: Iterable[PortUse]) -> Table:
    """Return the ports of the fullest switches, like ones of several racks in one row."""
    columns = (
        Column(Message("Switch")),
        Column(Message("Racks"), share=1),
        Column(Message("Port type")),
        Column(Message("Gbit/s"), number=True),
        Column(Message("Ports"), number=True),
        Column(Message("Taken by"), share=1),
        Column(Message("Free"), number=True),
        Column(Message("Split"), number=True),
    )
    rows = tuple(
        (
            ROLES[one.role],
            _racks(same),
            one.port,
            one.gbps,
            one.there,
            _taken(one),
            one.free,
            one.split if one.split > 1 else "",
        )
        for same in alike(ports, _same_ports)
        for one in same[:1]
    )
    return Table(Message("Ports of the fullest switch of each rack"), columns, rows)


def _same_ports(one: PortUse) -> Hashable:
    return one.role, one.type, one.port, one.gbps, one.there, tuple(one.taken.items()), one.split


def _taken(one: PortUse) -> Cell:
    parts = tuple(
        Message("{what}: {count}", {"what": ENDS[what], "count": count})
        for what, count in one.taken.items()
    )
    return Message("{parts}", {"parts": parts}) if parts else ""


def cables_table(cables: Iterable[Cables]) -> Table:
    """Return all cables."""
    columns = (
        Column(Message("Joins")),
        Column(Message("From"), share=1),
        Column(Message("To"), share=1),
        Column(Message("Made of")),
        Column(Message("Gbit/s"), number=True),
        Column(Message("m"), number=True),
        Column(Message("Count"), number=True),
        Column(Message("Optic or plug")),
    )
    return Table(Message("Cables"), columns, tuple(_cable(one) for one in cables))


def _cable(one: Cables) -> tuple[Cell, ...]:
    power = one.purpose == "power"
    needs = power or one.medium == "fibre"
    return (
        ENDS[one.purpose],
        *map(_end, one.ends),
        MEDIA[one.medium],
        "" if power else one.gbps,
        one.length_m,
        one.count,
        (one.plug or one.optic) if needs else "",
    )


def _end(end: str) -> Cell:
    kind, _, name = end.partition("/")
    if name == UNSPECIFIED:
        return Message("{what}, not chosen", {"what": KINDS[kind]})
    return end
