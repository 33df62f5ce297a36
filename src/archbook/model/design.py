"""The design: what the architect asks for."""

import json
from collections.abc import Iterable, Sequence
from typing import Any, Literal, Self

from pydantic import Field, model_validator

from archbook.model.fabric import Fabric
from archbook.model.hardware import HardwareProfile
from archbook.model.host_group import HostGroup
from archbook.model.network import HostNetwork, PhysicalNetwork
from archbook.model.operations import Operations
from archbook.model.purchase import Purchase
from archbook.model.purpose import Purpose
from archbook.model.record import Assumption, Decision, Waiver
from archbook.model.requirements import Requirements
from archbook.model.site import Rack, Region
from archbook.model.storage import StorageBackend
from archbook.model.surroundings import Surroundings
from archbook.model.workload import Workload
from archbook.model.written import Id, Line, Name, SettingNumber, Written


class Design(Written):
    """A whole cloud. Only name, release, services and host groups are needed."""

    schema_: Literal["design/v1"] = Field("design/v1", alias="schema")
    name: Name = Field(
        description="Name of the cloud, short: file and host names are made from it."
    )
    title: Line = Field("", description="Title on drawings and documents. Not said: the name.")
    revision: Line = Field("1", max_length=20, description="Revision of the design.")
    profile: Id = Field("production", description="Profile that sets the rules' severities.")
    deployment_model: Literal["public", "private", "community", "hybrid", "multi"] = Field(
        "private", description="Who the cloud is for, and who runs it."
    )
    use_case: Id | None = Field(None, description="Use case that the design started from.")
    release: Id = Field(description='OpenStack release, as "2026.1" or "queens".')
    deployer: Id | None = Field(
        None, description="Tool that deploys it. Not said: what it can deploy is not checked."
    )
    services: tuple[Id, ...] = Field(min_length=1, description="Services chosen.")
    options: dict[Id, Id | tuple[Id, ...]] = Field(
        default_factory=dict, description="Choices inside services; the catalog lists them."
    )
    settings: dict[Id, SettingNumber] = Field(
        default_factory=dict,
        description="Settings that differ from the release's defaults; the catalog lists them.",
    )
    operating_system: Id | None = Field(None, description="Operating system of the hosts.")
    purpose: Purpose = Purpose()
    requirements: Requirements = Requirements()
    surroundings: Surroundings = Surroundings()
    operations: Operations = Operations()
    purchase: Purchase = Purchase()
    fabric: Fabric | None = None
    racks: dict[Name, Rack] = Field(default_factory=dict)
    regions: tuple[Region, ...] = ()
    hardware: dict[Name, HardwareProfile] = Field(default_factory=dict)
    host_groups: tuple[HostGroup, ...] = Field(min_length=1)
    storage: tuple[StorageBackend, ...] = ()
    networks: tuple[HostNetwork, ...] = ()
    physnets: tuple[PhysicalNetwork, ...] = Field((), title="Physical networks")
    workload: tuple[Workload, ...] = ()
    decisions: tuple[Decision, ...] = ()
    assumptions: tuple[Assumption, ...] = ()
    waivers: tuple[Waiver, ...] = ()

    @model_validator(mode="after")
    def _names_are_unique(self) -> Self:
        _refuse_twins("host group", "host_groups", (one.name for one in self.host_groups))
        _refuse_twins("service", "services", self.services)
        _refuse_twins("region", "regions", (region.name for region in self.regions))
        _refuse_twins("storage back end", "storage", (backend.name for backend in self.storage))
        _refuse_twins("network", "networks", (network.name for network in self.networks))
        _refuse_twins("physical network", "physnets", (one.name for one in self.physnets))
        _refuse_twins("decision", "decisions", (decision.id for decision in self.decisions))
        racks = [(place, rack) for place, one in enumerate(self.regions) for rack in one.racks()]
        _refuse_twins(
            "rack in a zone", "regions", (rack for _, rack in racks), [place for place, _ in racks]
        )
        return self

    def group(self, name: str) -> HostGroup | None:
        """Return the host group of that name."""
        return next((group for group in self.host_groups if group.name == name), None)

    def profile_of(self, group: HostGroup) -> HardwareProfile | None:
        """Return the hardware of *group*; None when the design does not say."""
        return self.hardware.get(group.hardware) if group.hardware else None

    def heading(self) -> str:
        """Return the title, or the name when there is no title."""
        return self.title or self.name

    def stated(self, *sections: str) -> dict[str, Any]:
        """Return what the design says as plain data, as in its file: defaults are left out.

        Args:
            sections: Only these top-level keys; all when none is named.
        """
        only = set(sections) or None
        text = self.model_dump_json(by_alias=True, exclude_unset=True, include=only)
        data: dict[str, Any] = json.loads(text)
        return data


class TwinError(ValueError):
    """Two things of one kind have the same name; `where` is the place of the second one."""

    def __init__(self, kind: str, name: str, where: tuple[str, int]) -> None:
        """Say which *kind* of thing has the same *name* twice."""
        super().__init__(f"{kind} '{name}' is there more than once: give each a name of its own")
        self.where = where


def _refuse_twins(
    kind: str, key: str, names: Iterable[str], places: Sequence[int] | None = None
) -> None:
    """Refuse a name that comes twice; *places* are the list positions, when they differ."""
    seen: set[str] = set()
    for count, name in enumerate(names):
        if name in seen:
            raise TwinError(kind, name, (key, places[count] if places else count))
        seen.add(name)
