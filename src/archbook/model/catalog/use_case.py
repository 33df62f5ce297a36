"""Use cases: where a design starts."""

from collections.abc import Mapping
from typing import Literal

from pydantic import Field

from archbook.model.catalog.entry import Entry
from archbook.model.hardware import HardwareProfile
from archbook.model.host_group import HostGroup
from archbook.model.network import HostNetwork, PhysicalNetwork
from archbook.model.requirements import Requirements
from archbook.model.site import Rack, Region
from archbook.model.storage import StorageBackend
from archbook.model.workload import Workload
from archbook.model.written import Id, Line, Text, Written

Provenance = Literal["verified", "course-text", "proposal"]
"""Who says that these services belong together: a document that was read (`verified`), the
course text, or nobody but archbook."""


class Change(Written):
    """What was changed against the set as its source writes it, and why."""

    what: Text
    why: Text
    source: Id
    adds: tuple[Id, ...] = Field((), description="Services that the source does not list.")
    drops: tuple[Id, ...] = Field((), description="Services of the source that are left out.")


class Listed(Written):
    """The set of services as its source lists it."""

    services: tuple[Id, ...] = Field(min_length=1)
    optional: tuple[Id, ...] = Field((), description="Services that the source calls optional.")


class Setting(Written):
    """What the use case needs and a design does not say: to be set in the cloud itself."""

    what: Text
    why: Text
    source: Id


class UseCaseEntry(Entry):
    """A use case and a complete start for it."""

    why: Text
    order: int
    provenance: Provenance = "proposal"
    sample: Line | None = Field(
        None, description="Name among the sample configurations of openstack.org."
    )
    listed: Listed | None = Field(None, description="The set that it starts from.")
    textbook: Id | None = Field(None, description="The set as the course text writes it.")
    changed: tuple[Change, ...] = ()
    switches_on: tuple[Id, ...] = Field(
        (), description="Rules that it makes apply: the starter gives them nothing to judge."
    )
    to_configure: tuple[Setting, ...] = ()
    profile: Id = "production"
    deployment_model: Literal["public", "private", "community", "hybrid", "multi"] = "private"
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
