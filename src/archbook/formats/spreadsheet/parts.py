"""The parts of a workbook: which tab stands in which part of the archive."""

import posixpath
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from xml.etree.ElementTree import Element
from zipfile import ZipFile

from archbook.formats.xml_text import local, whole


@dataclass(frozen=True, slots=True)
class Parts:
    """Where things stand in a workbook.

    Attributes:
        tabs: Name of a tab → its part, in the order of the tabs.
        texts: Part with the texts that cells share; None when there are none.
    """

    tabs: Mapping[str, str]
    texts: str | None


def parts_of(archive: ZipFile, path: str) -> Parts:
    """Find the tabs and the shared texts of a workbook.

    Raises:
        KeyError: A part that must be there is not.
        FaultyFileError: A part is no XML.
    """
    book = next(_related(archive, "", path, "/officeDocument"), ("", "xl/workbook.xml"))[1]
    with archive.open(book) as source:
        root = whole(source, path)
    targets = dict(_related(archive, book, path, "/worksheet"))
    texts = next((part for _, part in _related(archive, book, path, "/sharedStrings")), None)
    sheets = (element for element in root.iter() if local(element.tag) == "sheet")
    by_name = {sheet.get("name", ""): targets.get(_id(sheet)) for sheet in sheets}
    return Parts({name: part for name, part in by_name.items() if part}, texts)


def _related(archive: ZipFile, part: str, path: str, kind: str) -> Iterator[tuple[str, str]]:
    """Yield id and part of each relationship of *part* whose type ends in *kind*."""
    folder, name = posixpath.split(part)
    with archive.open(posixpath.join(folder, "_rels", f"{name}.rels")) as source:
        for one in whole(source, path):
            if one.get("Type", "").endswith(kind):
                target = posixpath.join("/", folder, one.get("Target", ""))
                yield one.get("Id", ""), posixpath.normpath(target).lstrip("/")


def _id(sheet: Element) -> str:
    """Return the id of a sheet's relationship, whatever the prefix of its namespace."""
    return next((value for key, value in sheet.items() if key.endswith(":id")), "")
