"""The rear of a rack: what reaches through, what is free, and the power strips beside it.

Seen from behind, left and right are turned around: the first strip stands at the right.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from archbook.model.scene import Elevation, Node, Slot
from archbook.render.block import Block
from archbook.render.card import Say
from archbook.render.grid import UNIT
from archbook.render.marks import Group, Mark, Outline, Rect
from archbook.render.palette import HAIR, PAPER, RULE, tone
from archbook.render.rack_free import hatch, spaces
from archbook.render.rack_slot import STEP, strip

_WIDE = 10 * UNIT
_BETWEEN = 4


@dataclass(frozen=True, slots=True)
class Rear:
    """The rear of a rack, beside its front.

    Attributes:
        groups: The strips and what is between them.
        width: In pixels.
        middle: Middle of what is between the strips.
    """

    groups: tuple[Group, ...]
    width: float
    middle: float


def rear(shown: Elevation, nodes: Mapping[str, Node], say: Say) -> Rear:
    """Draw the rear of *shown*; its upper left corner is that of the highest unit."""
    tall = shown.height_u * STEP
    strips = [strip(nodes[one.node], say, tall) for one in shown.slots if not one.position]
    groups: list[Group] = []
    x = _row(strips[1::2], 0, groups)
    groups.append(Group(tuple(_units(shown, nodes)), x, 0))
    end = _row(strips[::2], x + _WIDE + _BETWEEN, groups)
    return Rear(tuple(groups), end - _BETWEEN, x + _WIDE / 2)


def _row(strips: Sequence[Block], x: float, groups: list[Group]) -> float:
    """Put strips side by side; return where the next thing begins."""
    for block in strips:
        groups.append(block.group.at(x, 0))
        x += block.width + _BETWEEN
    return x


def _units(shown: Elevation, nodes: Mapping[str, Node]) -> Iterator[Mark]:
    yield Rect(0, 0, _WIDE, shown.height_u * STEP, PAPER, RULE)
    for start, units in spaces(shown):
        yield Outline(hatch(_at(shown, start, units)), "none", HAIR)
    for one in shown.slots:
        if one.position:
            yield _behind(one, _at(shown, one.position, one.height_u), nodes[one.node])


def _at(shown: Elevation, position: float, units: float) -> Rect:
    top = (shown.height_u + 1 - position - units) * STEP
    return Rect(0, round(top, 1), _WIDE, units * STEP)


def _behind(one: Slot, at: Rect, node: Node) -> Mark:
    """Draw what is behind a thing: its own rear, free space, or a dashed outline: not known."""
    if one.full_depth is False:
        return Outline(hatch(at), "none", HAIR)
    if one.full_depth is None:
        return Rect(at.x, at.y, at.width, at.height, PAPER, RULE, dash="3 3")
    return Rect(at.x, at.y, at.width, at.height, tone(node.tone).tint, RULE, radius=2)
