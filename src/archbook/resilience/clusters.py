"""Clusters: the members of one component in one region, wherever they stand."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from archbook.model.blueprint import Blueprint, Cohort, Placement
from archbook.model.catalog.component import ComponentEntry, Membership
from archbook.model.site import FailureDomain
from archbook.resilience.domains import Spread, members_by_rack, region_of, spread


def quorum_of(members: int) -> int:
    """Return the majority of *members*: floor(n / 2) + 1.

    Source: OpenStack High Availability Guide, key concepts, "Quorums".
    """
    return members // 2 + 1


def tolerated(members: int) -> int:
    """Return how many of *members* may fail while a majority is left: n minus the quorum."""
    return members - quorum_of(members)


@dataclass(frozen=True, slots=True)
class Cluster:
    """The members of one component in one region.

    Attributes:
        component: The catalog entry.
        region: The region; None when the design has no regions.
        standing: Each cohort that carries members here, its placement, members by rack.
    """

    component: ComponentEntry
    region: str | None
    standing: tuple[tuple[Cohort, Placement, tuple[tuple[str | None, int], ...]], ...]

    @property
    def members(self) -> int:
        """Return how many members there are."""
        return sum(count for _, count in self.by_rack())

    @property
    def quorum(self) -> int:
        """Return how many members a majority needs."""
        return quorum_of(self.members)

    @property
    def groups(self) -> tuple[str, ...]:
        """Return the host groups that carry members."""
        return tuple(cohort.name for cohort, _, _ in self.standing)

    def by_rack(self) -> Iterator[tuple[str | None, int]]:
        """Yield (rack, members in it)."""
        for _, _, racks in self.standing:
            yield from racks

    def spread(self, blueprint: Blueprint, kind: FailureDomain) -> Spread:
        """Return how many members stand in each failure domain of *kind*."""
        return spread(blueprint, self.by_rack(), kind)

    def keeps_majority(self, blueprint: Blueprint, kind: FailureDomain) -> bool | None:
        """Tell whether a majority is left after any one domain of *kind* is lost.

        None when the design does not say in which domains the members stand.
        """
        found = self.spread(blueprint, kind)
        if found.unknown:
            return None
        return self.members - found.worst()[1] >= self.quorum


def clusters(blueprint: Blueprint, membership: Membership = "quorum") -> Iterator[Cluster]:
    """Yield the cluster of every component with this *membership*, by id and region."""
    entries = {
        placement.component.id: placement.component
        for cohort in blueprint.cohorts
        for placement in cohort.placements
        if placement.component.membership == membership
    }
    for identifier in sorted(entries):
        yield from clusters_of(blueprint, entries[identifier])


def clusters_of(blueprint: Blueprint, component: ComponentEntry) -> Iterator[Cluster]:
    """Yield the cluster of *component* in each region that has members of it."""
    standing = tuple(blueprint.standing(component.id))
    regions = dict.fromkeys(
        region_of(cohort, rack)
        for cohort, placement in standing
        for rack, _ in cohort.per_rack(placement.hosts)
    )
    for region in regions:
        here = (
            (cohort, placement, tuple(members_by_rack(cohort, placement.hosts, region)))
            for cohort, placement in standing
        )
        yield Cluster(component, region, tuple(part for part in here if part[2]))


def alike(every: Iterable[Cluster]) -> Iterator[tuple[Cluster, ...]]:
    """Yield together the clusters whose members stand on the same groups and racks."""
    found: dict[object, list[Cluster]] = {}
    for cluster in every:
        key = (cluster.region, cluster.groups, tuple(cluster.by_rack()))
        found.setdefault(key, []).append(cluster)
    return (tuple(together) for together in found.values())


def subject_of(together: tuple[Cluster, ...]) -> str:
    """Name what clusters of the same hosts are about: their group, else the first component."""
    first = together[0]
    if len(first.groups) == 1:
        return f"group/{first.groups[0]}"
    return f"component/{first.component.id}"
