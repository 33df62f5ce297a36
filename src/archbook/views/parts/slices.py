"""Host groups cut along regions: what stands where in which region."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate

from archbook.model.blueprint import Blueprint, Cohort, Host

FEW = 4
"""Up to so many like hosts are drawn one by one."""


@dataclass(frozen=True, slots=True)
class Slice:
    """The hosts of one group that stand in one region.

    Attributes:
        cohort: The group.
        region: None where the design has no region for them.
        racks: (rack, hosts in it).
        count: Hosts in all.
        whole: True when the group has no hosts elsewhere.
        others: Groups like it whose hosts are counted here, too.
    """

    cohort: Cohort
    region: str | None
    racks: tuple[tuple[str, int], ...]
    count: int
    whole: bool
    others: tuple[str, ...] = ()

    @property
    def id(self) -> str:
        """Return its id in a scene."""
        name = f"group/{self.cohort.name}"
        return name if self.whole else f"{name}@{self.region or ''}"

    @property
    def roles(self) -> tuple[str, ...]:
        """Return its roles, the leading one first."""
        return self.cohort.group.roles

    def runs(self, *components: str) -> bool:
        """Tell whether one of *components* stands on its group."""
        return any(self.cohort.placement(component) for component in components)

    def zones(self) -> tuple[str, ...]:
        """Return the zones it is spread over, in the order of its racks."""
        found = (self.cohort.zones.get(rack, (None, None))[0] for rack, _ in self.racks)
        return tuple(dict.fromkeys(zone for zone in found if zone))

    def hosts(self) -> Iterator[Host]:
        """Yield its hosts."""
        if self.whole:
            yield from self.cohort
            return
        mine = dict(self.racks)
        ends = accumulate(count for _, count in self.cohort.racks)
        for (rack, count), end in zip(self.cohort.racks, ends, strict=True):
            if rack in mine:
                yield from (self.cohort[index] for index in range(end - count, end))


def slices(blueprint: Blueprint) -> dict[str | None, tuple[Slice, ...]]:
    """Return the slices of each region, regions in the design's order, groups in role order."""
    regions = [*blueprint.regions(), *([None] if blueprint.design.regions else [])]
    every = [piece for cohort in blueprint.cohorts for piece in _cut(cohort)]
    every.sort(key=lambda piece: role_order(blueprint, piece.roles))
    found = {
        region: tuple(piece for piece in every if piece.region == region) for region in regions
    }
    return {region: pieces for region, pieces in found.items() if pieces}


def role_order(blueprint: Blueprint, roles: Sequence[str]) -> int:
    """Return the place of a group in lists: that of its first role, else the control plane's."""
    return blueprint.facts.role(roles[0] if roles else "control").order


def _cut(cohort: Cohort) -> Iterator[Slice]:
    if not cohort.racks:
        yield Slice(cohort, None, (), len(cohort), whole=True)
        return
    by_region: dict[str | None, list[tuple[str, int]]] = {}
    for rack, count in cohort.racks:
        region = cohort.zones.get(rack, (None, None))[1]
        by_region.setdefault(region, []).append((rack, count))
    for region, racks in by_region.items():
        count = sum(hosts for _, hosts in racks)
        yield Slice(cohort, region, tuple(racks), count, whole=len(by_region) == 1)
