"""What stands in the racks of each zone of each region, like racks together."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from archbook.model.blueprint import Blueprint, Cohort
from archbook.plan.racks import zones_of_racks
from archbook.views.parts.slices import role_order

Contents = tuple[tuple[Cohort, int], ...]
"""Groups with how many of their hosts stand there, in role order."""

_ByZone = dict[str | None, dict[str | None, list[str]]]
"""Region → zone → racks."""

FEW_RACKS = 12
"""Up to so many racks are drawn one by one."""

MOST_KINDS = 8
"""So many kinds of racks of a zone are drawn; what is left shares a frame."""


@dataclass(frozen=True, slots=True)
class Racks:
    """Racks of one zone that hold the same.

    Attributes:
        names: Which, in the order of the design; empty: hosts that stand in no rack.
        contents: What stands in each of them; in all of them together when they are mixed.
        mixed: Whether they hold different things.
    """

    names: tuple[str, ...]
    contents: Contents
    mixed: bool = False


@dataclass(frozen=True, slots=True)
class Zone:
    """A zone with its racks; the name is None for racks that are in no zone."""

    name: str | None
    racks: tuple[Racks, ...]


def zones(blueprint: Blueprint, focus: str | None = None) -> Mapping[str | None, tuple[Zone, ...]]:
    """Return region → its zones, in the order of the design; None: what is in no region.

    Args:
        blueprint: What stands where.
        focus: The only rack or zone that is meant, as ``rack/r1``; anything else: all of them.
    """
    order = sorted(blueprint.cohorts, key=lambda one: role_order(blueprint, one.group.roles))
    inside = _inside(order)
    places = {cohort.name: place for place, cohort in enumerate(order)}
    found = _by_zone(blueprint, [name for name in inside if name])
    if meant := _meant(found, focus or ""):
        found, inside = meant, {**inside, None: ()}
    few = sum(len(racks) for by_zone in found.values() for racks in by_zone.values()) <= FEW_RACKS
    made = {
        region: [
            Zone(zone, tuple(_kinds(racks, inside, places, few=few)))
            for zone, racks in by_zone.items()
            if racks
        ]
        for region, by_zone in found.items()
    }
    if nowhere := inside.get(None):
        made.setdefault(None, []).append(Zone(None, (Racks((), nowhere),)))
    return {region: tuple(by_zone) for region, by_zone in made.items() if by_zone}


def _by_zone(blueprint: Blueprint, more: Iterable[str]) -> _ByZone:
    """Return region → zone → the racks of the design, and *more* that it does not list."""
    placed = zones_of_racks(blueprint.design)
    found: _ByZone = {
        region.name: {zone: [] for zone in region.zones} for region in blueprint.design.regions
    }
    for rack in dict.fromkeys((*placed, *more)):
        zone, region = placed.get(rack, (None, None))
        found.setdefault(region, {}).setdefault(zone, []).append(rack)
    return found


def _meant(found: _ByZone, focus: str) -> _ByZone:
    """Return what *focus* names of the racks, in their zones; nothing when it names none."""
    kind, _, name = focus.partition("/")
    picked = {
        region: {
            zone: [rack for rack in racks if name == {"rack": rack, "zone": zone}.get(kind)]
            for zone, racks in by_zone.items()
        }
        for region, by_zone in found.items()
    }
    return picked if any(any(by_zone.values()) for by_zone in picked.values()) else {}


def _inside(order: Sequence[Cohort]) -> Mapping[str | None, Contents]:
    """Return rack → what stands in it; None: what stands in no rack."""
    found: dict[str | None, list[tuple[Cohort, int]]] = {}
    for cohort in order:
        for rack, count in cohort.racks or ((None, len(cohort)),):
            if count:
                found.setdefault(rack, []).append((cohort, count))
    return {rack: tuple(contents) for rack, contents in found.items()}


def _kinds(
    racks: Sequence[str],
    inside: Mapping[str | None, Contents],
    places: Mapping[str, int],
    *,
    few: bool,
) -> Iterator[Racks]:
    """Yield the racks of a zone one by one when they are *few*, else those alike together."""
    if few:
        yield from (Racks((rack,), inside.get(rack, ())) for rack in racks)
        return
    alike: dict[object, list[str]] = {}
    for rack in racks:
        key = tuple((cohort.name, count) for cohort, count in inside.get(rack, ()))
        alike.setdefault(key, []).append(rack)
    common = sorted(alike.values(), key=len, reverse=True)
    drawn = common if len(common) <= MOST_KINDS else common[: MOST_KINDS - 1]
    for same in sorted(drawn, key=lambda names: racks.index(names[0])):
        yield Racks(tuple(same), inside.get(same[0], ()))
    if rest := [rack for names in common[len(drawn) :] for rack in names]:
        yield Racks(tuple(rest), _together(rest, inside, places), mixed=True)


def _together(
    racks: Sequence[str], inside: Mapping[str | None, Contents], places: Mapping[str, int]
) -> Contents:
    """Return what stands in *racks* in all, in role order."""
    total: dict[str, tuple[Cohort, int]] = {}
    for rack in racks:
        for cohort, count in inside.get(rack, ()):
            _, before = total.get(cohort.name, (cohort, 0))
            total[cohort.name] = cohort, before + count
    return tuple(sorted(total.values(), key=lambda one: places[one[0].name]))
