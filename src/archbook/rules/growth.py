"""Edits that give a host group more hosts, with what then has to move too."""

from collections.abc import Iterator

from archbook.model.blueprint import Blueprint, Cohort
from archbook.model.edit import AddRack, Edit, SetCount, SetRacks

LEAST_QUORUM = 3
"""Fewest members of a quorum cluster that outlive the loss of one."""


def next_odd(count: int) -> int:
    """Return *count*, or the next odd number, and three at least."""
    return max(LEAST_QUORUM, count + (count % 2 == 0))


def grown(cohort: Cohort, least: int) -> SetCount:
    """Return the edit that gives *cohort* *least* hosts; an odd number when it holds a quorum."""
    quorum = any(p.component.membership == "quorum" for p in cohort.placements)
    return SetCount(group=cohort.name, count=next_odd(least) if quorum else least)


def over_three_racks(blueprint: Blueprint, cohort: Cohort) -> tuple[Edit, ...]:
    """Return the edits that spread *cohort* over three racks, adding racks where there are few.

    Empty when the design would spread it over three racks anyhow, or names no rack for it.
    """
    near = tuple(_near(blueprint, cohort))
    listed = tuple(cohort.group.racks) or near
    if not near or (len(listed) >= LEAST_QUORUM and not isinstance(cohort.group.racks, dict)):
        return ()
    free = [rack for rack in near if rack not in listed]
    added = list(_new_racks(blueprint, cohort, LEAST_QUORUM - len(listed) - len(free)))
    racks = [*listed, *free, *(edit.rack for edit in added)]
    most = max(LEAST_QUORUM, len(listed))
    return (*added, SetRacks(group=cohort.name, racks=tuple(racks[:most])))


def _near(blueprint: Blueprint, cohort: Cohort) -> Iterator[str]:
    """Yield the racks of the cohort's own region and site."""
    racks = blueprint.design.racks
    site = racks[cohort.racks[0][0]].site if cohort.racks else None
    inside = {
        rack for r in blueprint.design.regions for rack in r.racks() if r.name in cohort.regions
    }
    for name, rack in racks.items():
        if cohort.racks and rack.site == site and (not blueprint.design.regions or name in inside):
            yield name


def _new_racks(blueprint: Blueprint, cohort: Cohort, missing: int) -> Iterator[AddRack]:
    first = cohort.racks[0][0]
    zone, region = cohort.zones[first]
    like = blueprint.design.racks[first]
    names = (f"rack-{number}" for number in range(1, len(blueprint.design.racks) + missing + 1))
    free = [name for name in names if name not in blueprint.design.racks]
    for name in free[: max(0, missing)]:
        yield AddRack(rack=name, attributes=like, region=region, zone=zone)
