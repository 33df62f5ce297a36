"""Draw the rows of a matrix under one heading."""

from collections.abc import Mapping

from archbook.model.scene import Cell, Chip, Node, Rows
from archbook.render.block import Block, Writing
from archbook.render.card import Say
from archbook.render.grid import SMALL, UNIT
from archbook.render.marks import Group, Mark, Picture, Rect
from archbook.render.matrix_grid import ICON, Grid
from archbook.render.palette import HAIR, INK, PAPER, tone

_TOP, _ROW, _APART = 3, 22, 6
_SIDE = 4

Cells = Mapping[tuple[str, str], Cell]
"""(row, column) → what stands there."""


def band(rows: Rows, grid: Grid, cells: Cells, say: Say) -> Block:
    """Draw *rows* with their heading; its upper edge is a line."""
    heading = Writing(ICON + UNIT, grid.heading - ICON - 2 * UNIT, _TOP)
    heading.write(say(rows.label), SMALL, bold=True)
    marks: list[Mark] = [Picture(0, 1, ICON, rows.icon), *heading.marks]
    y = 0.0
    for row in rows.rows:
        if y:
            marks.append(Rect(grid.heading, y, grid.width - grid.heading, 1, fill=HAIR))
        drawn, tall = _row(row, grid, cells, say)
        marks += (group.at(group.x, y + group.y) for group in drawn)
        y += tall
    tall = max(y, heading.y + _TOP, ICON + 2)
    group = Group(
        tuple(marks),
        id=rows.id if grid.first else "",
        kind="section" if grid.first else "",
        tooltip=say(rows.tooltip),
        bounds=Rect(0, 0, grid.width, tall),
    )
    return Block(rows.id, group, grid.width, tall)


def _row(row: Chip, grid: Grid, cells: Cells, say: Say) -> tuple[list[Group], float]:
    """Draw one row.

    Returns:
        Its name and its cells, and its height.
    """
    name = Writing(0, grid.names - grid.heading - UNIT, _TOP)
    name.write(say(row.label))
    filled = [
        (place, node, cell, _written(cell, grid, say))
        for place, node in enumerate(grid.nodes)
        if (cell := cells.get((row.id, node.id)))
    ]
    tall = max(_ROW, name.y + _TOP, *(one.y + _TOP for *_, one in filled), 0)
    bounds = Rect(0, 0, grid.names - grid.heading - UNIT / 2, tall)
    group = Group(
        tuple(name.marks),
        grid.heading,
        id=row.id if grid.first else "",
        kind="chip" if grid.first else "",
        tooltip=say(row.tooltip),
        bounds=bounds,
    )
    cells_here = (
        _cell(cell, node, writing, (grid.left(place), grid.column - _APART, tall), say)
        for place, node, cell, writing in filled
    )
    return [group, *cells_here], tall


def _written(cell: Cell, grid: Grid, say: Say) -> Writing:
    inner = grid.column - _APART - 2 * _SIDE
    writing = Writing((grid.column - _APART) / 2, inner, _TOP, centred=True)
    writing.write(say(cell.label))
    return writing


def _cell(
    cell: Cell, node: Node, writing: Writing, place: tuple[float, float, float], say: Say
) -> Group:
    """Draw a cell in the colour of its column; one that is no plain number has a broken edge."""
    left, wide, tall = place
    colours = tone(node.tone)
    plain = say(cell.label).replace(",", "").isdigit()
    note = node.shape == "note"
    box = Rect(
        0,
        2,
        wide,
        tall - 3,
        fill=PAPER if note else colours.tint,
        stroke=INK if note else colours.strong,
        radius=3,
        dash="" if plain else "4 3",
    )
    return Group(
        (box, *writing.marks),
        left,
        0,
        id=f"{cell.row}@{cell.column}",
        kind="chip",
        tooltip=say(cell.tooltip),
        bounds=Rect(0, 0, wide, tall),
    )
