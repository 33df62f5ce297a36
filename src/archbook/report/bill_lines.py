"""The lines of a bill on a sheet, each with the formula that it is reckoned by."""

from archbook.i18n import Message
from archbook.model.bill import INSIDE, BillLine
from archbook.report.bill_layout import FIRST_YEAR, MACHINE_COUNT, Layout, Section
from archbook.report.bill_words import KINDS, UNITS
from archbook.report.plain import words
from archbook.report.spreadsheet import Formula, Page, SheetCell, SheetColumn, reference
from archbook.report.spreadsheet.page import FIRST_ROW, letter
from archbook.units import UNKNOWN

KIND, ITEM, PART, OF, YEAR, COUNTED, BEFORE, EACH, QUANTITY, UNIT, REASON, SOURCE = range(12)
"""Columns of a sheet of lines, counted from 0."""

_COLUMNS = (
    SheetColumn(Message("Kind"), width=15),
    SheetColumn(Message("Item"), "wrapped", 41),
    SheetColumn(Message("Part"), "wrapped", 26),
    SheetColumn(Message("For"), "wrapped", 16),
    SheetColumn(Message("Year"), "number", 6),
    SheetColumn(Message("Counted on"), "number", 9),
    SheetColumn(Message("Of these, before this year"), "number", 9),
    SheetColumn(Message("For each"), "share", 8),
    SheetColumn(Message("Quantity"), "count", 9),
    SheetColumn(Message("Unit"), width=14),
    SheetColumn(Message("Reason"), "wrapped", 44),
    SheetColumn(Message("Source"), "wrapped", 18),
)


def line_page(section: Section, laid: Layout, language: str) -> Page:
    """Return the sheet of one section."""
    unknown = words(UNKNOWN, language)
    rows = tuple(
        _row(line, row, laid, unknown) for row, line in enumerate(section.lines, FIRST_ROW)
    )
    return Page(section.name, section.title, _COLUMNS, rows)


def _row(line: BillLine, row: int, laid: Layout, unknown: str) -> tuple[SheetCell, ...]:
    return (
        KINDS[line.kind],
        line.item,
        line.part or "",
        line.of,
        line.phase,
        *_basis(line, laid, unknown),
        _quantity(line, row, laid, unknown),
        UNITS[line.unit, line.yearly],
        line.reason.text,
        line.reason.source,
    )


def _basis(line: BillLine, laid: Layout, unknown: str) -> tuple[SheetCell, SheetCell, SheetCell]:
    """Return what a line is counted on, how much of it was there before, and how many for each."""
    if line.kind in INSIDE or line.kind == "support":
        return Formula(_machines(line, laid), line.counted), "", line.each
    if line.kind == "spare":
        return (*_in_use(line, laid, unknown), line.each)
    if line.counted is None and line.each is None:
        return "", "", ""
    return line.counted, line.before or "", line.each


def _machines(line: BillLine, laid: Layout) -> str:
    """Return the address of the number of machines that a line is counted on."""
    return reference(laid.machines, MACHINE_COUNT, laid.machine_rows[line.group, line.phase])


def _in_use(line: BillLine, laid: Layout, unknown: str) -> tuple[SheetCell, SheetCell]:
    """Return how many of a spare part's like are in use, with this year's and before."""
    row = laid.sum_rows[line.purpose, line.part]
    first = reference(laid.summary, FIRST_YEAR, row)
    this, last = (f"${letter(FIRST_YEAR + line.phase - back)}${row}" for back in (1, 2))
    lacking = reference(laid.summary, laid.unknown, row)
    now = Formula(f'IF({lacking}>0,"{unknown}",SUM({first}:{this}))', line.counted)
    return now, Formula(f"SUM({first}:{last})", line.before) if line.phase > 1 else ""


def _quantity(line: BillLine, row: int, laid: Layout, unknown: str) -> SheetCell:
    if line.machine:
        return Formula(_machines(line, laid), line.quantity)
    if line.each is None and line.counted is None:
        return line.quantity
    counted, before, each = (f"{letter(one)}{row}" for one in (COUNTED, BEFORE, EACH))
    text = (
        f"IF(AND(ISNUMBER({counted}),ISNUMBER({each})),"
        f"ROUNDUP(ROUND({counted}*{each},9),0)-ROUNDUP(ROUND({before}*{each},9),0),"
        f'"{unknown}")'
    )
    return Formula(text, line.quantity)
