"""Place racks and boxes: row by row, on a sheet that is about a landscape page."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import log

from archbook.render.block import Block
from archbook.render.frames import even_columns
from archbook.render.grid import GAP, LEADING, NORMAL, UNIT, baseline, snapped
from archbook.render.marks import Group, Label, Mark
from archbook.render.palette import INK
from archbook.render.text import width, wrap

WIDEST = 3900
_LANDSCAPE = 1.41
_AROUND = 64
"""What a sheet has at both sides of its drawing."""
_ABOVE_AND_BELOW = 320
"""What heading, legend and title block take."""

Placed = tuple[tuple[Mark, ...], float, float]
"""Marks, their width and their height."""


@dataclass(frozen=True, slots=True)
class Shelf:
    """Racks or boxes under one heading.

    Attributes:
        heading: What they are; empty: nothing is said.
        blocks: They themselves.
        to_scale: Whether they are racks to scale.
    """

    heading: str
    blocks: Sequence[Block]
    to_scale: bool

    def drawn(self, most: float) -> Block:
        """Draw the heading, and what stands below it in even lines of at most *most* pixels."""
        heading, y = _heading(self.heading, most)
        marks, wide, tall = _flow(self.blocks, most, y)
        wide = max([wide, *(label.width for label in heading)])
        return Block("", Group((*heading, *marks)), wide, tall)


def placed(shelves: Sequence[Shelf]) -> Placed:
    """Place *shelves* on the sheet that is most like a landscape page."""
    column = max((block.width for shelf in shelves for block in shelf.blocks), default=0) + GAP
    across = max(1, int((WIDEST + GAP) // column))
    tries = (_stacked(shelves, count * column - GAP) for count in range(1, across + 1))
    return min(tries, key=_off)


def _off(tried: Placed) -> float:
    """Return how far a sheet is from a landscape page."""
    _, wide, tall = tried
    return abs(log((wide + _AROUND) / (tall + _ABOVE_AND_BELOW) / _LANDSCAPE))


def _stacked(shelves: Sequence[Shelf], most: float) -> Placed:
    """Put shelves below each other; those with racks to scale side by side, where they fit."""
    marks: list[Mark] = []
    x, y, deep, wide = 0.0, 0.0, 0.0, 0.0
    before = False
    for shelf in shelves:
        block = shelf.drawn(most)
        if not (shelf.to_scale and before) or x + block.width > most:
            x, y, deep = 0.0, y + deep, 0.0
        marks.append(block.group.at(x, y))
        wide = max(wide, x + block.width)
        x += block.width + 2 * GAP
        deep = max(deep, block.height)
        before = shelf.to_scale
    return tuple(marks), wide, max(0.0, y + deep - GAP)


def _heading(text: str, most: float) -> tuple[list[Label], float]:
    marks: list[Label] = []
    y = 0.0
    for line in wrap(text, NORMAL, most, bold=True):
        long = width(line, NORMAL, bold=True)
        marks.append(Label(0, baseline(y, NORMAL), line, NORMAL, long, bold=True, fill=INK))
        y += LEADING[NORMAL]
    return marks, snapped(y + UNIT / 2) if marks else y


def _flow(blocks: Sequence[Block], most: float, y: float) -> tuple[list[Mark], float, float]:
    """Place blocks in even lines of at most *most* pixels.

    Returns:
        Their marks, how wide they are, and where the next line begins.
    """
    if not blocks:
        return [], 0, y
    column = max(block.width for block in blocks) + GAP
    columns = even_columns(len(blocks), max(1, int((most + GAP) // column)))
    marks: list[Mark] = []
    across = 0.0
    for start in range(0, len(blocks), columns):
        x = 0.0
        line = blocks[start : start + columns]
        for block in line:
            marks.append(block.group.at(x, y))
            across = max(across, x + block.width)
            x += column
        y += snapped(max(block.height for block in line) + GAP)
    return marks, across, y
