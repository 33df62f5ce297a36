"""Lay out areas that hold tiers of frames: regions, zones and racks, one inside the other."""

from collections.abc import Iterator, Mapping
from itertools import product
from math import log

from archbook.model.scene import Scene
from archbook.render.card import Say, card
from archbook.render.grid import GAP, UNIT
from archbook.render.marks import Mark
from archbook.render.nested_boxes import Box, Flow, flow, hosts, lone, region, zone

WIDEST = 3900
_INNER, _NARROWEST = 26 * UNIT, 17 * UNIT
_LANDSCAPE = 1.41
_MOST_IN_A_ROW = 12, 8, 6
"""Racks of a zone, zones of a region, and regions."""


def pack(scene: Scene, say: Say) -> tuple[tuple[Mark, ...], float, float]:
    """Draw the areas of *scene*, with as many boxes in a row as make a small landscape sheet.

    Returns:
        The marks, their width and their height.
    """
    racks = _racks(scene, say)

    def off(columns: tuple[int, int, int]) -> float:
        whole = _whole(scene, racks, columns, say)
        shape = abs(log(whole.width / whole.height / _LANDSCAPE))
        return shape + log(whole.width * whole.height) + max(0.0, whole.width - WIDEST)

    best = _whole(scene, racks, min(_choices(scene), key=off), say)
    return tuple(best.marks(0, 0)), best.width, best.height


def _racks(scene: Scene, say: Say) -> Mapping[str, Box]:
    """Return what the tiers hold, all equally wide."""
    nodes = {node.id: node for node in scene.nodes}
    natural = [card(node, say).width for node in scene.nodes]
    inner = min(max([*natural, _NARROWEST]), _INNER)
    framed = {
        frame.id: hosts(frame, [nodes[member] for member in frame.members], inner, say)
        for frame in scene.frames
    }
    inside = {member for frame in scene.frames for member in frame.members}
    alone = {node.id: lone(node, inner, say) for node in scene.nodes if node.id not in inside}
    return framed | alone


def _choices(scene: Scene) -> Iterator[tuple[int, int, int]]:
    """Yield how many racks, zones and regions may stand in a row."""
    racks = [len(tier.members) for area in scene.areas for tier in area.tiers]
    zones = [len(area.tiers) for area in scene.areas]
    longest = max(racks, default=1), max(zones, default=1), max(1, len(scene.areas))
    most = (min(pair) for pair in zip(longest, _MOST_IN_A_ROW, strict=True))
    across, zone_row, region_row = (range(1, one + 1) for one in most)
    return product(across, zone_row, region_row)


def _whole(
    scene: Scene, racks: Mapping[str, Box], columns: tuple[int, int, int], say: Say
) -> Flow:
    across, zones, regions = columns
    areas = []
    for area in scene.areas:
        inside = [
            zone(tier.id, say(tier.title), flow([racks[one] for one in tier.members], across))
            for tier in area.tiers
        ]
        areas.append(region(area, flow(inside, zones), say))
    return flow(areas, regions, GAP)
