"""One tab of RVTools, and its rows."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from archbook.formats.inventory import STEP, Tell
from archbook.formats.rvtools.columns import Places


@dataclass(frozen=True, slots=True)
class Sheet:
    """One tab of one file.

    Attributes:
        tab: RVTools' name of it.
        path: The file.
        source: What its machines are told apart within: the workbook, or the folder of CSV files.
        places: Where its columns stand.
        cells: Row (from 1) and its cells; read as they are asked for, and only once.
        expected: Rows that the file says it has; None when it does not say.
    """

    tab: str
    path: str
    source: str
    places: Places
    cells: Iterable[tuple[int, Sequence[object]]]
    expected: int | None = None

    def rows(self, tell: Tell | None = None) -> Iterator["Row"]:
        """Yield the rows that hold anything."""
        for count, (number, cells) in enumerate(self.cells, 1):
            if tell and count % STEP == 0:
                tell(self.path, count, self.expected)
            if any(cell not in {None, ""} for cell in cells):
                yield Row(self, number, cells)


@dataclass(frozen=True, slots=True)
class Row:
    """One row of a tab."""

    sheet: Sheet
    number: int
    cells: Sequence[object]

    def cell(self, key: str) -> object:
        """Return a cell; None when the row or the tab does not have it."""
        position = self.sheet.places.at.get(key)
        if position is None or position >= len(self.cells):
            return None
        return self.cells[position]

    def text(self, key: str) -> str:
        """Return a cell as text on one line."""
        cell = self.cell(key)
        return "" if cell is None else " ".join(str(cell).split())

    def has(self, key: str) -> bool:
        """Tell whether the tab has such a column."""
        return key in self.sheet.places.at
