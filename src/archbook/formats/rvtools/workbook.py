"""RVTools' workbook, streamed: values only, no formula is ever worked out."""

import re
import zlib
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, cast
from warnings import catch_warnings, simplefilter
from xml.etree.ElementTree import ParseError
from zipfile import BadZipFile

from archbook.errors import Fault, FaultyFileError, MissingProgramError, nearest
from archbook.formats.rvtools.archive import broken, check_archive
from archbook.formats.rvtools.columns import TABS, folded, places
from archbook.formats.rvtools.sheet import Sheet
from archbook.i18n import Message

if TYPE_CHECKING:
    from openpyxl import Workbook
    from openpyxl.worksheet._read_only import ReadOnlyWorksheet
    from openpyxl.worksheet.worksheet import Worksheet

MOST_COLUMNS = 512
"""Most columns of a header that are looked at; RVTools' widest tab has about a hundred."""

MOST_ROWS = 2**20
"""Last row that a spreadsheet can have; openpyxl would count empty rows up to any number."""

_BROKEN = (
    BadZipFile,
    ParseError,
    zlib.error,
    KeyError,
    ValueError,
    TypeError,
    IndexError,
    OSError,
)
"""What openpyxl lets through when a workbook is damaged."""

_PREFIX = re.compile(r"^(rvtools[ _]?)?tab(?=v)")


def of_workbook(path: Path) -> Iterator[Sheet]:
    """Yield the tabs of a workbook that are read.

    Raises:
        MissingProgramError: openpyxl is not there.
        FaultyFileError: It is no workbook, none of RVTools', too large, or lacks a column.
    """
    check_archive(path)
    # openpyxl leaves a file that it opened itself open when it finds it damaged.
    with path.open("rb") as stream:
        book = _opened(stream, path)
        try:
            yield from _of_book(book, path)
        finally:
            book.close()


def _of_book(book: "Workbook", path: Path) -> Iterator[Sheet]:
    found = {_tab(name): name for name in book.sheetnames}
    if not any(tab in found for tab in TABS):
        raise _refused(path, _none_of(book.sheetnames))
    for tab in filter(found.__contains__, TABS):
        yield _sheet(tab, book[found[tab]], str(path))


def _opened(stream: BinaryIO, path: Path) -> "Workbook":
    try:
        from openpyxl import load_workbook  # noqa: PLC0415 - an optional package
    except ImportError:
        text = "openpyxl reads workbooks and is not there: pip install 'archbook[sizing]'"
        raise MissingProgramError(Message(text)) from None
    try:
        with catch_warnings():
            simplefilter("ignore")  # of styles and prints, which nobody asks for here
            return load_workbook(stream, read_only=True, data_only=True, keep_links=False)
    except _BROKEN as error:
        raise _refused(path, broken(error)) from None


def _sheet(tab: str, sheet: "ReadOnlyWorksheet", path: str) -> Sheet:
    """Return a tab whose header is read and whose rows wait to be asked for."""
    # Some programs write a wrong size of the sheet, and openpyxl would believe it.
    sheet.reset_dimensions()
    header = next(iter(_cells(sheet, path, last=1, width=MOST_COLUMNS)), (1, ()))[1]
    found = places(tab, header, path)
    return Sheet(tab, path, path, found, _cells(sheet, path, first=2, width=found.width()))


def _cells(
    sheet: "ReadOnlyWorksheet", path: str, *, width: int, first: int = 1, last: int | None = None
) -> Iterator[tuple[int, Sequence[object]]]:
    # Its own `iter_rows` is the one of a whole worksheet, and the types know only that.
    rows = cast("Worksheet", sheet).iter_rows(
        min_row=first, max_row=last, max_col=width, values_only=True
    )
    try:
        for number, cells in enumerate(rows, first):
            if number > MOST_ROWS:
                text = "a row stands beyond row {most}, the last of a spreadsheet"
                raise _refused(Path(path), Message(text, {"most": MOST_ROWS}))
            yield number, cells
    except _BROKEN as error:
        raise _refused(Path(path), broken(error)) from None


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


def _refused(path: Path, text: Message) -> FaultyFileError:
    return FaultyFileError([Fault((), text)], str(path))
