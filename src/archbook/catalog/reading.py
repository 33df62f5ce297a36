"""Read one entry from its file: from the cache when the content is known, else from YAML."""

from collections.abc import Collection, Iterator
from functools import cache
from importlib.resources.abc import Traversable

from pydantic import ValidationError

from archbook.catalog.cache import ParsedFiles, cache_file
from archbook.errors import CatalogError, Fault, FaultyFileError, Where, unknown_name
from archbook.i18n import Message, mark
from archbook.marked import Marked, read
from archbook.marked.reading import json_of
from archbook.marked.tree import MOST_BYTES, line_of
from archbook.model.catalog.entry import Entry, SourceEntry
from archbook.model.catalog.facts import KINDS, singular


def read_entry(path: Traversable, kind: str, sources: Collection[str]) -> Entry | SourceEntry:
    """Return the entry of *kind* in the file at *path*.

    Args:
        path: A file whose name is the id, with ``.yaml`` behind it.
        kind: Folder of the catalog.
        sources: Ids of all sources that an entry may cite.

    Raises:
        CatalogError: The file cannot be used; every fault is named with its line.
    """
    content = _content(path)
    kept = _kept(content, kind)
    if kept is not None and not any(_misplaced(kept, path, kind, sources)):
        return kept
    return read_marked(path, kind, sources).value


def read_marked(
    path: Traversable, kind: str, sources: Collection[str]
) -> Marked[Entry | SourceEntry]:
    """Return the entry in a file with the line of everything; its data are kept for others.

    Raises:
        CatalogError: The file cannot be used; every fault is named with its line.
    """
    model: type[Entry | SourceEntry] = KINDS[kind]
    content = _content(path)
    try:
        marked = read(content, model, str(path))
    except FaultyFileError as error:
        raise CatalogError(error.faults, str(path)) from None
    faults = [
        Fault(where, text, line_of(marked.tree, where))
        for where, text in _misplaced(marked.value, path, kind, sources)
    ]
    if faults:
        raise CatalogError(faults, str(path))
    if marked.plain:
        parsed_files().keep(content, json_of(marked.data))
    return marked


def _content(path: Traversable) -> bytes:
    """Return the bytes of a file; of one that is too large only a little more than is read."""
    if not path.is_file():
        raise CatalogError([Fault((), Message("is no file"))], str(path))
    with path.open("rb") as stream:
        return stream.read(MOST_BYTES + 1)


def _kept(content: bytes, kind: str) -> Entry | SourceEntry | None:
    """Return the entry that the cache holds for this content, checked as a file is."""
    data = parsed_files().get(content)
    if data is None:
        return None
    try:
        return KINDS[kind].model_validate_json(data)
    except ValidationError:
        return None


@cache
def parsed_files() -> ParsedFiles:
    """Return the user's cache of parsed files."""
    return ParsedFiles(cache_file())


def _misplaced(
    entry: Entry | SourceEntry, path: Traversable, kind: str, sources: Collection[str]
) -> Iterator[tuple[Where, Message]]:
    identifier = path.name.removesuffix(".yaml")
    schema = f"{singular(kind, '-')}/v1"
    for key, has, wants in (("id", entry.id, identifier), ("schema", entry.schema_, schema)):
        if has != wants:
            values = {"wants": wants, "has": has}
            yield (key,), Message("must be {wants}, as its place says, not {has}", values)
    if isinstance(entry, Entry):
        for source in entry.sources:
            if source not in sources:
                yield ("sources", source), unknown_name(mark("source"), source, sources)
