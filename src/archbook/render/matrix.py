"""Lay out a matrix: rows under headings, columns under boxes, in panels side by side."""

from collections.abc import Mapping, Sequence
from itertools import pairwise
from math import log

from archbook.model.scene import Cell, Rows, Scene
from archbook.render.block import Block
from archbook.render.card import Say
from archbook.render.grid import UNIT
from archbook.render.marks import Mark, Rect
from archbook.render.matrix_band import band
from archbook.render.matrix_grid import WIDEST, Grid, grids
from archbook.render.matrix_head import heads, tallest
from archbook.render.palette import RULE
from archbook.render.sections import breaks

_LANDSCAPE = 1.41
_BETWEEN = 6 * UNIT
_MOST_PANELS = 6


def pack(scene: Scene, say: Say) -> tuple[tuple[Mark, ...], float, float]:
    """Draw the matrix of *scene*.

    Returns:
        The marks, their width and their height.
    """
    nodes = [node for member in scene.tiers[0].members if (node := scene.node(member))]
    cells = {(cell.row, cell.column): cell for cell in scene.cells}
    marks: list[Mark] = []
    wide, y = 0.0, 0.0
    for grid in grids(scene.matrix, nodes, say):
        drawn, across, tall = _panels(scene.matrix, grid, cells, say, y)
        marks += drawn
        wide, y = max(wide, across), y + tall + _BETWEEN
    return tuple(marks), wide, y - _BETWEEN


def _panels(
    matrix: Sequence[Rows],
    grid: Grid,
    cells: Mapping[tuple[str, str], Cell],
    say: Say,
    top: float,
) -> tuple[list[Mark], float, float]:
    """Draw every row for the columns of *grid*, over as many panels as make a sheet of them."""
    bands = [band(rows, grid, cells, say) for rows in matrix]
    above = tallest(heads(grid, say, named=True)) + UNIT
    count = _panel_count(sum(one.height for one in bands), above, grid.width)
    ends = breaks([one.height for one in bands], count) if bands else [0, 0]
    marks: list[Mark] = []
    x, low = 0.0, above
    for start, end in pairwise(ends):
        for place, head in enumerate(heads(grid, say, named=not start)):
            marks.append(head.group.at(x + grid.left(place), top + above - UNIT - head.height))
        drawn, y = _stacked(bands[start:end], x, top + above, grid.width)
        marks += drawn
        x, low = x + grid.width + _BETWEEN, max(low, y - top)
    return marks, x - _BETWEEN, low


def _panel_count(tall: float, above: float, wide: float) -> int:
    """Return how many panels side by side come nearest to a landscape sheet."""

    def off(count: int) -> float:
        across = count * wide + (count - 1) * _BETWEEN
        return abs(log(across / (tall / count + above) / _LANDSCAPE))

    most = max(1, min(_MOST_PANELS, int((WIDEST + _BETWEEN) // (wide + _BETWEEN))))
    return min(range(1, most + 1), key=off)


def _stacked(bands: Sequence[Block], x: float, y: float, wide: float) -> tuple[list[Mark], float]:
    marks: list[Mark] = []
    for one in bands:
        marks += (Rect(x, y, wide, 1, fill=RULE), one.group.at(x, y + 1))
        y += one.height + 1
    marks.append(Rect(x, y, wide, 1, fill=RULE))
    return marks, y
