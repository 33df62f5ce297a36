"""Lay out lanes: boxes stand at the top, each network is a line below that boxes have legs on.

A column belongs to one box; its ground is tinted all the way down, so that a leg is found by its
column and no line has to run from the box through other lanes.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from archbook.model.scene import Cell, Link, Node, Scene
from archbook.render.block import Block, Writing
from archbook.render.card import Say, card
from archbook.render.chips import Room, chip_rows
from archbook.render.grid import GAP, NORMAL, PAD, SMALL, UNIT, snapped
from archbook.render.marks import Dot, Group, Label, Line, Mark, Rect
from archbook.render.palette import FAINT, HAIR, INK, PAPER, WASH, stroke
from archbook.render.text import flowed, width, wrap

_SHORTEST, _NAMES = 27 * UNIT, 30 * UNIT
"""Width of the names of the lanes."""

_NARROWEST, _WIDEST = 17 * UNIT, 26 * UNIT
_LEG = 2 * UNIT
_PORT = 10
_AGAIN = 8
"""With more lanes than this the boxes are named once more at the bottom."""


@dataclass(frozen=True, slots=True)
class _Table:
    """Where the columns stand.

    Attributes:
        names: Width of the names at the left.
        column: Width of a column.
        columns: Ids of the boxes, from left to right.
    """

    names: float
    column: float
    columns: tuple[str, ...]

    @property
    def right(self) -> float:
        """Return where the last column ends."""
        return self.names + len(self.columns) * (self.column + GAP)

    def lefts(self) -> Iterator[float]:
        """Yield where each column begins."""
        return (self.names + GAP / 2 + n * (self.column + GAP) for n in range(len(self.columns)))

    def middle(self, column: str) -> float:
        """Return the middle of a column."""
        place = self.columns.index(column)
        return round(self.names + GAP / 2 + place * (self.column + GAP) + self.column / 2)


def pack(scene: Scene, say: Say) -> tuple[tuple[Mark, ...], float, float]:
    """Draw the nodes of the first tier as columns and the links of *scene* as lanes.

    Returns:
        The marks, their width and their height.
    """
    heads = [node for member in scene.tiers[0].members if (node := scene.node(member))]
    table = _table(scene, heads, say)
    blocks = level(heads, table.column, say)
    top = snapped(max(block.height for block in blocks) + UNIT)
    rows: list[Mark] = []
    y = float(top)
    for link in scene.links:
        group, tall = _row(link, scene.cells, table, say)
        rows += (Rect(0, y, table.right, 1, fill=HAIR), group.at(0, y))
        y += tall
    grounds = (Rect(x, 0, table.column, y, fill=WASH, radius=4) for x in table.lefts())
    boxes = (one.group.at(x, 0) for one, x in zip(blocks, table.lefts(), strict=True))
    again = _again(heads, table, say, y) if len(scene.links) >= _AGAIN else ()
    return (*grounds, *boxes, *rows, *again), table.right, y + (GAP if again else 0)


def level(nodes: Sequence[Node], wide: float, say: Say) -> list[Block]:
    """Draw *nodes* equally wide and equally high."""
    least = max(card(node, say, wide).height for node in nodes)
    return [card(node, say, wide, least=least) for node in nodes]


def _table(scene: Scene, heads: Sequence[Node], say: Say) -> _Table:
    words = [say(line) for link in scene.links for line in link.details]
    bold = [width(say(link.label), NORMAL, bold=True) for link in scene.links]
    longest = max([*bold, *(width(text, SMALL) for text in words)], default=0)
    names = snapped(min(max(longest, _SHORTEST), _NAMES) + GAP)
    natural = [card(node, say).width for node in heads]
    natural += [width(say(cell.label), SMALL) + 2 * PAD + UNIT for cell in scene.cells]
    column = snapped(min(max([*natural, _NARROWEST]), _WIDEST))
    return _Table(names, column, tuple(node.id for node in heads))


def _row(link: Link, cells: Sequence[Cell], table: _Table, say: Say) -> tuple[Group, float]:
    """Draw one lane and its legs.

    Returns:
        The lane, with its upper left corner at the origin, and its height.
    """
    name, pills, low = _name(link, table, say)
    labels = {cell.column: cell for cell in cells if cell.row == link.id}
    ports = {
        member: _port(link, labels.get(member), table, say)
        for member in link.members
        if member in table.columns
    }
    over = max(block.height for block in ports.values())
    tall = snapped(max(low + PAD, over + _LEG + 2 * PAD + UNIT))
    y = round(tall / 2 + (over + _LEG) / 2)
    look = stroke(link.kind)
    lines: list[Mark] = [Line(((table.names, y), (table.right, y)), look.colour, look.dash)]
    hung: list[Mark] = []
    for member, block in ports.items():
        x = table.middle(member)
        lines += (Line(((x, y - _LEG), (x, y)), look.colour), Dot(x, y, look.colour))
        hung.append(block.group.at(x - round(block.width / 2), y - _LEG - block.height))
    drawn = Group((*lines, *name), id=link.id, kind="link", tooltip=say(link.tooltip))
    return Group((drawn, *hung, *pills)), tall


def _name(link: Link, table: _Table, say: Say) -> tuple[list[Mark], list[Mark], float]:
    """Write what a lane is, left of where its line begins.

    Returns:
        The text, the pills below it, and where the last of them ends.
    """
    most = table.names - GAP
    writing = Writing(0, most, PAD)
    writing.write(say(link.label), NORMAL, bold=True)
    for line in flowed([say(words) for words in link.details], SMALL, most):
        writing.write(line, SMALL, fill=FAINT)
    if not link.badges:
        return writing.marks, [], writing.y
    pills, low = chip_rows(link.badges, say, Room(0, writing.y + 4, most), pill=True)
    return writing.marks, pills, low


def _port(link: Link, cell: Cell | None, table: _Table, say: Say) -> Block:
    """Draw the port of a box on a lane: with its addresses, or a small square."""
    colour = stroke(link.kind).colour
    text = say(cell.label) if cell else ""
    if not text:
        square = Rect(0, 0, _PORT, _PORT, fill=PAPER, stroke=colour, thick=True)
        return Block(link.id, Group((square,)), _PORT, _PORT)
    writing = Writing(PAD / 2, table.column - 2 * PAD, 3)
    writing.write(text, SMALL)
    longest = max(mark.width for mark in writing.marks if isinstance(mark, Label))
    wide, tall = round(longest + PAD + 0.5), writing.y + 3
    bounds = Rect(0, 0, wide, tall, fill=PAPER, stroke=colour, radius=3)
    group = Group(
        (bounds, *writing.marks),
        id=f"{link.id}@{cell.column}" if cell else link.id,
        kind="chip",
        tooltip=say(cell.tooltip) if cell else "",
        bounds=bounds,
    )
    return Block(group.id, group, wide, tall)


def _again(heads: Sequence[Node], table: _Table, say: Say, y: float) -> list[Mark]:
    """Name the columns once more, where the boxes are far above."""
    marks: list[Mark] = []
    for node in heads:
        line = wrap(say(node.title), SMALL, table.column, bold=True)[0]
        long = width(line, SMALL, bold=True)
        x = table.middle(node.id)
        marks.append(
            Label(x, y + 2 * UNIT, line, SMALL, long, bold=True, fill=INK, anchor="middle")
        )
    return marks
