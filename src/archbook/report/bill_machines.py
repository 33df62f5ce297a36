"""The machines of a bill as a table, with the sums of their figures."""

from collections.abc import Iterable

from archbook.bom.grouped import phases
from archbook.i18n import Message
from archbook.model.bill import BillLine, BillOfMaterials, Total
from archbook.report.bill_words import FIGURES
from archbook.report.table import Cell, Column, Table

KNOWN = Message("total of what is known")
LEFT_OUT = Message("machines without a figure")


def machine_table(bill: BillOfMaterials) -> Table:
    """Return the machines with the figures of one, and the sums over all."""
    lines = bill.machines()
    years = phases(lines)
    year = (Column(Message("Year"), number=True),) if len(years) > 1 else ()
    columns = (
        Column(Message("Group")),
        Column(Message("Item"), share=1),
        *year,
        Column(Message("Quantity"), number=True),
        *(Column(heading, number=True) for heading in FIGURES.values()),
    )
    rows = tuple(
        (line.group or "", line.item, *_year(line, year), line.quantity, *figures(line))
        for line in lines
    )
    title = Message(
        "Bill of materials of {design}, revision {revision}: {machines} machines "
        "(figures of one machine; totals of all)",
        {"design": bill.design, "revision": bill.revision, "machines": machine_count(bill)},
    )
    gap = ("",) * len(year)
    totals: tuple[tuple[Cell, ...], ...] = (
        ("", KNOWN, *gap, machine_count(bill), *known_sums(bill.totals)),
        ("", LEFT_OUT, *gap, "", *missing(bill.totals)),
    )
    return Table(title, columns, rows, totals)


def _year(line: BillLine, year: tuple[Column, ...]) -> tuple[int, ...]:
    return (line.phase,) if year else ()


def machine_count(bill: BillOfMaterials) -> int:
    """Return how many machines the bill has."""
    return sum(line.quantity or 0 for line in bill.machines())


def figures(line: BillLine) -> tuple[float | None, ...]:
    """Return the figures of one machine, in the order of the table."""
    return tuple(getattr(line, name) for name in FIGURES)


def known_sums(totals: Iterable[Total]) -> tuple[float | None, ...]:
    """Return the sum of each figure; a figure known of no machine has no sum, not zero."""
    by_column = {total.column: total for total in totals}
    ordered = (by_column[name] for name in FIGURES)
    return tuple(
        None if total.unknown_machines and not total.known else total.known for total in ordered
    )


def missing(totals: Iterable[Total]) -> tuple[int, ...]:
    """Return the machines without each figure."""
    by_column = {total.column: total for total in totals}
    return tuple(by_column[name].unknown_machines for name in FIGURES)
