"""The cloud from the outside world down to its disks, and the networks in between."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from archbook.i18n import Message
from archbook.model.blueprint import Blueprint
from archbook.model.scene import Area, Chip, Frame, Link, Node, Scene, Tier, Words
from archbook.views.parts.backends import Backend, backends, outside
from archbook.views.parts.entrance import ENTRANCE, entrance, entrance_badges, tiers_outside
from archbook.views.parts.folding import folded
from archbook.views.parts.hosts import boxes, zone_line
from archbook.views.parts.networks import networks
from archbook.views.parts.sheet import legend, title_block
from archbook.views.parts.slices import Slice, slices

TITLE = Message("Topology")
DESCRIPTION = Message(
    "Which hosts there are, from the outside world down to storage, and the networks between them."
)
ORDER = 10

MOST_GROUPS = 10
"""More groups than this are drawn as one box each, however few their hosts are."""

_TIERS: tuple[tuple[str, Message, frozenset[str]], ...] = (
    ("network", Message("Network"), frozenset({"network"})),
    ("control", Message("Control"), frozenset({"control", "monitoring", "deployment"})),
    ("compute", Message("Compute"), frozenset({"compute", "bare_metal"})),
    ("storage", Message("Storage"), frozenset()),
)


@dataclass(slots=True)
class _Parts:
    """What has been drawn so far."""

    nodes: list[Node] = field(default_factory=list)
    frames: list[Frame] = field(default_factory=list)


def scene(blueprint: Blueprint) -> Scene:
    """Return the topology of *blueprint*.

    Groups stand in the tier of their first role. Links are networks: a group hangs on a network
    once, however many hosts it has.
    """
    by_region = folded(blueprint, slices(blueprint))
    every = tuple(piece for pieces in by_region.values() for piece in pieces)
    world, zones = entrance(blueprint)
    parts = _Parts([*world], [*zones])
    small = len(every) > MOST_GROUPS
    shared = tuple(outside(blueprint, every))
    parts.nodes += (backend.node for backend in shared)
    if blueprint.design.regions:
        areas = tuple(
            _area(blueprint, region, pieces, parts, folded=small)
            for region, pieces in by_region.items()
        )
        tiers, links = _around(areas, shared)
    else:
        areas = ()
        pieces = by_region[None]
        tiers, links = _stack(blueprint, pieces, parts, ENTRANCE, shared, folded=small)
    every_link = (*links, *(link for area in areas for link in area.links))
    notes = tuple(_notes(parts))
    return Scene(
        "topology",
        title_block(blueprint, TITLE, notes),
        _summary(blueprint),
        (*tiers_outside(), *tiers),
        tuple(parts.nodes),
        tuple(parts.frames),
        areas,
        (Link("external/outside", "external", ("outside", ENTRANCE)), *links),
        legend(blueprint, (*parts.nodes, *parts.frames), every_link),
    )


def _summary(blueprint: Blueprint) -> Message:
    values = {"hosts": blueprint.host_count(), "groups": len(blueprint.cohorts)}
    return Message(
        "Hosts: {hosts}. Host groups: {groups}. Lines are networks, not cables.", values
    )


def _notes(parts: _Parts) -> Iterator[Words]:
    shown: tuple[Node | Frame, ...] = (*parts.nodes, *parts.frames)
    if any(item.badges and item.times > 1 for item in shown):
        yield Message("One host at a time holds the virtual IP (VIP); it is elected at run time.")


def _stack(  # noqa: PLR0913 - the parts of one region, named once here
    blueprint: Blueprint,
    pieces: tuple[Slice, ...],
    parts: _Parts,
    entry: str,
    shared: Sequence[Backend],
    *,
    folded: bool,
) -> tuple[tuple[Tier, ...], tuple[Link, ...]]:
    """Return the tiers of one region and the links between them."""
    for piece in pieces:
        badges: tuple[Chip, ...] = tuple(entrance_badges(blueprint, piece))
        nodes, frames = boxes(blueprint, piece, badges, folded=folded)
        parts.nodes += nodes
        parts.frames += frames
    order = [piece.id for piece in pieces]
    own = sorted(backends(blueprint, pieces), key=lambda one: order.index(one.carriers[0]))
    parts.nodes += (backend.node for backend in own)
    suffix = "" if entry == ENTRANCE else f"@{entry.removeprefix('region/')}"
    tiers = [
        Tier(f"tier/{name}{suffix}", title, members)
        for name, title, members in _tiers(pieces, (*own, *shared))
    ]
    links = networks(blueprint, pieces, (*own, *shared), entry, suffix)
    return tuple(tiers), tuple(link for link in links if len(link.members) > 1)


def _tiers(
    pieces: Sequence[Slice], stores: Sequence[Backend]
) -> Iterator[tuple[str, Message, tuple[str, ...]]]:
    for name, title, _ in _TIERS:
        members = tuple(piece.id for piece in pieces if _tier_of(piece) == name)
        if members:
            yield name, title, members
    if stores:
        members = tuple(backend.node.id for backend in stores)
        yield "backends", Message("Back ends"), members


def _tier_of(piece: Slice) -> str:
    """Return the tier of a group's first role; without roles it belongs to the control plane."""
    if not piece.roles:
        return "control"
    first = piece.roles[0]
    return next((name for name, _, roles in _TIERS if first in roles), "storage")


def _area(
    blueprint: Blueprint,
    region: str | None,
    pieces: tuple[Slice, ...],
    parts: _Parts,
    *,
    folded: bool,
) -> Area:
    identifier = f"region/{region or ''}"
    tiers, links = _stack(blueprint, pieces, parts, identifier, (), folded=folded)
    if region is None:
        return Area(identifier, Message("Outside the regions"), tiers, links)
    stated = next(one for one in blueprint.design.regions if one.name == region)
    zones = tuple(name for name, racks in stated.zones.items() if racks)
    details = (zone_line(zones),) if zones else ()
    return Area(identifier, Message("Region {name}", {"name": region}), tiers, links, details)


def _around(
    areas: tuple[Area, ...], shared: Sequence[Backend]
) -> tuple[tuple[Tier, ...], tuple[Link, ...]]:
    """Return the tiers of the regions and of what they share, and the links between them."""
    ids = tuple(area.id for area in areas)
    tiers = [Tier("tier/regions", "", ids)]
    links = [Link("external", "external", (ENTRANCE, *ids), Message("External"))]
    if shared:
        stores = tuple(backend.node.id for backend in shared)
        tiers.append(Tier("tier/backends", "", stores))
        links.append(Link("storage", "storage", (*ids, *stores), Message("Storage")))
    return tuple(tiers), tuple(links)
