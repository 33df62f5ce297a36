"""The blueprint: what stands where, and why."""

from bisect import bisect_right
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import accumulate
from typing import Literal

from archbook.i18n import Message
from archbook.model.catalog.component import ComponentEntry
from archbook.model.catalog.facts import Facts
from archbook.model.catalog.release import ReleaseEntry
from archbook.model.catalog.service import ServiceEntry
from archbook.model.design import Design
from archbook.model.host_group import HostGroup

By = Literal["catalog", "fallback", "design", "layout"]
"""Who decided: a rule of the catalog, a stand-in, the design itself, or its layout."""


@dataclass(frozen=True, slots=True)
class Reason:
    """Why something is as it is, in one sentence, with its source."""

    text: Message
    source: str
    by: By = "catalog"


@dataclass(frozen=True, slots=True)
class ActiveService:
    """A service of the blueprint and why it is there."""

    entry: ServiceEntry
    reason: Reason
    chosen: bool

    @property
    def id(self) -> str:
        """Return the service's id."""
        return self.entry.id


@dataclass(frozen=True, slots=True)
class Placement:
    """A component on the hosts of one group.

    Attributes:
        component: The catalog entry.
        hosts: Which hosts of the group: ``range(count)`` for all, ``range(1)`` for the first
            one, a stepped range for a few that stand in different racks.
        reason: Why it stands here.
        role: The role that brought it, None when the design names it.
    """

    component: ComponentEntry
    hosts: range
    reason: Reason
    role: str | None = None


@dataclass(frozen=True, slots=True)
class Unplaced:
    """A component that is needed and has no host to stand on."""

    component: ComponentEntry
    roles: tuple[str, ...]
    region: str | None


@dataclass(frozen=True, slots=True)
class Host:
    """One physical machine."""

    name: str
    group: str
    index: int
    rack: str | None
    zone: str | None
    region: str | None
    components: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Cohort:
    """A host group as planned; a lazy sequence of hosts.

    Attributes:
        group: The group of the design.
        racks: (rack, hosts in it) in order; empty when the design has no racks.
        regions: Regions that the racks lie in; ``(None,)`` without regions.
        placements: What runs here, in catalog order of services.
        zones: Zone and region of each rack.
    """

    group: HostGroup
    racks: tuple[tuple[str, int], ...]
    regions: tuple[str | None, ...]
    placements: tuple[Placement, ...]
    zones: Mapping[str, tuple[str | None, str | None]]

    @property
    def name(self) -> str:
        """Return the group's name."""
        return self.group.name

    def __len__(self) -> int:
        """Return how many hosts there are."""
        return self.group.count

    def __getitem__(self, index: int) -> Host:
        """Return one host; its name, rack and zone are made now."""
        index = range(len(self))[index]
        rack = self._rack_of(index)
        zone, region = self.zones.get(rack, (None, None)) if rack else (None, None)
        running = tuple(p.component.id for p in self.placements if index in p.hosts)
        return Host(self.name_of(index), self.name, index, rack, zone, region, running)

    def __iter__(self) -> Iterator[Host]:
        """Yield every host."""
        return (self[index] for index in range(len(self)))

    def _rack_of(self, index: int) -> str | None:
        if not self.racks:
            return None
        ends = list(accumulate(count for _, count in self.racks))
        return self.racks[bisect_right(ends, index)][0]

    def name_of(self, index: int) -> str:
        """Return the name of one host, without looking for its rack."""
        if self.group.hosts:
            return self.group.hosts[index]
        width = max(2, len(str(self.group.count)))
        return f"{self.name}-{index + 1:0{width}d}"

    def per_rack(self, hosts: range) -> Iterator[tuple[str | None, int]]:
        """Yield (rack, how many of *hosts* stand in it); its cost follows the racks."""
        if not self.racks:
            yield None, len(hosts)
            return
        end = 0
        for rack, count in self.racks:
            start, end = end, end + count
            if inside := _between(hosts, start, end):
                yield rack, inside

    def placement(self, component: str) -> Placement | None:
        """Return where *component* stands in this group, None when it does not."""
        return next((p for p in self.placements if p.component.id == component), None)


def _between(hosts: range, start: int, end: int) -> int:
    """Count the members of *hosts*, which may skip some, from *start* to before *end*."""
    first = max(0, -(-(start - hosts.start) // hosts.step))
    last = max(0, -(-(end - hosts.start) // hosts.step))
    return len(hosts[first:last])


@dataclass(frozen=True, slots=True)
class OptionValue:
    """A choice in force: its values, and whether the design or the catalog made it."""

    values: tuple[str, ...]
    stated: bool
    reason: Reason


@dataclass(frozen=True, slots=True)
class Blueprint:
    """What stands where, and why: groups of like hosts times components."""

    design: Design
    facts: Facts
    release: ReleaseEntry
    options: Mapping[str, OptionValue]
    services: tuple[ActiveService, ...]
    cohorts: tuple[Cohort, ...]
    unplaced: tuple[Unplaced, ...]

    def has(self, service: str) -> bool:
        """Tell whether *service* is chosen or comes along."""
        return any(active.id == service for active in self.services)

    def option(self, name: str) -> tuple[str, ...]:
        """Return the values in force for an option."""
        return self.options[name].values

    def cohort(self, group: str) -> Cohort | None:
        """Return the cohort of a host group."""
        return next((cohort for cohort in self.cohorts if cohort.name == group), None)

    def with_role(self, role: str) -> tuple[Cohort, ...]:
        """Return the cohorts whose group has *role*."""
        return tuple(cohort for cohort in self.cohorts if role in cohort.group.roles)

    def standing(self, component: str) -> Iterator[tuple[Cohort, Placement]]:
        """Yield each cohort that carries *component*, and how."""
        for cohort in self.cohorts:
            if placement := cohort.placement(component):
                yield cohort, placement

    def instances(self, component: str) -> int:
        """Return on how many hosts *component* stands."""
        return sum(len(placement.hosts) for _, placement in self.standing(component))

    def regions(self) -> tuple[str | None, ...]:
        """Return the regions in design order; ``(None,)`` when the design has none."""
        return tuple(region.name for region in self.design.regions) or (None,)

    def host_count(self) -> int:
        """Return all hosts."""
        return sum(map(len, self.cohorts))
