"""Boxes that share the whole width of a sheet, in even rows, under the name of their tier."""

from collections.abc import Mapping, Sequence

from archbook.model.scene import Node, Tier
from archbook.render.block import Block, Writing
from archbook.render.card import Say, card
from archbook.render.frames import even_columns
from archbook.render.grid import GAP, SMALL, UNIT
from archbook.render.marks import Mark
from archbook.render.palette import FAINT
from archbook.render.text import width

_NARROWEST = 24 * UNIT
_BETWEEN = 2 * UNIT
_BESIDE = 7 * UNIT
_LONG = 4
"""More services than this stand in two columns inside their box."""


def bars(
    tiers: Sequence[Tier], nodes: Mapping[str, Node], say: Say, wide: float
) -> tuple[list[Mark], float]:
    """Draw each of *tiers* over the width *wide*.

    Returns:
        The marks and their height.
    """
    marks: list[Mark] = []
    y = 0.0
    for tier in tiers:
        y += GAP if marks else 0
        if title := say(tier.title):
            writing = Writing(0, wide, y)
            writing.write(title, SMALL, bold=True, fill=FAINT)
            marks += writing.marks
            y = writing.y + UNIT
        drawn, y = even_rows([nodes[member] for member in tier.members], say, wide, y)
        marks += drawn
    return marks, y


def even_rows(nodes: Sequence[Node], say: Say, wide: float, y: float) -> tuple[list[Mark], float]:
    """Draw *nodes* equally wide over the width *wide*, the first row at *y*.

    Returns:
        The marks, and where the last row ends.
    """
    most = max(1, int((wide + _BETWEEN) // (_NARROWEST + _BETWEEN)))
    columns = even_columns(len(nodes), most)
    each = int((wide - _BETWEEN * (columns - 1)) / columns)
    marks: list[Mark] = []
    for start in range(0, len(nodes), columns):
        row = nodes[start : start + columns]
        tallest = max(_card(node, say, each).height for node in row)
        for place, node in enumerate(row):
            block = _card(node, say, each, tallest)
            marks.append(block.group.at(place * (each + _BETWEEN), y))
        y += tallest + _BETWEEN
    return marks, y - _BETWEEN


def _card(node: Node, say: Say, wide: float, least: float = 0) -> Block:
    """Draw a box; many services stand in it in two columns."""
    words = (word for section in node.sections for word in say(section.label).split())
    longest = max((width(word, SMALL, bold=True) for word in words), default=0)
    fits = longest < wide / 2 - _BESIDE
    columns = 2 if fits and len(node.sections) > _LONG else 1
    return card(node, say, wide, columns, least)
