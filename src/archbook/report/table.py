"""A table as data: what stands in it, apart from how it is written."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import TypeAlias

from archbook.i18n.message import Localized, Message
from archbook.report.plain import words
from archbook.units import UNKNOWN

Words: TypeAlias = Message | Localized | str
Cell: TypeAlias = Words | float | None
"""Words, a number, or None for what nobody knows; an int is a float here."""


@dataclass(frozen=True, slots=True)
class Column:
    """One column.

    Attributes:
        heading: What stands above it.
        number: Right-aligned.
        share: Share of the width that is left, for words that wrap; 0: as wide as its content.
    """

    heading: Words
    number: bool = False
    share: int = 0


@dataclass(frozen=True, slots=True)
class Table:
    """Rows under columns, with a title above and totals below.

    Attributes:
        title: Its name; empty for none.
        columns: What stands where.
        rows: Cells, a column each.
        totals: Rows below a line.
        folded: Where a reader can open it, its title alone is shown at first.
    """

    title: Words
    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]
    totals: tuple[tuple[Cell, ...], ...] = ()
    folded: bool = False

    def trimmed(self) -> "Table":
        """Return the table without the columns in which nothing stands."""
        kept = [
            place
            for place in range(len(self.columns))
            if any(row[place] != "" for row in (*self.rows, *self.totals))
        ]
        return replace(
            self,
            columns=tuple(self.columns[place] for place in kept),
            rows=tuple(tuple(row[place] for place in kept) for row in self.rows),
            totals=tuple(tuple(row[place] for place in kept) for row in self.totals),
        )


def written(cell: Cell, language: str) -> str:
    """Return what a person reads in *cell*; None reads ``unknown``."""
    match cell:
        case None:
            return words(UNKNOWN, language)
        case bool() | int():
            return f"{cell:,}"
        case float():
            return f"{cell:,.0f}" if cell.is_integer() else f"{cell:,.1f}"
        case _:
            return words(cell, language)


def written_row(row: Iterable[Cell], language: str) -> list[str]:
    """Return what a person reads in each cell of *row*."""
    return [written(cell, language) for cell in row]
