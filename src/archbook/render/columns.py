"""Pack boxes into columns of one width; a tall box takes several columns."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil, sqrt

from archbook.model.scene import Scene
from archbook.render.block import Block
from archbook.render.card import Say, card
from archbook.render.grid import GAP, UNIT
from archbook.render.marks import Mark

COLUMN = 46 * UNIT
MOST_COLUMNS = 9
_MOST_SPAN = 3
_LANDSCAPE = 1.41


@dataclass(frozen=True, slots=True)
class Spanning:
    """A block and how many columns it takes."""

    block: Block
    span: int


def pack(scene: Scene, say: Say) -> tuple[tuple[Mark, ...], float, float]:
    """Draw the nodes of *scene* on about as many columns as a landscape sheet has room for.

    Returns:
        The marks, their width and their height.
    """
    nodes = {node.id: node for node in scene.nodes}
    order = [nodes[member] for tier in scene.tiers for member in tier.members]
    single = [card(node, say, COLUMN) for node in order]
    total = sum(block.height + GAP for block in single)
    count = min(MOST_COLUMNS, max(1, round(sqrt(total * _LANDSCAPE / COLUMN))))
    share = total / count
    made: list[Spanning] = []
    for node, block in zip(order, single, strict=True):
        span = min(_MOST_SPAN, count, max(1, len(node.sections)), ceil(block.height / share - 0.2))
        span = max(1, span)
        made.append(Spanning(card(node, say, _width(span), span) if span > 1 else block, span))
    marks, heights = piled(made, count)
    used = sum(1 for height in heights if height)
    return tuple(marks), _width(used), max(heights) - GAP


def _width(span: int) -> int:
    return span * COLUMN + (span - 1) * GAP


def piled(blocks: Sequence[Spanning], count: int) -> tuple[list[Mark], list[float]]:
    """Put each block as high up as it fits, the leftmost place first.

    Returns:
        The marks and the height of each of the *count* columns.
    """
    heights = [0.0] * count
    marks: list[Mark] = []
    for one in blocks:
        tops = [max(heights[at : at + one.span]) for at in range(count - one.span + 1)]
        place = tops.index(min(tops))
        marks.append(one.block.group.at(place * (COLUMN + GAP), tops[place]))
        for column in range(place, place + one.span):
            heights[column] = tops[place] + one.block.height + GAP
    return marks, heights
