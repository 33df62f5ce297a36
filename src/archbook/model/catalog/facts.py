"""What the core asks the catalog for; files are read behind it, lazily."""

from typing import Protocol

from archbook.model.catalog.change import ChangeEntry
from archbook.model.catalog.component import ComponentEntry
from archbook.model.catalog.concept import ConceptEntry
from archbook.model.catalog.default import DefaultEntry
from archbook.model.catalog.deployer import DeployerEntry
from archbook.model.catalog.entry import Entry, SourceEntry
from archbook.model.catalog.firewall import FirewallEntry
from archbook.model.catalog.hypervisor import HypervisorEntry
from archbook.model.catalog.image_builder import ImageBuilderEntry
from archbook.model.catalog.image_format import ImageFormatEntry
from archbook.model.catalog.inventory_layout import InventoryLayoutEntry
from archbook.model.catalog.load_balancer import LoadBalancerEntry
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
from archbook.model.catalog.storage_array import StorageArrayEntry
from archbook.model.catalog.switch import SwitchTypeEntry
from archbook.model.catalog.term import TermEntry
from archbook.model.catalog.threshold import ThresholdEntry
from archbook.model.catalog.use_case import UseCaseEntry

KINDS: dict[str, type[Entry | SourceEntry]] = {
    "changes": ChangeEntry,
    "components": ComponentEntry,
    "concepts": ConceptEntry,
    "defaults": DefaultEntry,
    "deployers": DeployerEntry,
    "firewalls": FirewallEntry,
    "hypervisors": HypervisorEntry,
    "image-builders": ImageBuilderEntry,
    "image-formats": ImageFormatEntry,
    "inventory-layouts": InventoryLayoutEntry,
    "load-balancers": LoadBalancerEntry,
    "operating-systems": OperatingSystemEntry,
    "options": OptionEntry,
    "pdus": PduEntry,
    "platforms": PlatformEntry,
    "profiles": ProfileEntry,
    "racks": RackEntry,
    "releases": ReleaseEntry,
    "roles": RoleEntry,
    "servers": ServerEntry,
    "services": ServiceEntry,
    "sources": SourceEntry,
    "storage-arrays": StorageArrayEntry,
    "switch-types": SwitchTypeEntry,
    "terms": TermEntry,
    "thresholds": ThresholdEntry,
    "use-cases": UseCaseEntry,
}
"""Folder of the catalog → type of its entries."""


def singular(kind: str, joint: str = " ") -> str:
    """Return the name of one entry of a kind: ``use case`` for ``use-cases``."""
    return kind.removesuffix("s").replace("-", joint)


NAMED = {
    "any_of": "services",
    "beside": "services",
    "deploys": "services",
    "serves": "services",
    "uses": "services",
    "run": "components",
    "without": "components",
    "textbook": "use-cases",
    "driven_as": "hypervisors",
    "of": "services",
    "makes": "image-formats",
    "settings": "defaults",
    "deployed_by": "deployers",
    "tested_with": "releases",
    **dict.fromkeys(("optional", "adds", "drops"), "services"),
    **dict.fromkeys(
        ("since", "until", "first", "last", "gaps", "covers_since", "covers_until"), "releases"
    ),
    **{kind.replace("-", "_"): kind for kind in KINDS},
    **{singular(kind, "_"): kind for kind in KINDS},
}
"""Field that holds ids → kind that they are of. A field called like a kind names entries of it."""


class Facts(Protocol):
    """The catalog as the core sees it; an unknown id raises `UnknownNameError`."""

    def ids(self, kind: str) -> tuple[str, ...]:
        """Return the ids of a kind (a folder of the catalog), sorted."""
        ...

    def change(self, identifier: str) -> ChangeEntry:
        """Return a change that came with a release."""
        ...

    def component(self, identifier: str) -> ComponentEntry:
        """Return a component."""
        ...

    def concept(self, identifier: str) -> ConceptEntry:
        """Return a concept."""
        ...

    def default(self, identifier: str) -> DefaultEntry:
        """Return a default."""
        ...

    def deployer(self, identifier: str) -> DeployerEntry:
        """Return a deployer."""
        ...

    def hypervisor(self, identifier: str) -> HypervisorEntry:
        """Return a hypervisor."""
        ...

    def image_format(self, identifier: str) -> ImageFormatEntry:
        """Return an image format."""
        ...

    def inventory_layout(self, identifier: str) -> InventoryLayoutEntry:
        """Return the layout of a deployer's inventory."""
        ...

    def operating_system(self, identifier: str) -> OperatingSystemEntry:
        """Return an operating system."""
        ...

    def option(self, identifier: str) -> OptionEntry:
        """Return an option."""
        ...

    def pdu(self, identifier: str) -> PduEntry:
        """Return a power distribution unit."""
        ...

    def platform(self, identifier: str) -> PlatformEntry:
        """Return a cloud platform."""
        ...

    def profile(self, identifier: str) -> ProfileEntry:
        """Return a profile."""
        ...

    def rack(self, identifier: str) -> RackEntry:
        """Return a rack type."""
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

    def switch_type(self, identifier: str) -> SwitchTypeEntry:
        """Return a switch type."""
        ...

    def term(self, identifier: str) -> TermEntry:
        """Return a term of the glossary."""
        ...

    def threshold(self, identifier: str) -> ThresholdEntry:
        """Return a threshold that sources dispute."""
        ...

    def use_case(self, identifier: str) -> UseCaseEntry:
        """Return a use case."""
        ...
