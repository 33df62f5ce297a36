"""RVTools' CSV files, one a tab."""

import re
from collections.abc import Iterator
from pathlib import Path

from archbook.formats.rvtools.columns import TABS, places, recognised
from archbook.formats.rvtools.sheet import Sheet
from archbook.formats.spreadsheet import of_csv

_TAB = re.compile(r"(?:^|tab|[ _.-])(d?v[A-Z]\w*?)(?:$|[ _.-])")
_BY_FOLDED = {tab.casefold(): tab for tab in TABS}


def tab_named(path: Path) -> str | None:
    """Return the tab that a file's name tells, as ``RVTools_tabvInfo.csv`` does."""
    found = _TAB.search(path.stem)
    return found[1] if found else _BY_FOLDED.get(path.stem.casefold())


def sheet_of(path: Path) -> Iterator[Sheet]:
    """Yield the tab in a CSV file: the one that its name tells, else the one its columns do.

    A tab that is not read, as vNetwork, yields nothing.

    Raises:
        FaultyFileError: It is too large, no text, or lacks a column.
    """
    lines = of_csv(path)
    _, header = next(lines, (1, ()))
    named = tab_named(path)
    tab = named if named in TABS else recognised(header)
    if named and not tab:
        return  # another tab of RVTools, of which nothing is needed
    found = places(tab or "vInfo", header, str(path))
    yield Sheet(tab or "vInfo", str(path), str(path.parent), found, lines)
