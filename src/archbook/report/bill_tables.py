"""The bill of materials as tables: machines, parts, what is not said, and what is assumed."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from archbook.bom.grouped import GroupBy, Sum, phases, sums
from archbook.i18n import Message
from archbook.model.bill import BillOfMaterials
from archbook.model.sizing import Assumed
from archbook.report.bill_machines import machine_table
from archbook.report.bill_words import KINDS, UNITS
from archbook.report.html import table_html
from archbook.report.sizing_tables import NONE, defaults
from archbook.report.table import Cell, Column, Table
from archbook.report.text import table_text

MOST_NAMED = 3
"""Racks, groups or profiles that a line of what is assumed names."""


def bill_table(bill: BillOfMaterials, language: str, by: GroupBy = "kind") -> str:
    """Return the bill as text tables; figures are for one machine, totals for all."""
    return "\n\n".join(table_text(table, language) for table in tables(bill, by))


def bill_html(bill: BillOfMaterials, language: str, by: GroupBy = "kind") -> str:
    """Return the bill as HTML tables."""
    return "\n".join(table_html(table, language) for table in tables(bill, by))


def bill_reasons(bill: BillOfMaterials, language: str) -> str:
    """Return every line with its part and its reason, as text."""
    columns = (
        Column(Message("For")),
        Column(Message("Part")),
        Column(Message("Year"), number=True),
        Column(Message("Quantity"), number=True),
        Column(Message("Reason"), share=1),
    )
    rows = tuple(
        (line.of, line.part or line.item, line.phase, line.quantity, line.reason.text)
        for line in bill.lines
    )
    return table_text(Table(Message("Each line, and why"), columns, rows), language)


def tables(bill: BillOfMaterials, by: GroupBy = "kind") -> list[Table]:
    """Return the machines, what is bought, what is not said, and what is assumed."""
    found = [
        machine_table(bill),
        _bought(bill, by),
        _unsaid(bill),
        defaults(merged(bill.assumed)),
    ]
    return [table for table in found if table.rows or table.totals]


def _bought(bill: BillOfMaterials, by: GroupBy) -> Table:
    lines = [line for line in bill.lines if line.part]
    years = phases(lines) if by != "phase" else range(0)
    columns = (
        *_UNDER[by],
        Column(Message("Kind")),
        Column(Message("Item"), share=1),
        *(_year_column(year) for year in years if len(years) > 1),
        Column(Message("Quantity"), number=True),
        Column(Message("Unit")),
    )
    rows = tuple(_sum(one, by, years) for one in sums(lines, by))
    return Table(Message("What is bought, part by part"), columns, rows)


def _year_column(year: int) -> Column:
    return Column(Message("Year {year}", {"year": year}), number=True)


_UNDER: dict[GroupBy, tuple[Column, ...]] = {
    "kind": (),
    "phase": (Column(Message("Year"), number=True),),
    "group": (Column(Message("For")),),
}


def _sum(one: Sum, by: GroupBy, years: range) -> tuple[Cell, ...]:
    return (
        *((one.under,) if by != "kind" else ()),
        KINDS[one.kind],
        one.item,
        *(_in_year(one, year) for year in years if len(years) > 1),
        _quantity(one),
        UNITS[one.unit, one.yearly],
    )


def _in_year(one: Sum, year: int) -> Cell:
    return NONE if one.quantity(year) == 0 else one.quantity(year)


def _quantity(one: Sum) -> Cell:
    if one.unknown and one.known:
        return Message("at least {known}", {"known": one.known})
    return one.quantity()


def _unsaid(bill: BillOfMaterials) -> Table:
    columns = (
        Column(Message("Kind")),
        Column(Message("Not said"), share=2),
        Column(Message("For"), share=1),
    )
    rows = tuple((KINDS[one.kind], one.text, _named(one.of)) for one in bill.unsaid)
    return Table(Message("Open, because the design does not say it"), columns, rows)


def merged(every: Iterable[Assumed]) -> list[Assumed]:
    """Put together what is assumed alike of several racks, groups or hardware profiles."""
    found: dict[tuple[str, float | str, str], list[Assumed]] = {}
    for one in every:
        found.setdefault((one.name, one.value, str(one.why)), []).append(one)
    return [replace(alike[0], subject=_subjects(alike)) for alike in found.values()]


def _subjects(alike: list[Assumed]) -> str:
    return _named([one.subject for one in alike])


def _named(names: Sequence[str]) -> str:
    """Return the first of several names; the document has them all."""
    return ", ".join(names[:MOST_NAMED]) + (", …" if len(names) > MOST_NAMED else "")
