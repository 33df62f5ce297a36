"""The catalog: entries by kind and id, a user's folder layered over the bundled one."""

from collections.abc import Iterator
from functools import cache
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import TypeVar, cast

from archbook.catalog.bundle import bundled_catalogs
from archbook.catalog.reading import read_entry
from archbook.errors import CatalogError, Fault, UnknownNameError
from archbook.i18n import Message
from archbook.model.catalog.change import ChangeEntry
from archbook.model.catalog.component import ComponentEntry
from archbook.model.catalog.concept import ConceptEntry
from archbook.model.catalog.default import DefaultEntry
from archbook.model.catalog.deployer import DeployerEntry
from archbook.model.catalog.entry import Entry, SourceEntry
from archbook.model.catalog.facts import KINDS, singular
from archbook.model.catalog.hypervisor import HypervisorEntry
from archbook.model.catalog.image_format import ImageFormatEntry
from archbook.model.catalog.inventory_layout import InventoryLayoutEntry
from archbook.model.catalog.operating_system import OperatingSystemEntry
from archbook.model.catalog.option import OptionEntry
from archbook.model.catalog.pdu import PduEntry
from archbook.model.catalog.platform import PlatformEntry
from archbook.model.catalog.profile import ProfileEntry
from archbook.model.catalog.rack import RackEntry
from archbook.model.catalog.release import ReleaseEntry
from archbook.model.catalog.role import RoleEntry
from archbook.model.catalog.server import ServerEntry
from archbook.model.catalog.service import ServiceEntry
from archbook.model.catalog.switch import SwitchTypeEntry
from archbook.model.catalog.term import TermEntry
from archbook.model.catalog.threshold import ThresholdEntry
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
        self._found: dict[str, dict[str, tuple[Traversable, ...]]] = {}
        self._entries: dict[tuple[str, str], Entry | SourceEntry] = {}

    def ids(self, kind: str) -> tuple[str, ...]:
        """Return the ids of *kind*, sorted."""
        if kind not in self._ids:
            self._ids[kind] = tuple(sorted(self._of(kind)))
        return self._ids[kind]

    def entry(self, kind: str, identifier: str) -> Entry | SourceEntry:
        """Return one entry of any kind.

        Raises:
            UnknownNameError: There is no such entry; the nearest one is named.
            CatalogError: Its file cannot be used.
        """
        key = (kind, identifier)
        if key not in self._entries:
            path = self.files(kind, identifier)[0]
            self._entries[key] = read_entry(path, kind, self._of("sources"))
        return self._entries[key]

    def files(self, kind: str, identifier: str) -> tuple[Traversable, ...]:
        """Return the files of an entry, the one that counts first: one a folder that has it.

        Raises:
            UnknownNameError: There is no such entry; the nearest one is named.
        """
        found = self._of(kind).get(identifier)
        if not found:
            raise UnknownNameError(singular(kind), identifier, self.ids(kind))
        return found

    def _of(self, kind: str) -> dict[str, tuple[Traversable, ...]]:
        """Return the files of each id of a kind; folders are listed once."""
        if kind not in KINDS:
            raise UnknownNameError("kind of entry", kind, KINDS)
        if kind not in self._found:
            found: dict[str, tuple[Traversable, ...]] = {}
            for folder in self._folders:
                for name, path in _files(folder / kind):
                    found[name] = (path, *found.get(name, ()))
            self._found[kind] = found
        return self._found[kind]

    def _typed(self, kind: str, identifier: str, _type: type[T]) -> T:
        return cast("T", self.entry(kind, identifier))

    def change(self, identifier: str) -> ChangeEntry:
        """Return a change that came with a release."""
        return self._typed("changes", identifier, ChangeEntry)

    def component(self, identifier: str) -> ComponentEntry:
        """Return a component."""
        return self._typed("components", identifier, ComponentEntry)

    def concept(self, identifier: str) -> ConceptEntry:
        """Return a concept."""
        return self._typed("concepts", identifier, ConceptEntry)

    def default(self, identifier: str) -> DefaultEntry:
        """Return a default."""
        return self._typed("defaults", identifier, DefaultEntry)

    def deployer(self, identifier: str) -> DeployerEntry:
        """Return a deployer."""
        return self._typed("deployers", identifier, DeployerEntry)

    def hypervisor(self, identifier: str) -> HypervisorEntry:
        """Return a hypervisor."""
        return self._typed("hypervisors", identifier, HypervisorEntry)

    def image_format(self, identifier: str) -> ImageFormatEntry:
        """Return an image format."""
        return self._typed("image-formats", identifier, ImageFormatEntry)

    def inventory_layout(self, identifier: str) -> InventoryLayoutEntry:
        """Return the layout of a deployer's inventory."""
        return self._typed("inventory-layouts", identifier, InventoryLayoutEntry)

    def operating_system(self, identifier: str) -> OperatingSystemEntry:
        """Return an operating system."""
        return self._typed("operating-systems", identifier, OperatingSystemEntry)

    def option(self, identifier: str) -> OptionEntry:
        """Return an option."""
        return self._typed("options", identifier, OptionEntry)

    def pdu(self, identifier: str) -> PduEntry:
        """Return a power distribution unit."""
        return self._typed("pdus", identifier, PduEntry)

    def platform(self, identifier: str) -> PlatformEntry:
        """Return a cloud platform."""
        return self._typed("platforms", identifier, PlatformEntry)

    def profile(self, identifier: str) -> ProfileEntry:
        """Return a profile."""
        return self._typed("profiles", identifier, ProfileEntry)

    def rack(self, identifier: str) -> RackEntry:
        """Return a rack type."""
        return self._typed("racks", identifier, RackEntry)

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

    def switch_type(self, identifier: str) -> SwitchTypeEntry:
        """Return a switch type."""
        return self._typed("switch-types", identifier, SwitchTypeEntry)

    def term(self, identifier: str) -> TermEntry:
        """Return a term of the glossary."""
        return self._typed("terms", identifier, TermEntry)

    def threshold(self, identifier: str) -> ThresholdEntry:
        """Return a threshold that sources dispute."""
        return self._typed("thresholds", identifier, ThresholdEntry)

    def use_case(self, identifier: str) -> UseCaseEntry:
        """Return a use case."""
        return self._typed("use-cases", identifier, UseCaseEntry)


@cache
def bundled() -> Catalog:
    """Return the catalog that ships with archbook."""
    return Catalog(bundled_catalogs())


def with_folder(*folders: Path) -> Catalog:
    """Return the bundled catalog with a user's *folders* layered over it, the last on top.

    Raises:
        CatalogError: A folder is not there or holds no kind of entry.
    """
    for folder in folders:
        if not folder.is_dir() or not any((folder / kind).is_dir() for kind in KINDS):
            text = Message(
                "no catalog folder; it must hold one of {kinds}", {"kinds": ", ".join(KINDS)}
            )
            raise CatalogError([Fault((), text)], str(folder))
    return Catalog(bundled_catalogs(), *folders)


def _files(folder: Traversable) -> Iterator[tuple[str, Traversable]]:
    if folder.is_dir():
        for path in folder.iterdir():
            if path.name.endswith(".yaml"):
                yield path.name.removesuffix(".yaml"), path
