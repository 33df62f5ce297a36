"""Instances on the hosts that are there, as a table."""

from functools import reduce

from archbook.i18n import Message, Value
from archbook.model.packing import Packing, Room
from archbook.model.sizing_words import RESOURCES
from archbook.report.sizing_pool import who
from archbook.report.table import Cell, Column, Table, Words


def packings_table(packings: tuple[Packing, ...]) -> Table:
    """Return how many hosts carry instances, who found no host, and what is stranded."""
    columns = (
        Column(Message("Instances on hosts"), share=1),
        Column(Message("Lost")),
        Column(Message("Hosts"), number=True),
        Column(Message("In use"), number=True),
        Column(Message("Instances"), number=True),
        Column(Message("Without a host"), number=True),
        Column(Message("Stranded"), share=2),
    )
    title = Message("Instances packed on the hosts that are there")
    before = (None, *packings)
    rows = (_packing_row(one, last) for one, last in zip(packings, before, strict=False))
    return Table(title, columns, tuple(rows))


def _packing_row(packing: Packing, last: Packing | None) -> tuple[Cell, ...]:
    return (
        who(packing, last),
        packing.lost or "-",
        packing.hosts,
        packing.used,
        packing.instances,
        packing.homeless(),
        _stranded(packing),
    )


def _stranded(packing: Packing) -> Words:
    """Name what of hosts in use nothing can take any more, and what was not looked at."""
    left = (room for room in packing.rooms if room.capacity and round(room.stranded, 1))
    parts = tuple(map(_part, left))
    stranded = reduce(_and, parts) if parts else ""
    if not packing.left_out:
        return stranded
    values: dict[str, Value] = {"stranded": stranded or "-", "left_out": packing.left_out}
    return Message("{stranded}; not looked at: {left_out}", values)


def _and(part: Message, further: Message) -> Message:
    return Message("{part}; {further}", {"part": part, "further": further})


def _part(room: Room) -> Message:
    values: dict[str, Value] = {
        "resource": RESOURCES[room.resource],
        "left": f"{round(room.stranded, 1):,.10g}",
        "share": f"{100 * room.stranded / room.capacity:.0f}",
    }
    return Message("{resource}: {left} ({share} %)", values)
