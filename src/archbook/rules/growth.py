"""Edits that give a host group more hosts, with what then has to move too."""

from collections.abc import Iterable, Iterator, Mapping

from archbook.capacity.control_plane import LEAST_QUORUM, next_odd
from archbook.model.blueprint import Blueprint, Cohort
from archbook.model.edit import AddRack, Edit, SetCount, SetRacks
from archbook.model.site import FailureDomain
from archbook.resilience.domains import domains_of_racks


def grown(cohort: Cohort, least: int) -> SetCount:
    """Return the edit that gives *cohort* *least* hosts; an odd number when it holds a quorum."""
    quorum = any(p.component.membership == "quorum" for p in cohort.placements)
    return SetCount(group=cohort.name, count=next_odd(least) if quorum else least)


def over_three(
    blueprint: Blueprint, cohort: Cohort, kind: FailureDomain = "rack"
) -> tuple[Edit, ...]:
    """Return the edits that spread *cohort* over three failure domains of *kind*.

    Racks are added where there are too few; other failure domains cannot be made by an edit.
    Empty when the design would spread it so anyhow, names no rack for it, or has too few domains.
    """
    near = tuple(_near(blueprint, cohort))
    if not near or kind == "host":
        return ()
    listed = tuple(cohort.group.racks) or near
    domains = domains_of_racks(blueprint, kind)
    chosen = tuple(_one_rack_each([*listed, *near], domains))
    added: tuple[AddRack, ...] = ()
    if kind == "rack":
        added = tuple(_new_racks(blueprint, cohort, LEAST_QUORUM - len(chosen)))
        chosen += tuple(edit.rack for edit in added)
    racks = chosen[: max(LEAST_QUORUM, min(len(cohort), len(listed)))]
    enough = len(chosen) >= LEAST_QUORUM
    even = not isinstance(cohort.group.racks, dict)
    if not enough or (even and racks == listed[: len(racks)] and len(listed) >= LEAST_QUORUM):
        return ()
    return (*added, SetRacks(group=cohort.name, racks=racks))


def _one_rack_each(racks: Iterable[str], domains: Mapping[str, str | None]) -> Iterator[str]:
    """Yield one rack of each failure domain, in the order of *racks*."""
    seen: set[str] = set()
    for rack in racks:
        domain = domains[rack]
        if domain is not None and domain not in seen:
            seen.add(domain)
            yield rack


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
