"""Draw racks: elevations to scale, and boxes for those that are not drawn to scale."""

from collections.abc import Sequence

from archbook.model.scene import Node, Scene
from archbook.render.block import Block
from archbook.render.card import Say, card, times
from archbook.render.grid import GAP, NORMAL, SMALL, snapped
from archbook.render.marks import Mark
from archbook.render.rack import rack
from archbook.render.rack_rows import Shelf, placed
from archbook.render.text import width

_SIDES = 34
"""What a small box has at both sides of its text."""


def pack(scene: Scene, say: Say) -> tuple[tuple[Mark, ...], float, float]:
    """Draw the racks and the boxes of *scene*, each tier under its heading.

    Returns:
        The marks, their width and their height.

    Raises:
        OutputError: Two things stand in the same units of a rack.
    """
    nodes = {node.id: node for node in scene.nodes}
    racks = {one.id: rack(one, nodes, say) for one in scene.elevations}
    boxes = [nodes[one] for tier in scene.tiers for one in tier.members if one not in racks]
    blocks = racks | {block.id: block for block in _boxes(boxes, say)}
    return placed(
        [
            Shelf(
                say(tier.title),
                [blocks[member] for member in tier.members],
                any(member in racks for member in tier.members),
            )
            for tier in scene.tiers
        ]
    )


def _boxes(nodes: Sequence[Node], say: Say) -> list[Block]:
    """Draw what is not drawn to scale: boxes of one size."""
    remarks = [card(node, say) for node in nodes if node.shape == "note"]
    small = [node for node in nodes if node.shape != "note"]
    wide = snapped(max((_needs(node, say) for node in small), default=0) + _SIDES)
    drawn = [card(node, say, wide) for node in small]
    least = max((block.height for block in drawn), default=0)
    return [*remarks, *(card(node, say, wide, least=least) for node in small)]


def _needs(node: Node, say: Say) -> float:
    heading = f"{say(node.title)} {times(node.times)}"
    lines = (width(say(line), SMALL) for line in node.details)
    return max(width(heading, NORMAL, bold=True) + GAP / 2, *lines, 0)
