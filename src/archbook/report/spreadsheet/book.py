"""A workbook written with XlsxWriter: the same pages give the same bytes."""

from collections.abc import Sequence
from datetime import UTC, datetime
from io import BytesIO
from typing import TYPE_CHECKING

from archbook.errors import MissingProgramError
from archbook.i18n import Message
from archbook.report.delimited import defused
from archbook.report.plain import plain, words
from archbook.report.spreadsheet.forms import Forms
from archbook.report.spreadsheet.heights import heading_height, row_height
from archbook.report.spreadsheet.page import FIRST_ROW, HEADING_ROW, Formula, Page, SheetCell
from archbook.report.table import Words
from archbook.units import UNKNOWN

if TYPE_CHECKING:
    from xlsxwriter import Workbook
    from xlsxwriter.format import Format
    from xlsxwriter.worksheet import Worksheet

_MADE = datetime(1980, 1, 1, tzinfo=UTC)
"""The format wants a date of making; this is the first one that its archive can hold."""

_A4 = 9

_MARGIN_IN = 0.4

_LONGEST_TEXT = 32_767
"""Letters that a cell holds in Excel."""


def workbook(pages: Sequence[Page], title: str, language: str = "en") -> bytes:
    """Return a workbook with one sheet for each of *pages*.

    Raises:
        MissingProgramError: XlsxWriter is not there.
    """
    stream = BytesIO()
    book = _opened(stream)
    book.set_properties({"title": plain(title), "author": "", "created": _MADE})
    book.set_calc_mode("auto")
    forms = Forms(book)
    for page in pages:
        _write(book.add_worksheet(page.name), page, forms, language)
    book.close()
    return stream.getvalue()


def _opened(stream: BytesIO) -> "Workbook":
    try:
        from xlsxwriter import Workbook  # noqa: PLC0415 - an optional package
    except ImportError:
        text = "XlsxWriter writes workbooks and is not there: pip install 'archbook[sizing]'"
        raise MissingProgramError(Message(text)) from None
    never = dict.fromkeys(("strings_to_formulas", "strings_to_urls", "strings_to_numbers"), False)
    return Workbook(stream, {"in_memory": True, **never})


def _write(sheet: "Worksheet", page: Page, forms: Forms, language: str) -> None:
    _set_up(sheet, page)
    sheet.write_string(0, 0, words(page.title, language), forms.title)
    for place, column in enumerate(page.columns):
        sheet.set_column(place, place, column.width)
        heading = words(column.heading, language)
        sheet.write_string(HEADING_ROW - 1, place, heading, forms.heading(column.form))
    sheet.set_row(HEADING_ROW - 1, heading_height(page, language))
    for number, row in enumerate((*page.rows, *page.totals)):
        sheet.set_row(FIRST_ROW - 1 + number, row_height(page, row, language))
        total = number >= len(page.rows)
        for place, (column, cell) in enumerate(zip(page.columns, row, strict=True)):
            form = forms.of(column.form, total=total, risky=_risky(cell, language))
            _put(sheet, (FIRST_ROW - 1 + number, place), cell, form, language)


def _set_up(sheet: "Worksheet", page: Page) -> None:
    """Set what is seen while scrolling, and how the sheet is printed."""
    sheet.freeze_panes(HEADING_ROW, 0)
    sheet.autofilter(HEADING_ROW - 1, 0, page.last_row - 1, len(page.columns) - 1)
    sheet.set_landscape()
    sheet.set_paper(_A4)
    sheet.fit_to_pages(1, 0)
    sheet.set_margins(left=_MARGIN_IN, right=_MARGIN_IN)
    sheet.repeat_rows(HEADING_ROW - 1)
    sheet.set_footer("&L&A&R&P / &N")


def _put(
    sheet: "Worksheet", at: tuple[int, int], cell: SheetCell, form: "Format", language: str
) -> None:
    """Write one cell; a text is written as a text, whatever it begins with."""
    match cell:
        case "":
            sheet.write_blank(*at, None, form)
        case Formula():
            value = words(UNKNOWN, language) if cell.value is None else cell.value
            sheet.write_formula(*at, "=" + cell.text, form, value)
        case int() | float():
            sheet.write_number(*at, cell, form)
        case _:
            sheet.write_string(*at, _text(cell, language), form)


def _text(cell: Words | None, language: str) -> str:
    return words(UNKNOWN if cell is None else cell, language)[:_LONGEST_TEXT]


def _risky(cell: SheetCell, language: str) -> bool:
    """Tell whether a text would become a formula once somebody edits its cell."""
    if isinstance(cell, Formula | int | float):
        return False
    text = _text(cell, language)
    return defused(text) != text
