"""Where the cloud stands: regions, zones, cells, aggregates and racks, one inside the other."""

from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass, field

from archbook.i18n import Message, Value
from archbook.model.blueprint import Blueprint, Cohort
from archbook.model.scene import Area, Chip, Frame, Node, Scene, Tier, Words
from archbook.views.parts.hosts import purpose, role_titles
from archbook.views.parts.pools import few
from archbook.views.parts.rack_contents import Racks, Zone, zones
from archbook.views.parts.rack_domains import shared
from archbook.views.parts.sheet import legend, title_block

TITLE = Message("Regions")
DESCRIPTION = Message(
    "Which racks and hosts belong to which zone and region, cells and aggregates."
)
ORDER = 40

TAKES = ("focus",)


def applies(blueprint: Blueprint) -> bool:
    """Tell whether the design says where anything stands."""
    return bool(blueprint.design.regions or blueprint.design.racks)


@dataclass(slots=True)
class _Parts:
    """What has been drawn so far."""

    nodes: list[Node] = field(default_factory=list)
    frames: list[Frame] = field(default_factory=list)


def scene(blueprint: Blueprint, focus: str | None = None) -> Scene:
    """Return the regions of *blueprint* with what stands in the racks of their zones.

    Args:
        blueprint: What stands where.
        focus: The only rack or zone to draw, as ``rack/r1``; a rack is then not folded.
    """
    parts = _Parts()
    areas = tuple(
        _area(blueprint, region, found, parts) for region, found in zones(blueprint, focus).items()
    )
    tier = Tier("tier/regions", "", tuple(area.id for area in areas))
    return Scene(
        "regions",
        title_block(blueprint, TITLE, tuple(_notes(parts))),
        _summary(blueprint),
        (tier,),
        tuple(parts.nodes),
        tuple(parts.frames),
        areas,
        legend=legend(blueprint, parts.nodes),
        arrangement="nested",
    )


def _summary(blueprint: Blueprint) -> Message:
    design = blueprint.design
    values: dict[str, Value] = {
        "regions": max(1, len(design.regions)),
        "zones": sum(len(region.zones) for region in design.regions),
        "racks": len(design.racks),
        "hosts": blueprint.host_count(),
    }
    return Message("Regions: {regions}. Zones: {zones}. Racks: {racks}. Hosts: {hosts}.", values)


def _notes(parts: _Parts) -> Iterator[Words]:
    if any(frame.times > 1 for frame in parts.frames):
        yield Message("Racks that hold the same are drawn once, with the hosts of one rack.")


def _area(blueprint: Blueprint, region: str | None, found: Sequence[Zone], parts: _Parts) -> Area:
    identifier = f"region/{region or ''}"
    stated = bool(blueprint.design.regions)
    title = Message("Region {name}", {"name": region}) if region else _unnamed(stated=stated)
    tiers = tuple(_zone(blueprint, region, zone, parts) for zone in found)
    return Area(identifier, title, tiers, details=tuple(_about(blueprint, region)))


def _unnamed(*, stated: bool) -> Message:
    return Message("Outside the regions") if stated else Message("One region")


def _about(blueprint: Blueprint, region: str | None) -> Iterator[Words]:
    """Yield the cells and the aggregates of a region, with the hosts in each."""
    computes = sum(_count(one, region) for one in blueprint.with_role("compute"))
    cells = next((one.cells for one in blueprint.design.regions if one.name == region), 1)
    if computes:
        values: dict[str, Value] = {"cells": cells, "hosts": f"{computes:,}"}
        yield Message("Nova cells: {cells}. Compute hosts: {hosts}.", values)
    aggregates: dict[str, int] = {}
    for cohort in blueprint.cohorts:
        if name := cohort.group.aggregate:
            aggregates[name] = aggregates.get(name, 0) + _count(cohort, region)
    shown = tuple(
        Message("{name} × {hosts}", {"name": name, "hosts": f"{count:,}"})
        for name, count in aggregates.items()
        if count
    )
    if shown:
        yield Message("aggregates: {aggregates}", {"aggregates": shown})


def _count(cohort: Cohort, region: str | None) -> int:
    """Return how many hosts of a group stand in a region."""
    if not cohort.racks:
        return 0 if region else len(cohort)
    return sum(n for rack, n in cohort.racks if cohort.zones.get(rack, (None, None))[1] == region)


def _zone(blueprint: Blueprint, region: str | None, zone: Zone, parts: _Parts) -> Tier:
    names = [name for racks in zone.racks for name in racks.names]
    common = list(shared(blueprint, names, {}, whole=True)) if len(names) > 1 else []
    said = {attribute for attribute, _ in common}
    members = tuple(one for racks in zone.racks for one in _racks(blueprint, racks, said, parts))
    about = tuple(words for _, words in common)
    title = _zone_title(blueprint, zone)
    if about:
        title = Message("{zone}: {shared}", {"zone": title, "shared": about})
    where = zone.name or ("racks" if names else "hosts")
    return Tier(f"zone/{region or ''}/{where}", title, members)


def _zone_title(blueprint: Blueprint, zone: Zone) -> Message:
    if zone.name:
        return Message("zone {zone}", {"zone": zone.name})
    if not zone.racks[0].names:
        return Message("racks not stated")
    return Message("in no zone") if blueprint.design.regions else Message("zones not stated")


def _racks(
    blueprint: Blueprint, racks: Racks, said: Container[str], parts: _Parts
) -> tuple[str, ...]:
    """Draw racks that are alike and return the ids of what stands for them."""
    first = racks.names[0] if racks.names else ""
    nodes = tuple(_hosts(blueprint, cohort, count, first) for cohort, count in racks.contents)
    parts.nodes += nodes
    members = tuple(node.id for node in nodes)
    if not first:
        return members
    identifier, title = f"rack/{first}", Message("{names}", {"names": few(racks.names)})
    lines = [words for _, words in shared(blueprint, racks.names, said)]
    count = len(racks.names)
    if not members:
        lines.append(Message("no hosts"))
        parts.nodes.append(Node(identifier, "note", "neutral", title, tuple(lines), count))
        return (identifier,)
    if racks.mixed:
        lines.append(Message("with the hosts of all of them"))
    frame = Frame(identifier, "group", "neutral", title, members, tuple(lines), count)
    parts.frames.append(frame)
    return (identifier,)


def _hosts(blueprint: Blueprint, cohort: Cohort, count: int, rack: str) -> Node:
    roles = cohort.group.roles
    titles = role_titles(blueprint, roles)
    lines = (Message("{roles}", {"roles": titles}),) if titles else ()
    identifier = f"group/{cohort.name}@{rack}" if rack else f"group/{cohort.name}"
    badges: tuple[Chip, ...] = ()
    if name := cohort.group.aggregate:
        label = Message("aggregate {name}", {"name": name})
        badges = (Chip(f"{identifier}/aggregate", label),)
    tone = roles[0] if roles else "neutral"
    about = purpose(blueprint, roles, tuple(one.component.id for one in cohort.placements))
    return Node(identifier, "machine", tone, cohort.name, lines, count, badges, tooltip=about)
