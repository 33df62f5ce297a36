"""RVTools' workbook, tab by tab."""

import re
from collections.abc import Iterator, Sequence
from itertools import islice
from pathlib import Path

from archbook.errors import Fault, FaultyFileError, nearest
from archbook.formats.rvtools.columns import TABS, folded, places
from archbook.formats.rvtools.sheet import Sheet
from archbook.formats.spreadsheet import Book, opened
from archbook.i18n import Message

_PREFIX = re.compile(r"^(rvtools[ _]?)?tab(?=v)")


def of_workbook(path: Path) -> Iterator[Sheet]:
    """Yield the tabs of a workbook that are read.

    Raises:
        FaultyFileError: It is no workbook, none of RVTools', too large, or lacks a column.
    """
    with opened(path) as book:
        found = {_tab(name): name for name in book.tabs()}
        if not any(tab in found for tab in TABS):
            raise FaultyFileError([Fault((), _none_of(book.tabs()))], str(path))
        for tab in filter(found.__contains__, TABS):
            yield _sheet(tab, book, found[tab])


def _sheet(tab: str, book: Book, name: str) -> Sheet:
    """Return a tab whose header is read and whose rows wait to be asked for."""
    row, header = next(book.rows(name), (1, ()))
    found = places(tab, header if row == 1 else (), book.path)
    rows = islice(book.rows(name, found.columns()), 1, None)
    return Sheet(tab, book.path, book.path, found, rows, book.height(name))


def _tab(name: str) -> str:
    """Return RVTools' name of a tab: older versions put ``tab`` before it."""
    plain = _PREFIX.sub("", folded(name))
    return next((tab for tab in TABS if tab.casefold() == plain), name)


def _none_of(names: Sequence[str]) -> Message:
    values = {"tabs": tuple(names)}
    if near := nearest("vInfo", names):
        text = "no tab is called vInfo; the nearest is '{near}': rename it"
        return Message(text, {"near": near})
    return Message("no workbook of RVTools: it has no tab vInfo, only {tabs}", values)
