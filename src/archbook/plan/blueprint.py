"""plan(): the one way from a design to a blueprint."""

from collections.abc import Iterable

from archbook.errors import DesignError
from archbook.model.blueprint import Blueprint, Cohort
from archbook.model.catalog.component import ComponentEntry
from archbook.model.catalog.facts import Facts
from archbook.model.design import Design
from archbook.model.host_group import HostGroup
from archbook.plan.options import options_in_force
from archbook.plan.placement import Area, Placements, Placer, components_of
from archbook.plan.racks import Zones, spread, zones_of_racks
from archbook.plan.references import dangling
from archbook.plan.services import Closure
from archbook.plan.timeline import Timeline


def plan(design: Design, facts: Facts) -> Blueprint:
    """Place every component of *design* and say why.

    Pure: the same design and catalog give the same blueprint. The cost follows the number of
    host groups, services and racks, not the number of hosts.

    Args:
        design: What the architect asks for, sound or not.
        facts: The catalog.

    Raises:
        DesignError: A name in the design points to nothing.
    """
    if faults := dangling(design, facts):
        raise DesignError(faults, design.name)
    timeline = Timeline(facts, facts.release(design.release))
    options = options_in_force(design, facts, timeline)
    services = Closure(design, facts, timeline, options).services()
    present = tuple(active.id for active in services if timeline.has(active.entry))
    components = _with_named(components_of(present, facts, timeline), design, facts)
    placer = Placer(facts, timeline, options, frozenset(present))
    zones = zones_of_racks(design)
    racks = {group.name: spread(group, design) for group in design.host_groups}
    placements = Placements()
    for area in _areas(design, racks, zones):
        placer.place(components, area, placements)
    order = {component.id: place for place, component in enumerate(components)}
    cohorts = (
        _cohort(group, racks[group.name], zones, placements, order) for group in design.host_groups
    )
    return Blueprint(
        design, facts, timeline.now, options, services, tuple(cohorts), tuple(placements.unplaced)
    )


def _with_named(
    components: tuple[ComponentEntry, ...], design: Design, facts: Facts
) -> tuple[ComponentEntry, ...]:
    """Add the components that a group names although no service brings them."""
    known = {component.id for component in components}
    named = dict.fromkeys(name for group in design.host_groups for name in group.run)
    return components + tuple(facts.component(name) for name in named if name not in known)


def _regions(racks: Iterable[tuple[str, int]], zones: Zones) -> tuple[str | None, ...]:
    found = dict.fromkeys(zones[rack][1] for rack, _ in racks)
    return tuple(found) or (None,)


def _areas(
    design: Design, racks: dict[str, tuple[tuple[str, int], ...]], zones: Zones
) -> tuple[Area, ...]:
    """Return the groups of each region; a group over two regions counts in both."""
    regions: dict[str | None, list[HostGroup]] = {}
    for group in design.host_groups:
        for region in _regions(racks[group.name], zones):
            regions.setdefault(region, []).append(group)
    return tuple(Area(region, tuple(groups)) for region, groups in regions.items())


def _cohort(
    group: HostGroup,
    racks: tuple[tuple[str, int], ...],
    zones: Zones,
    placements: Placements,
    order: dict[str, int],
) -> Cohort:
    there = placements.by_group.get(group.name, {}).values()
    ordered = tuple(sorted(there, key=lambda placement: order[placement.component.id]))
    near = {rack: zones[rack] for rack, _ in racks}
    return Cohort(group, racks, _regions(racks, zones), ordered, near)
