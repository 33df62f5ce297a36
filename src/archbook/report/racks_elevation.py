"""What stands in each rack, from the top down; racks that are alike are shown once."""

from collections.abc import Hashable, Iterable, Iterator, Sequence

from archbook.i18n import Message
from archbook.model.rack_plan import Mounted, RackPlan
from archbook.physical.switch_names import UNSPECIFIED
from archbook.report.alike import alike, runs
from archbook.report.table import Cell, Column, Table
from archbook.units import UNKNOWN

KINDS: dict[str, Message] = {
    "host": Message("host"),
    "switch": Message("switch"),
    "pdu": Message("power strip"),
}
"""Kind of a thing → what tables call it."""

_COLUMNS = (
    Column(Message("From U"), number=True),
    Column(Message("Units"), number=True),
    Column(Message("What")),
    Column(Message("Name")),
    Column(Message("Group or type"), share=1),
)


def elevations(racks: Iterable[RackPlan]) -> Iterator[Table]:
    """Yield a table for each rack that holds something; like ones share a table."""
    for same in alike(racks, _standing):
        if same[0].mounted:
            yield Table(_title(same), _COLUMNS, tuple(_rows(same[0])))


def _standing(rack: RackPlan) -> Hashable:
    return rack.height_u, tuple((one.of, one.position, one.height_u) for one in rack.mounted)


def _title(racks: Sequence[RackPlan]) -> Message:
    first = racks[0].rack
    if len(racks) == 1:
        return Message("Rack {rack}", {"rack": first})
    values = {"racks": runs([one.rack for one in racks]), "first": first}
    return Message("Racks {racks} are alike; the names are those of {first}", values)


def _rows(rack: RackPlan) -> Iterator[tuple[Cell, ...]]:
    spaces = [(start, (start, units, Message("free"), "", "")) for start, units in rack.free()]
    things = [(one.position, _row(one)) for one in rack.mounted]
    for _, row in sorted([*spaces, *things], key=lambda one: -one[0]):
        yield row


def _row(one: Mounted) -> tuple[Cell, ...]:
    beside = not one.position
    return (
        Message("beside") if beside else one.position,
        one.height_u if one.known else UNKNOWN,
        KINDS[one.kind],
        one.name,
        Message("not chosen") if one.of == UNSPECIFIED else one.of,
    )
