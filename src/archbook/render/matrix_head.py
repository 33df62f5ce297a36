"""Draw the head of a column of a matrix: a small box in the colour of its role."""

from collections.abc import Sequence
from dataclasses import replace

from archbook.model.scene import Node
from archbook.render.block import Block, Writing
from archbook.render.card import Say, times
from archbook.render.grid import SMALL, UNIT, snapped
from archbook.render.marks import Group, Rect
from archbook.render.matrix_grid import Grid
from archbook.render.palette import FAINT
from archbook.render.shapes import body, stacked

_LEFT, _RIGHT, _APART = 12, 2, 6


def heads(grid: Grid, say: Say, *, named: bool) -> list[Block]:
    """Draw the boxes above the columns of *grid*, equally high; *named*: with their ids."""
    tallest = max((_head(node, grid.column, 0, say).height for node in grid.nodes), default=0)
    drawn = [_head(node, grid.column, tallest, say) for node in grid.nodes]
    return drawn if named else [replace(one, group=_nameless(one.group)) for one in drawn]


def tallest(blocks: Sequence[Block]) -> float:
    """Return the height of the tallest of *blocks*."""
    return max((block.height for block in blocks), default=0)


def _head(node: Node, column: float, least: float, say: Say) -> Block:
    wide = column - _APART
    deep = UNIT if stacked(node) else 0
    writing = Writing(_LEFT, wide - _LEFT - _RIGHT - deep, 6)
    writing.write(say(node.title), SMALL, bold=True)
    if count := times(node.times):
        writing.write(count, SMALL, bold=True)
    for line in node.details:
        writing.write(say(line), SMALL, fill=FAINT)
    tall = max(snapped(writing.y + 6) + UNIT, least)
    bounds = Rect(0, 0, wide, tall)
    marks = (*body(node, wide, tall), *writing.marks)
    group = Group(marks, id=node.id, kind="node", tooltip=say(node.tooltip), bounds=bounds)
    return Block(node.id, group, wide, tall)


def _nameless(group: Group) -> Group:
    return replace(group, id="", kind="", tooltip="", bounds=None)
