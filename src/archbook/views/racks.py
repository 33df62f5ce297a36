"""Racks to scale: what stands in which unit, and what is left."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from archbook.i18n import Message, Value
from archbook.model.blueprint import Blueprint
from archbook.model.rack_plan import RackPlan, Site
from archbook.model.scene import Elevation, Node, Scene, Tier, Words
from archbook.physical import site
from archbook.views.parts.nowhere import nowhere
from archbook.views.parts.rack_boxes import RackBoxes, about, in_words
from archbook.views.parts.rack_figures import counted, figures, uses_by_rack
from archbook.views.parts.rack_kinds import MOST, Kind, kinds
from archbook.views.parts.rack_rows import rows
from archbook.views.parts.rack_slots import Slots
from archbook.views.parts.reasons import reckoned
from archbook.views.parts.sheet import legend, title_block

TITLE = Message("Racks")
DESCRIPTION = Message(
    "What stands in which unit of which rack, and what is left of units, power and ports."
)
ORDER = 240
TAKES = ("focus",)
"""A rack that is asked for is drawn to scale by itself."""


@dataclass(frozen=True, slots=True)
class _Drawn:
    """Racks to scale, and what stands in them."""

    elevations: tuple[Elevation, ...]
    nodes: tuple[Node, ...]


def scene(blueprint: Blueprint, focus: str | None = None) -> Scene:
    """Return the racks of *blueprint*.

    Few racks are drawn one by one. Of many, each kind is drawn to scale once, and below it a plan
    of the rows says of which kind each rack is.

    Args:
        blueprint: What stands where.
        focus: The only rack to draw, as ``rack/r07``; anything else asks for all.
    """
    planned = _only(site(blueprint), focus)
    found = kinds(blueprint, planned)
    drawn = _to_scale(blueprint, planned, found[:MOST])
    tiers, boxes = _tiers(blueprint, planned, found, drawn)
    nodes = (*boxes, *drawn.nodes)
    return Scene(
        "racks",
        title_block(blueprint, TITLE, tuple(_notes(planned, found, drawn.elevations))),
        _summary(planned),
        tiers,
        nodes,
        legend=legend(blueprint, nodes),
        arrangement="racks",
        elevations=drawn.elevations,
    )


def _only(planned: Site, focus: str | None) -> Site:
    """Return *planned* with no rack but the one that is asked for."""
    asked = tuple(rack for rack in planned.racks if f"rack/{rack.rack}" == focus)
    return replace(planned, racks=asked, left_out=()) if asked else planned


def _summary(planned: Site) -> Message:
    free = sum(free for rack in planned.racks for _, free in rack.free())
    values: dict[str, Value] = {"racks": len(planned.racks), "free": float(free)}
    return Message("Racks: {racks}. Free units: {free}.", values)


def _notes(planned: Site, found: Sequence[Kind], drawn: Sequence[Elevation]) -> Iterator[Words]:
    if any(rack.made_up for rack in planned.racks):
        yield Message("The design names no racks for some hosts: as many as they need are drawn.")
    if any(not one.known for rack in planned.racks for one in rack.mounted if one.position):
        yield Message("What has no known height is drawn one unit high.")
    if any(one.full_depth is None for rack in drawn for one in rack.slots if one.position):
        yield Message("Dashed at the rear: it is not known how deep it is.")
    if len(found) > MOST:
        yield Message("Drawn to scale: the {kinds} most common kinds of racks.", {"kinds": MOST})
    if planned.left_out:
        missing = tuple(counted(name, count) for name, count in planned.left_out)
        yield Message("No room in any rack: {missing}", {"missing": missing})


def _to_scale(blueprint: Blueprint, planned: Site, found: Iterable[Kind]) -> _Drawn:
    slots, uses = Slots.within(blueprint, planned), uses_by_rack(planned)
    elevations: list[Elevation] = []
    nodes: list[Node] = []
    for kind in found:
        inside = tuple(slots.of(kind))
        nodes += (node for node, _ in inside)
        first = kind.first
        elevations.append(
            Elevation(
                kind.id,
                Message("Kind {letter}", {"letter": kind.letter}) if kind.letter else first.rack,
                first.height_u,
                tuple(slot for _, slot in inside),
                (*about(blueprint, kind), *figures(first, uses.get(first.rack, ()))),
                len(kind.racks),
                _room(blueprint, kind),
                _why(blueprint, first),
            )
        )
    return _Drawn(tuple(elevations), tuple(nodes))


def _room(blueprint: Blueprint, kind: Kind) -> str:
    """Return the room of a rack that is drawn by itself; empty where none is said."""
    stated = blueprint.design.racks.get(kind.first.rack)
    return (stated.room or "") if stated and not kind.letter else ""


def _why(blueprint: Blueprint, rack: RackPlan) -> Message:
    """Say how the figures under a rack are reckoned."""
    figures = (rack.used_u, rack.weight_kg, rack.load_w, rack.allowed_w, rack.oversubscription)
    reasons = tuple(reckoned(blueprint, one) for one in figures if one)
    return Message("{reasons}", {"reasons": reasons})


def _tiers(
    blueprint: Blueprint, planned: Site, found: Sequence[Kind], drawn: _Drawn
) -> tuple[tuple[Tier, ...], tuple[Node, ...]]:
    """Return the rows of racks, and the boxes of racks that are not drawn to scale there."""
    if not found:
        nothing = nowhere(blueprint)
        return (Tier("tier/none", "", (nothing.id,)),), (nothing,)
    standing = rows(blueprint, planned)
    if not any(kind.letter for kind in found):
        return tuple(Tier(row.id, row.title, _ids(row.racks)) for row in standing), ()
    scale = Tier("tier/kinds", Message("Kinds of racks"), tuple(e.id for e in drawn.elevations))
    rest = in_words(blueprint, found[MOST:])
    others = Tier("tier/rest", Message("Further kinds"), tuple(one.id for one in rest))
    plan = RackBoxes(blueprint, found)
    boxes = [(row, plan.of(row)) for row in standing]
    below = (
        Tier(row.id, row.title or Message("All racks"), tuple(box.id for box in made))
        for row, made in boxes
    )
    tiers = (scale, *([others] if rest else ()), *below)
    return tiers, (*rest, *(box for _, made in boxes for box in made))


def _ids(racks: Iterable[RackPlan]) -> tuple[str, ...]:
    return tuple(f"rack/{rack.rack}" for rack in racks)
