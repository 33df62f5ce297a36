"""Services: Nova, MariaDB, Prometheus."""

from datetime import date
from typing import Literal

from pydantic import Field

from archbook.model.catalog.entry import Entry, When
from archbook.model.written import Id, Text, Written


class Need(Written):
    """Something that a service needs: any one of several services."""

    any_of: tuple[Id, ...] = Field(min_length=1)
    since: Id | None = None
    until: Id | None = Field(None, description="Last release in which it is needed.")
    when: When = Field(default_factory=dict)
    why: Text
    source: Id | None = None


class Want(Need):
    """Something that a service runs without, at a price: any one of several services."""

    unless: When = Field(
        default_factory=dict, description="Not wanted when an option is so: it does instead."
    )
    severity: Literal["warning", "info"] = "warning"


class Deliverable(Written):
    """Something that is released beside a service and is a part of it: a plugin, driver, agent."""

    id: Id = Field(description="Name under which it is released, as networking-sfc.")
    does: Text = Field(description="What it adds, as a clause.")
    first: Id
    last: Id | None = Field(None, description="Last release that has it; none: still there.")
    gaps: tuple[Id, ...] = Field((), description="Releases in between that lack it.")
    retired: date | None = Field(None, description="Day on which it was retired.")
    components: tuple[Id, ...] = Field((), description="Components that it brings.")
    advice: Text | None = Field(None, description="What to do instead.")
    source: Id = Field(description="Source of what it does.")


class ServiceEntry(Entry):
    """A service and its life."""

    kind: Literal["openstack", "infrastructure", "tool"]
    name: str = Field(description="Proper name, as Nova.")
    mission: Text
    offers: Text | None = Field(
        None, description="What it does for services that rely on it, as a clause: 'gives images'."
    )
    automatic: bool = Field(
        default=False, description="Comes along when another service needs it; need not be chosen."
    )
    outside: bool = Field(
        default=False, description="Installed by a tool of its own, not by the cloud's deployer."
    )
    core: bool = Field(default=False, description="One of the course text's six core services.")
    layer: Literal[
        "compute",
        "network",
        "storage",
        "identity",
        "image",
        "dashboard",
        "orchestration",
        "telemetry",
        "application",
        "bare_metal",
        "database",
        "messaging",
        "cache",
        "coordination",
        "load_balancing",
        "monitoring",
        "logging",
        "operations",
    ]
    status: Literal["active", "deprecated", "inactive", "retired"] = "active"
    retired: date | None = Field(None, description="Day on which it was retired.")
    first: Id | None = Field(None, description="First release that has it; none: all catalogued.")
    last: Id | None = Field(None, description="Last release that has it; none: still there.")
    gaps: tuple[Id, ...] = Field((), description="Releases in between that lack it.")
    replaced_by: tuple[Id, ...] = ()
    advice: Text | None = Field(None, description="What to do instead.")
    needs: tuple[Need, ...] = ()
    wants: tuple[Want, ...] = Field((), description="Services without which it is of less use.")
    uses: tuple[Id, ...] = Field((), description="Services it can make use of.")
    components: tuple[Id, ...] = ()
    deliverables: tuple[Deliverable, ...] = Field(
        (), description="Plugins, drivers and agents that are released beside it."
    )
    icon: str | None = Field(None, description="Icon path in the package `diagrams`.")
