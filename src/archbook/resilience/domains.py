"""Failure domains: what fails together, and how many of a group's hosts stand in each."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from archbook.model.blueprint import Blueprint, Cohort
from archbook.model.requirements import Survives
from archbook.model.site import FailureDomain, Rack
from archbook.plan.racks import zones_of_racks

MAIN_SITE = "main"
"""Site of a rack that names none."""


@dataclass(frozen=True, slots=True)
class Spread:
    """How many members stand in each failure domain of one kind.

    Attributes:
        inside: Domain → members in it. Empty for kind ``host``, where each host is its own domain.
        unknown: Members of which the design does not say in which domain they stand.
        hosts: Members that are each a domain of their own (kind ``host``).
    """

    inside: Mapping[str, int] = field(default_factory=dict)
    unknown: int = 0
    hosts: int = 0

    @property
    def members(self) -> int:
        """Return all members."""
        return sum(self.inside.values()) + self.unknown + self.hosts

    @property
    def domains(self) -> int:
        """Return how many domains are used, as far as the design says."""
        return len(self.inside) + self.hosts

    def worst(self) -> tuple[str, int]:
        """Return the domain that holds the most members and how many; no name for a host."""
        if self.hosts or not self.inside:
            return "", min(1, self.hosts)
        return max(self.inside.items(), key=lambda item: item[1])


def domains_of_racks(blueprint: Blueprint, kind: FailureDomain) -> Mapping[str, str | None]:
    """Return the failure domain of *kind* that each rack lies in; None: the design is silent.

    Kind ``host`` has no domain above the host: ask `spread` instead.
    """
    if kind == "zone":
        return {rack: zone for rack, (zone, _) in zones_of_racks(blueprint.design).items()}
    read = _ATTRIBUTES.get(kind)
    racks = blueprint.design.racks.items()
    return {name: read(rack) if read else name for name, rack in racks}


_ATTRIBUTES: Mapping[FailureDomain, Callable[[Rack], str | None]] = {
    "room": lambda rack: rack.room,
    "power_feed": lambda rack: rack.power_feed,
    "switch_pair": lambda rack: rack.switch_pair,
    "site": lambda rack: rack.site or MAIN_SITE,
}


def domain_asked(survives: Survives | None) -> FailureDomain | None:
    """Return the failure domain that a requirement names; None when it asks for nothing."""
    return None if survives is None or survives == "none" else survives


def spread(
    blueprint: Blueprint, standing: Iterable[tuple[str | None, int]], kind: FailureDomain
) -> Spread:
    """Count members by failure domain.

    Args:
        blueprint: What stands where.
        standing: (rack, members in it), as `members_by_rack` gives it.
        kind: Which failure domains.
    """
    if kind == "host":
        return Spread(hosts=sum(count for _, count in standing))
    domains = domains_of_racks(blueprint, kind)
    inside: Counter[str] = Counter()
    unknown = 0
    for rack, count in standing:
        domain = domains.get(rack) if rack else None
        if domain is None:
            unknown += count
        else:
            inside[domain] += count
    return Spread(dict(inside), unknown)


def members_by_rack(
    cohort: Cohort, hosts: range, region: str | None
) -> Iterator[tuple[str | None, int]]:
    """Yield (rack, how many of *hosts* stand in it) for the racks that lie in *region*."""
    for rack, count in cohort.per_rack(hosts):
        if region_of(cohort, rack) == region:
            yield rack, count


def hosts_in(cohort: Cohort, region: str | None) -> int:
    """Return how many hosts of *cohort* stand in *region*."""
    return sum(count for _, count in members_by_rack(cohort, range(len(cohort)), region))


def region_of(cohort: Cohort, rack: str | None) -> str | None:
    """Return the region that a rack of *cohort* lies in; without racks, the cohort's first one."""
    if rack is None:
        return cohort.regions[0]
    return cohort.zones.get(rack, (None, None))[1]
