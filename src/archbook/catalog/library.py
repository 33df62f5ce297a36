"""The catalog: entries by kind and id, a user's folder layered over the bundled one."""

from collections.abc import Iterator
from functools import cache
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import TypeVar, cast

from archbook.catalog.bundle import bundled_catalogs
from archbook.errors import (
    CatalogError,
    Fault,
    FaultyFileError,
    UnknownNameError,
    Where,
    unknown_name,
)
from archbook.i18n import Message, mark
from archbook.marked import Marked, read
from archbook.marked.tree import line_of
from archbook.model.catalog.component import ComponentEntry
from archbook.model.catalog.deployer import DeployerEntry
from archbook.model.catalog.entry import Entry, SourceEntry
from archbook.model.catalog.facts import KINDS
from archbook.model.catalog.option import OptionEntry
from archbook.model.catalog.profile import ProfileEntry
from archbook.model.catalog.release import ReleaseEntry
from archbook.model.catalog.role import RoleEntry
from archbook.model.catalog.server import ServerEntry
from archbook.model.catalog.service import ServiceEntry
from archbook.model.catalog.use_case import UseCaseEntry

T = TypeVar("T", bound="Entry | SourceEntry")


class Catalog:
    """Entries read from folders; later folders win. Fulfils `archbook.model.catalog.facts.Facts`.

    Args:
        folders: Roots that hold ``services/``, ``components/`` and so on.
    """

    def __init__(self, *folders: Traversable) -> None:
        """Remember the *folders*; nothing is read yet."""
        self._folders = folders
        self._ids: dict[str, tuple[str, ...]] = {}
        self._entries: dict[tuple[str, str], Entry | SourceEntry] = {}

    def ids(self, kind: str) -> tuple[str, ...]:
        """Return the ids of *kind*, sorted."""
        if kind not in KINDS:
            raise UnknownNameError("kind of entry", kind, KINDS)
        if kind not in self._ids:
            found = {name for folder in self._folders for name in _names(folder / kind)}
            self._ids[kind] = tuple(sorted(found))
        return self._ids[kind]

    def entry(self, kind: str, identifier: str) -> Entry | SourceEntry:
        """Return one entry of any kind.

        Raises:
            UnknownNameError: There is no such entry; the nearest one is named.
            CatalogError: Its file cannot be used.
        """
        key = (kind, identifier)
        if key not in self._entries:
            if identifier not in self.ids(kind):
                raise UnknownNameError(_singular(kind), identifier, self.ids(kind))
            self._entries[key] = self._read(kind, identifier)
        return self._entries[key]

    def _read(self, kind: str, identifier: str) -> Entry | SourceEntry:
        paths = (folder / kind / f"{identifier}.yaml" for folder in reversed(self._folders))
        path = next(path for path in paths if path.is_file())
        marked = _parsed(path, KINDS[kind])
        faults = [
            Fault(where, text, line_of(marked.tree, where))
            for where, text in self._wrong(marked.value, kind, identifier)
        ]
        if faults:
            raise CatalogError(faults, str(path))
        return marked.value

    def _wrong(
        self, entry: Entry | SourceEntry, kind: str, identifier: str
    ) -> Iterator[tuple[Where, Message]]:
        schema = f"{_singular(kind, '-')}/v1"
        for key, has, wants in (("id", entry.id, identifier), ("schema", entry.schema_, schema)):
            if has != wants:
                values = {"wants": wants, "has": has}
                yield (key,), Message("must be {wants}, as its place says, not {has}", values)
        if isinstance(entry, Entry):
            known = self.ids("sources")
            for source in entry.sources:
                if source not in known:
                    yield ("sources", source), unknown_name(mark("source"), source, known)

    def _typed(self, kind: str, identifier: str, _type: type[T]) -> T:
        return cast("T", self.entry(kind, identifier))

    def component(self, identifier: str) -> ComponentEntry:
        """Return a component."""
        return self._typed("components", identifier, ComponentEntry)

    def deployer(self, identifier: str) -> DeployerEntry:
        """Return a deployer."""
        return self._typed("deployers", identifier, DeployerEntry)

    def option(self, identifier: str) -> OptionEntry:
        """Return an option."""
        return self._typed("options", identifier, OptionEntry)

    def profile(self, identifier: str) -> ProfileEntry:
        """Return a profile."""
        return self._typed("profiles", identifier, ProfileEntry)

    def release(self, identifier: str) -> ReleaseEntry:
        """Return a release."""
        return self._typed("releases", identifier, ReleaseEntry)

    def role(self, identifier: str) -> RoleEntry:
        """Return a role."""
        return self._typed("roles", identifier, RoleEntry)

    def server(self, identifier: str) -> ServerEntry:
        """Return a server type."""
        return self._typed("servers", identifier, ServerEntry)

    def service(self, identifier: str) -> ServiceEntry:
        """Return a service."""
        return self._typed("services", identifier, ServiceEntry)

    def source(self, identifier: str) -> SourceEntry:
        """Return a source."""
        return self._typed("sources", identifier, SourceEntry)

    def use_case(self, identifier: str) -> UseCaseEntry:
        """Return a use case."""
        return self._typed("use-cases", identifier, UseCaseEntry)


@cache
def bundled() -> Catalog:
    """Return the catalog that ships with archbook."""
    return Catalog(bundled_catalogs())


def with_folder(folder: Path) -> Catalog:
    """Return the bundled catalog with a user's *folder* layered over it.

    Raises:
        CatalogError: The folder is not there or holds no kind of entry.
    """
    if not folder.is_dir() or not any((folder / kind).is_dir() for kind in KINDS):
        text = Message(
            "no catalog folder; it must hold one of {kinds}", {"kinds": ", ".join(KINDS)}
        )
        raise CatalogError([Fault((), text)], str(folder))
    return Catalog(bundled_catalogs(), folder)


def _names(folder: Traversable) -> Iterator[str]:
    if folder.is_dir():
        for path in folder.iterdir():
            if path.name.endswith(".yaml"):
                yield path.name.removesuffix(".yaml")


def _singular(kind: str, joint: str = " ") -> str:
    return kind.removesuffix("s").replace("-", joint)


def _parsed(path: Traversable, model: type[T]) -> Marked[T]:
    try:
        return read(path.read_bytes(), model, str(path))
    except FaultyFileError as error:
        raise CatalogError(error.faults, str(path)) from None
