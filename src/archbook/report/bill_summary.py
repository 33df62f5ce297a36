"""The summary of a bill's workbook, and its sheet of machines."""

from archbook.bom.grouped import Sum
from archbook.i18n import Message
from archbook.model.bill import BillOfMaterials
from archbook.report.bill_layout import FIRST_YEAR, MACHINE_COUNT, Layout, Section
from archbook.report.bill_lines import KIND, PART, QUANTITY, UNIT, YEAR
from archbook.report.bill_machines import (
    KNOWN,
    LEFT_OUT,
    figures,
    known_sums,
    machine_count,
    missing,
)
from archbook.report.bill_words import FIGURES, KINDS, UNITS
from archbook.report.plain import words
from archbook.report.spreadsheet import Formula, Page, SheetCell, SheetColumn
from archbook.report.spreadsheet.page import FIRST_ROW, column_of, letter
from archbook.units import UNKNOWN


def summary_page(bill: BillOfMaterials, laid: Layout, language: str) -> Page:
    """Return what is bought of each part, year by year: sums over the sheets of lines."""
    unknown = words(UNKNOWN, language)
    columns = (
        SheetColumn(Message("Kind"), width=16),
        SheetColumn(Message("Item"), "wrapped", 44),
        SheetColumn(Message("Part"), width=32),
        SheetColumn(Message("Unit"), width=18),
        *(_year_column(year) for year in laid.years),
        SheetColumn(Message("Quantity"), "count", 12),
        SheetColumn(Message("Lines of unknown quantity"), "count", 12),
    )
    title = Message(
        "Bill of materials of {design}, revision {revision}",
        {"design": bill.design, "revision": bill.revision},
    )
    rows = tuple(_sum_row(one, row, laid, unknown) for row, one in enumerate(laid.sums, FIRST_ROW))
    return Page(laid.summary, title, columns, rows)


def _year_column(year: int) -> SheetColumn:
    return SheetColumn(Message("Year {year}, as far as known", {"year": year}), "count", 12)


def _sum_row(one: Sum, row: int, laid: Layout, unknown: str) -> tuple[SheetCell, ...]:
    sheets = [section.name for section in laid.sections if _holds(section, one)]
    first, last = letter(FIRST_YEAR), letter(laid.total - 1)
    total = f'IF({letter(laid.unknown)}{row}>0,"{unknown}",SUM({first}{row}:{last}{row}))'
    return (
        KINDS[one.kind],
        one.item,
        one.part or "",
        UNITS[one.unit, one.yearly],
        *(Formula(_added(sheets, row, year), one.by_phase.get(year, 0)) for year in laid.years),
        Formula(total, one.quantity()),
        Formula(_lacking(sheets, row, unknown), one.unknown),
    )


def _holds(section: Section, one: Sum) -> bool:
    return any((line.kind, line.part) == (one.kind, one.part) for line in section.lines)


def _added(sheets: list[str], row: int, year: int) -> str:
    """Return the formula of all pieces of a row that are bought in one year."""
    return "+".join(
        f"SUMIFS({column_of(sheet, QUANTITY)},"
        f"{_alike(sheet, row)},{column_of(sheet, YEAR)},{year})"
        for sheet in sheets
    )


def _lacking(sheets: list[str], row: int, unknown: str) -> str:
    """Return the formula of the lines of a row of which the quantity is not known."""
    return "+".join(
        f'COUNTIFS({_alike(sheet, row)},{column_of(sheet, QUANTITY)},"{unknown}")'
        for sheet in sheets
    )


def _alike(sheet: str, row: int) -> str:
    """Return the conditions under which a line of *sheet* belongs to a row of the summary."""
    wanted = ((KIND, "A"), (PART, "C"), (UNIT, "D"))
    return ",".join(f"{column_of(sheet, column)},${own}{row}" for column, own in wanted)


def machine_page(bill: BillOfMaterials, laid: Layout, language: str) -> Page:
    """Return the machines with the figures of one, and the sums over all."""
    unknown = words(UNKNOWN, language)
    columns = (
        SheetColumn(Message("Group"), width=20),
        SheetColumn(Message("Item"), "wrapped", 36),
        SheetColumn(Message("Hardware"), width=18),
        SheetColumn(Message("Year"), "number", 6),
        SheetColumn(Message("Quantity"), "count", 10),
        *(SheetColumn(heading, "number", 10) for heading in FIGURES.values()),
    )
    rows = tuple(
        (
            line.group or "", line.item, line.hardware or "", line.phase, line.quantity,
            *figures(line),
        )
        for line in bill.machines()
    )  # fmt: skip
    title = Message("Machines: figures of one, totals of all")
    last = FIRST_ROW + len(rows) - 1
    totals = (_known_row(bill, last, unknown), _missing_row(bill, last, unknown))
    return Page(laid.machines, title, columns, rows, totals if rows else ())


def _known_row(bill: BillOfMaterials, last: int, unknown: str) -> tuple[SheetCell, ...]:
    count = _span(MACHINE_COUNT, last)
    sums = (
        Formula(f'IF(COUNT({span})=0,"{unknown}",SUMPRODUCT({count},{span}))', known)
        for span, known in zip(_figure_spans(last), known_sums(bill.totals), strict=True)
    )
    return ("", KNOWN, "", "", Formula(f"SUM({count})", machine_count(bill)), *sums)


def _missing_row(bill: BillOfMaterials, last: int, unknown: str) -> tuple[SheetCell, ...]:
    count = _span(MACHINE_COUNT, last)
    lacking = (
        Formula(f'SUMIF({span},"{unknown}",{count})', machines)
        for span, machines in zip(_figure_spans(last), missing(bill.totals), strict=True)
    )
    return ("", LEFT_OUT, "", "", "", *lacking)


def _figure_spans(last: int) -> tuple[str, ...]:
    first = MACHINE_COUNT + 1
    return tuple(_span(column, last) for column in range(first, first + len(FIGURES)))


def _span(column: int, last: int) -> str:
    return f"${letter(column)}${FIRST_ROW}:${letter(column)}${last}"
