"""The tabs of RVTools' files: a workbook, one CSV file a tab, or a folder of them."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from archbook.errors import Fault, FaultyFileError, InputError
from archbook.formats.rvtools.columns import TABS
from archbook.formats.rvtools.delimited import sheet_of, tab_named
from archbook.formats.rvtools.sheet import Sheet
from archbook.formats.rvtools.tabs import of_workbook
from archbook.formats.spreadsheet.delimited import unreadable
from archbook.i18n import Message

ARCHIVE, OLD = b"PK\x03\x04", b"\xd0\xcf\x11\xe0"
"""How .xlsx files begin; how .xls files and those locked with a password do."""


def sheets(paths: Iterable[Path]) -> Iterator[Sheet]:
    """Yield the tabs that are read of all *paths*; each must be read before the next is asked for.

    Raises:
        InputError: A file is not there or is none of RVTools'; what is wrong is named.
    """
    for path in paths:
        if path.is_dir():
            yield from _of_folder(path)
        else:
            yield from _of_file(path)


def _of_folder(folder: Path) -> Iterator[Sheet]:
    found = [path for path in sorted(folder.glob("*.csv")) if tab_named(path) in TABS]
    if not found:
        text = "{path}: no CSV file of RVTools is in it, as RVTools_tabvInfo.csv"
        raise InputError(Message(text, {"path": str(folder)}))
    for path in found:
        yield from sheet_of(path)


def _of_file(path: Path) -> Iterator[Sheet]:
    start = _start(path)
    if start.startswith(OLD):
        text = Message("an old .xls file, or locked: save it as .xlsx without a password")
        raise FaultyFileError([Fault((), text)], str(path))
    yield from of_workbook(path) if start.startswith(ARCHIVE) else sheet_of(path)


def _start(path: Path) -> bytes:
    try:
        with path.open("rb") as stream:
            return stream.read(4)
    except OSError as error:
        raise unreadable(path, error) from None
