"""Use cases: where a design starts."""

from collections.abc import Mapping

from pydantic import Field

from archbook.model.catalog.entry import Entry
from archbook.model.hardware import HardwareProfile
from archbook.model.host_group import HostGroup
from archbook.model.network import HostNetwork, PhysicalNetwork
from archbook.model.requirements import Requirements
from archbook.model.site import Rack, Region
from archbook.model.storage import StorageBackend
from archbook.model.workload import Workload
from archbook.model.written import Id, Text, Written


class Change(Written):
    """What was changed against the set as the course text writes it, and why."""

    what: Text
    why: Text
    source: Id


class UseCaseEntry(Entry):
    """A use case and a complete start for it."""

    why: Text
    order: int
    textbook: Id | None = Field(None, description="The set as the course text writes it.")
    changed: tuple[Change, ...] = ()
    profile: Id = "production"
    release: Id | None = Field(None, description="Release that it was written for.")
    deployer: Id | None = None
    services: tuple[Id, ...] = Field(min_length=1)
    options: Mapping[Id, Id | tuple[Id, ...]] = Field(default_factory=dict)
    requirements: Requirements = Requirements()
    racks: Mapping[str, Rack] = Field(default_factory=dict)
    regions: tuple[Region, ...] = ()
    hardware: Mapping[str, HardwareProfile] = Field(default_factory=dict)
    host_groups: tuple[HostGroup, ...] = Field(min_length=1)
    storage: tuple[StorageBackend, ...] = ()
    networks: tuple[HostNetwork, ...] = ()
    physnets: tuple[PhysicalNetwork, ...] = ()
    workload: tuple[Workload, ...] = ()
