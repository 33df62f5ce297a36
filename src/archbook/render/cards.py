"""Lay out boxes of one width in rows, each tier under its title; short tiers share a row."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import log

from archbook.model.scene import Node, Scene
from archbook.render.block import Block, Writing
from archbook.render.card import Say, card
from archbook.render.grid import GAP, NORMAL, UNIT, snapped
from archbook.render.marks import Mark, Rect
from archbook.render.palette import RULE

WIDEST = 3900
_LANDSCAPE = 1.41
_BELOW = 2 * GAP


@dataclass(frozen=True, slots=True)
class _Part:
    """Boxes under one title, in rows."""

    title: str
    rows: tuple[tuple[Block, ...], ...]
    columns: int

    def height(self) -> float:
        """Return how high its boxes stand together."""
        tall = sum(max(block.height for block in row) for row in self.rows)
        return tall + GAP * (len(self.rows) - 1)


def pack(scene: Scene, say: Say) -> tuple[tuple[Mark, ...], float, float]:
    """Draw the nodes of *scene* on as many columns as make a small landscape sheet of them.

    Returns:
        The marks, their width and their height.
    """
    wide = max((card(node, say).width for node in scene.nodes), default=GAP)
    most = max(1, min(int((WIDEST + GAP) // (wide + GAP)), len(scene.nodes)))
    drawn = {node.id: card(node, say, wide) for node in scene.nodes}

    def off(columns: int) -> float:
        bands = _bands(scene, drawn, say, columns)
        tall = sum(max(part.height() for part in band) + _BELOW for band in bands)
        across = max(sum(part.columns for part in band) for band in bands) * (wide + GAP)
        return abs(log(across / tall / _LANDSCAPE)) + log(across * tall) / 2

    columns = min(range(1, most + 1), key=off)
    return _drawn(_bands(scene, drawn, say, columns), wide, say, scene)


def _bands(scene: Scene, drawn: dict[str, Block], say: Say, columns: int) -> list[list[_Part]]:
    """Return the tiers in bands: tiers that need less than all columns stand side by side."""
    bands: list[list[_Part]] = []
    used = columns
    for tier in scene.tiers:
        blocks = [drawn[member] for member in tier.members]
        count = min(columns, len(blocks))
        rows = tuple(tuple(blocks[at : at + count]) for at in range(0, len(blocks), count))
        part = _Part(say(tier.title), rows, count)
        if used + count > columns:
            bands.append([])
            used = 0
        bands[-1].append(part)
        used += count
    return bands


def _drawn(
    bands: Sequence[Sequence[_Part]], wide: float, say: Say, scene: Scene
) -> tuple[tuple[Mark, ...], float, float]:
    marks: list[Mark] = []
    y, widest = 0.0, 0.0
    nodes = {node.id: node for node in scene.nodes}
    for band in bands:
        x, low = 0.0, y
        for part in band:
            across = part.columns * (wide + GAP) - GAP
            drawn, end = _part(part, nodes, (x, y, across, wide), say)
            marks += drawn
            low, widest, x = max(low, end), max(widest, x + across), x + across + GAP
        y = low + _BELOW
    return tuple(marks), widest, y - _BELOW


def _part(
    part: _Part, nodes: dict[str, Node], place: tuple[float, float, float, float], say: Say
) -> tuple[list[Mark], float]:
    x, y, across, wide = place
    marks: list[Mark] = []
    if part.title:
        writing = Writing(x, across, y)
        writing.write(part.title, NORMAL, bold=True)
        marks += (*writing.marks, Rect(x, writing.y + 2, across, 1, fill=RULE))
        y = snapped(writing.y + UNIT + 4)
    for row in part.rows:
        tallest = max(block.height for block in row)
        for place_in_row, block in enumerate(row):
            level = card(nodes[block.id], say, wide, least=tallest)
            marks.append(level.group.at(x + place_in_row * (wide + GAP), y))
        y += tallest + GAP
    return marks, y - GAP
