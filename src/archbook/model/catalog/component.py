"""Components: nova-scheduler, mariadb, haproxy. What runs on hosts."""

from typing import Literal

from pydantic import Field

from archbook.model.catalog.entry import Entry, When
from archbook.model.written import Id, Text, Written

Membership = Literal["quorum", "active-active", "active-passive", "singleton", "per-host"]
"""How members stand to each other."""

Access = Literal["vip", "single-writer", "full-list", "none"]
"""How clients reach them: by the virtual IP and load balancer, by a proxy that writes to one
member, by the full list of members, or not at all."""


class Port(Written):
    """A port that a component listens on."""

    port: int = Field(ge=1, le=65_535)
    protocol: Literal["tcp", "udp"] = "tcp"
    name: str


class Placing(Written):
    """Where a component goes: dated, in a closed vocabulary, no expressions.

    Every field that is given must hold. All placings that hold add up.
    """

    roles: tuple[Id, ...] = Field(min_length=1)
    hosts: Literal["all", "first"] = "all"
    most: int | None = Field(None, ge=1, description="At most so many hosts, over the racks.")
    since: Id | None = None
    until: Id | None = Field(None, description="Last release for which this holds.")
    when: When = Field(default_factory=dict)
    unless: When = Field(default_factory=dict, description="Does not hold when an option is so.")
    beside: tuple[Id, ...] = Field((), description="Only when one of these services is there.")
    stand_in: bool = Field(
        default=True, description="Another role may stand in when the role has no hosts."
    )
    why: Text | None = Field(None, description="Clause that completes the reason.")
    source: Id | None = None


class Footprint(Written):
    """What a source says that a component takes of its host, or of the cloud.

    Unknown figures are absent, never zero. Several footprints of one component are steps of size.
    """

    per: Literal["member", "daemon", "host", "load_balancer"] = Field(
        description="What the figures are for: one member, one of several daemons of a host, the "
        "whole host, or one load balancer that a user asks for."
    )
    most_osds: int | None = Field(
        None, ge=1, description="Largest Ceph cluster, in OSDs, for which it holds; none: any."
    )
    cores: float | None = Field(None, gt=0)
    ram_gib: float | None = Field(None, gt=0)
    disk_gb: float | None = Field(None, gt=0)
    note: Text | None = Field(None, description="For what it holds, as a clause.")
    source: Id


class Apart(Written):
    """Components that must not share a host with this one, and who says so."""

    components: tuple[Id, ...] = Field(min_length=1)
    deployer: Id | None = Field(None, description="Deployer that refuses it; none: anybody's.")
    why: Text
    source: Id


class ComponentEntry(Entry):
    """A component, what it does and how its members stand to each other."""

    service: Id
    does: Text = Field(description="What it does, as a clause: 'chooses a host for an instance'.")
    since: Id | None = Field(None, description="First release that has it.")
    until: Id | None = Field(None, description="Last release that has it.")
    membership: Membership
    access: Access
    ports: tuple[Port, ...] = ()
    api_type: Id | None = Field(
        None, description="Official type of its API in OpenStack's service catalog, as `compute`."
    )
    footprints: tuple[Footprint, ...] = Field(
        (), description="What it takes of its host; none: no source says."
    )
    placing: tuple[Placing, ...] = ()
    apart: tuple[Apart, ...] = Field((), description="What must not stand on the same host.")
    kolla_group: str | None = Field(None, description="Its group in Kolla-Ansible's inventory.")
