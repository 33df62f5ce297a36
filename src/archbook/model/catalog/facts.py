"""What the core asks the catalog for; files are read behind it, lazily."""

from typing import Protocol

from archbook.model.catalog.component import ComponentEntry
from archbook.model.catalog.deployer import DeployerEntry
from archbook.model.catalog.entry import Entry, SourceEntry
from archbook.model.catalog.option import OptionEntry
from archbook.model.catalog.profile import ProfileEntry
from archbook.model.catalog.release import ReleaseEntry
from archbook.model.catalog.role import RoleEntry
from archbook.model.catalog.server import ServerEntry
from archbook.model.catalog.service import ServiceEntry
from archbook.model.catalog.use_case import UseCaseEntry

KINDS: dict[str, type[Entry | SourceEntry]] = {
    "components": ComponentEntry,
    "deployers": DeployerEntry,
    "options": OptionEntry,
    "profiles": ProfileEntry,
    "releases": ReleaseEntry,
    "roles": RoleEntry,
    "servers": ServerEntry,
    "services": ServiceEntry,
    "sources": SourceEntry,
    "use-cases": UseCaseEntry,
}
"""Folder of the catalog → type of its entries."""


class Facts(Protocol):
    """The catalog as the core sees it; an unknown id raises `UnknownNameError`."""

    def ids(self, kind: str) -> tuple[str, ...]:
        """Return the ids of a kind (a folder of the catalog), sorted."""
        ...

    def component(self, identifier: str) -> ComponentEntry:
        """Return a component."""
        ...

    def deployer(self, identifier: str) -> DeployerEntry:
        """Return a deployer."""
        ...

    def option(self, identifier: str) -> OptionEntry:
        """Return an option."""
        ...

    def profile(self, identifier: str) -> ProfileEntry:
        """Return a profile."""
        ...

    def release(self, identifier: str) -> ReleaseEntry:
        """Return a release."""
        ...

    def role(self, identifier: str) -> RoleEntry:
        """Return a role."""
        ...

    def server(self, identifier: str) -> ServerEntry:
        """Return a server type."""
        ...

    def service(self, identifier: str) -> ServiceEntry:
        """Return a service."""
        ...

    def source(self, identifier: str) -> SourceEntry:
        """Return a source."""
        ...

    def use_case(self, identifier: str) -> UseCaseEntry:
        """Return a use case."""
        ...
