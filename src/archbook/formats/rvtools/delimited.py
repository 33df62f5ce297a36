"""RVTools' CSV files, one a tab."""

import csv
import re
from collections.abc import Iterator, Sequence
from pathlib import Path

from archbook.errors import Fault, FaultyFileError
from archbook.formats.rvtools.columns import TABS, places, recognised
from archbook.formats.rvtools.sheet import Sheet
from archbook.i18n import Message

MOST_MIB = 1024
"""Largest CSV file that is read: 100,000 machines with every column take a twentieth of it."""

_TAB = re.compile(r"(?:^|tab|[ _.-])(d?v[A-Z]\w*?)(?:$|[ _.-])")
_BY_FOLDED = {tab.casefold(): tab for tab in TABS}


def tab_named(path: Path) -> str | None:
    """Return the tab that a file's name tells, as ``RVTools_tabvInfo.csv`` does."""
    found = _TAB.search(path.stem)
    return found[1] if found else _BY_FOLDED.get(path.stem.casefold())


def of_csv(path: Path) -> Iterator[Sheet]:
    """Yield the tab in a CSV file: the one that its name tells, else the one its columns do.

    A tab that is not read, as vCPU, yields nothing.

    Raises:
        FaultyFileError: It is too large, no text, or lacks a column.
    """
    if path.stat().st_size > MOST_MIB * 1024 * 1024:
        raise _refused(path, Message("larger than {most} MiB, the most read", {"most": MOST_MIB}))
    lines = _lines(path)
    _, header = next(lines, (1, ()))
    named = tab_named(path)
    tab = named if named in TABS else recognised(header)
    if named and not tab:
        return  # another tab of RVTools, of which nothing is needed
    found = places(tab or "vInfo", header, str(path))
    yield Sheet(tab or "vInfo", str(path), str(path.parent), found, lines)


def _lines(path: Path) -> Iterator[tuple[int, Sequence[str]]]:
    """Yield line number and cells of each record."""
    try:
        with path.open(encoding="utf-8-sig", newline="") as stream:
            separator = _separator(stream.readline(65_536))
            stream.seek(0)
            reader = csv.reader(stream, delimiter=separator)
            for cells in reader:
                yield reader.line_num, cells
    except UnicodeDecodeError:
        raise _refused(path, Message("not UTF-8 text: save the file as UTF-8")) from None
    except csv.Error as error:
        raise _refused(path, Message("not CSV: {why}", {"why": str(error)})) from None


def _separator(header: str) -> str:
    """Return what parts the header: a comma, or a semicolon where the comma is a decimal mark."""
    return max(",;\t", key=header.count)


def _refused(path: Path, text: Message) -> FaultyFileError:
    return FaultyFileError([Fault((), text)], str(path))
