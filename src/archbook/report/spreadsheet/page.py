"""A sheet of a workbook as data: what stands in it, apart from how it is written."""

from dataclasses import dataclass
from typing import Literal, TypeAlias

from archbook.report.table import Words

HEADING_ROW = 3
"""Row of the headings, counted from 1; above it stands the title."""

FIRST_ROW = HEADING_ROW + 1
"""First row of the data."""

_LETTERS = 26


@dataclass(frozen=True, slots=True)
class Formula:
    """A formula, and what it comes to: programs that work nothing out show that.

    Attributes:
        text: The formula in the English of spreadsheets, without the sign of equality.
        value: What it comes to; None: not known.
    """

    text: str
    value: float | None


SheetCell: TypeAlias = Words | float | Formula | None
"""Words, a number, a formula, or None for what nobody knows; an int is a float here."""

Form: TypeAlias = Literal["text", "wrapped", "count", "number", "share", "money", "rate"]
"""How a column looks."""


@dataclass(frozen=True, slots=True)
class SheetColumn:
    """One column.

    Attributes:
        heading: What stands above it, with the unit of its numbers.
        form: How its cells look.
        width: Width in letters.
    """

    heading: Words
    form: Form = "text"
    width: int = 12


@dataclass(frozen=True, slots=True)
class Page:
    """One sheet.

    Attributes:
        name: Its name, as `sheet_names` makes it.
        title: What stands above it.
        columns: Its columns.
        rows: Its rows; empty words are an empty cell.
        totals: Rows below the others.
    """

    name: str
    title: Words
    columns: tuple[SheetColumn, ...]
    rows: tuple[tuple[SheetCell, ...], ...]
    totals: tuple[tuple[SheetCell, ...], ...] = ()

    @property
    def last_row(self) -> int:
        """Return the number of the last row of data, the first one's where there is none."""
        return FIRST_ROW + max(len(self.rows), 1) - 1


def letter(column: int) -> str:
    """Return the letters of a column, counted from 0."""
    before, last = divmod(column, _LETTERS)
    return (letter(before - 1) if before else "") + chr(ord("A") + last)


def quoted(sheet: str) -> str:
    """Return the name of a sheet as formulas write it."""
    return "'" + sheet.replace("'", "''") + "'"


def reference(sheet: str, column: int, row: int) -> str:
    """Return the address of a cell of another sheet; rows are counted from 1."""
    return f"{quoted(sheet)}!${letter(column)}${row}"


def column_of(sheet: str, column: int) -> str:
    """Return the address of a whole column of another sheet."""
    return f"{quoted(sheet)}!${letter(column)}:${letter(column)}"
