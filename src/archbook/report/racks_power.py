"""Feeds and outlets of racks, as tables."""

from collections.abc import Iterable

from archbook.i18n import Message
from archbook.model.rack_plan import RackPlan
from archbook.model.rack_power import FeedLoad
from archbook.report.alike import alike, runs
from archbook.report.table import Cell, Column, Table

_CARRIES: dict[bool | None, Message | None] = {
    True: Message("yes"),
    False: Message("no"),
    None: None,
}


def feeds_table(racks: Iterable[RackPlan]) -> Table:
    """Return the current on each feed while all share the load, and when it carries it alone."""
    columns = (
        Column(Message("Racks"), share=1),
        Column(Message("Feed")),
        Column(Message("Breaker A"), number=True),
        Column(Message("Phases"), number=True),
        Column(Message("Most A"), number=True),
        Column(Message("Shared A"), number=True),
        Column(Message("Alone A"), number=True),
        Column(Message("Carries all")),
    )
    rows = _folded((rack.rack, _feed(one)) for rack in racks for one in rack.feeds)
    return Table(Message("Feeds: current of one phase, of what has a figure"), columns, rows)


def _folded(every: Iterable[tuple[str, tuple[Cell, ...]]]) -> tuple[tuple[Cell, ...], ...]:
    """Return a row for what is the same of several racks, with their names."""
    return tuple(
        (runs([rack for rack, _ in same]), *same[0][1])
        for same in alike(every, lambda one: repr(one[1]))
    )


def _feed(one: FeedLoad) -> tuple[Cell, ...]:
    return (
        one.feed,
        one.breaker_a,
        one.phases,
        one.allowed_a,
        one.shared_a,
        one.alone_a,
        _CARRIES[one.carries_all],
    )


def outlets_table(racks: Iterable[RackPlan]) -> Table:
    """Return the outlets needed on the fullest power strip of each rack."""
    columns = (
        Column(Message("Racks"), share=1),
        Column(Message("Outlet type")),
        Column(Message("Outlets"), number=True),
        Column(Message("Needed"), number=True),
        Column(Message("Free"), number=True),
    )
    rows = _folded(
        (rack.rack, (one.type, one.there, one.needed, one.free))
        for rack in racks
        for one in rack.outlets
    )
    return Table(Message("Outlets of the fullest power strip"), columns, rows)
