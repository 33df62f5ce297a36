"""Draw layers: each tier is a band over the whole width, its name at the left."""

from archbook.model.scene import Node, Scene, Tier
from archbook.render.bars import even_rows
from archbook.render.block import Writing
from archbook.render.card import Say
from archbook.render.grid import GAP, LEADING, NORMAL, PAD, UNIT, snapped
from archbook.render.marks import Group, Mark, Rect
from archbook.render.palette import HAIR, RULE, WASH

_WIDE = 192 * UNIT
_NAME = 17 * UNIT
_BETWEEN = 2 * UNIT


def pack(scene: Scene, say: Say) -> tuple[tuple[Mark, ...], float, float]:
    """Draw the tiers of *scene* as bands, one below the other.

    Returns:
        The marks, their width and their height.
    """
    nodes = {node.id: node for node in scene.nodes}
    marks: list[Mark] = []
    y = 0.0
    for tier in scene.tiers:
        band, tall = _band(tier, [nodes[member] for member in tier.members], say)
        marks.append(Group(tuple(band), 0, y))
        y += tall + _BETWEEN
    return tuple(marks), _WIDE, y - _BETWEEN


def _band(tier: Tier, nodes: list[Node], say: Say) -> tuple[list[Mark], float]:
    left = _NAME + GAP
    inside, end = even_rows(nodes, say, _WIDE - left - PAD, 0)
    writing = Writing(PAD, _NAME - PAD, 0)
    writing.write(say(tier.title), NORMAL, bold=True)
    tall = snapped(max(end, writing.y) + 2 * PAD)
    middle = round((tall - LEADING[NORMAL] * len(writing.marks)) / 2)
    return [
        Rect(0, 0, _WIDE, tall, fill=WASH, stroke=RULE, radius=8),
        Rect(_NAME + UNIT, PAD, 1, tall - 2 * PAD, fill=HAIR),
        Group(tuple(writing.marks), 0, middle),
        Group(tuple(inside), left, PAD),
    ], tall
