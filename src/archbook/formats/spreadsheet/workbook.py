"""Workbooks (.xlsx), streamed: values only, no formula is ever worked out.

What a workbook holds is read as it stands in the archive: memory follows the widest row and the
shared texts, not the number of rows, and a lonely cell far out costs nothing.
"""

import zlib
from collections.abc import Collection, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from zipfile import BadZipFile, ZipFile

from archbook.errors import Fault, FaultyFileError
from archbook.formats.spreadsheet.archive import broken, check_archive
from archbook.formats.spreadsheet.parts import Parts, parts_of
from archbook.formats.spreadsheet.rows import Cells, height_of, rows_of
from archbook.formats.spreadsheet.texts import texts_of

_BROKEN = (BadZipFile, zlib.error, EOFError, KeyError, ValueError, IndexError, OSError)
"""What comes up when a workbook is damaged."""


@dataclass(frozen=True, slots=True)
class Book:
    """A workbook that is open.

    Attributes:
        path: The file.
        archive: The archive that it is.
        parts: Where things stand in it.
        texts: The texts that cells share.
    """

    path: str
    archive: ZipFile
    parts: Parts
    texts: Sequence[str]

    def tabs(self) -> tuple[str, ...]:
        """Return the names of the tabs, in their order."""
        return tuple(self.parts.tabs)

    def rows(self, tab: str, columns: Collection[int] | None = None) -> Iterator[Cells]:
        """Yield the rows that *tab* has, with the cells of some *columns*, all when None.

        Raises:
            FaultyFileError: The tab is damaged.
        """
        with _refusing(self.path), self.archive.open(self.parts.tabs[tab]) as source:
            yield from rows_of(source, self.texts, columns, self.path)

    def height(self, tab: str) -> int | None:
        """Return how many rows *tab* says it has, which may be wrong; None when it does not."""
        with _refusing(self.path), self.archive.open(self.parts.tabs[tab]) as source:
            return height_of(source, self.path)


@contextmanager
def opened(path: Path) -> Iterator[Book]:
    """Open a workbook.

    Raises:
        FaultyFileError: It is no workbook, damaged, or too large when unpacked.
    """
    check_archive(path)
    with ZipFile(path) as archive:
        with _refusing(str(path)):
            parts = parts_of(archive, str(path))
            book = Book(str(path), archive, parts, _texts(archive, parts, str(path)))
        yield book


def _texts(archive: ZipFile, parts: Parts, path: str) -> list[str]:
    if parts.texts is None or parts.texts not in archive.namelist():
        return []
    with archive.open(parts.texts) as source:
        return texts_of(source, path)


@contextmanager
def _refusing(path: str) -> Iterator[None]:
    try:
        yield
    except _BROKEN as error:
        raise FaultyFileError([Fault((), broken(error))], path) from None
