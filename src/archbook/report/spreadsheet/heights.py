"""How high a row must be for its wrapped words: not every program finds that out by itself."""

from math import ceil

from archbook.report.plain import words
from archbook.report.spreadsheet.page import Formula, Page, SheetCell

LINE_POINTS = 13.5
"""Height of a line of text in points."""

_LETTERS_PER_UNIT = 1.3
"""Letters of running text that go into one unit of width, which is that of a digit."""

_MARGIN = 1
"""Units of a column's width that its indent and edges take."""


def heading_height(page: Page, language: str) -> float:
    """Return the height of the headings in points."""
    lines = (_lines(words(one.heading, language), one.width) for one in page.columns)
    return LINE_POINTS * max(lines, default=1)


def row_height(page: Page, row: tuple[SheetCell, ...], language: str) -> float:
    """Return the height of *row* in points."""
    lines = (
        _lines(words(cell, language), column.width)
        for column, cell in zip(page.columns, row, strict=True)
        if column.form == "wrapped" and cell is not None
        if not isinstance(cell, Formula | int | float)
    )
    return LINE_POINTS * max(lines, default=1)


def _lines(text: str, width: int) -> int:
    from rich.cells import cell_len  # noqa: PLC0415 - rich is slow to load

    return max(1, ceil(cell_len(text) / (_LETTERS_PER_UNIT * (width - _MARGIN))))
