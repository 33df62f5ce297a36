"""Lay out paths: each tier is a row of boxes from left to right, with an arrow to each next."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from archbook.model.scene import Node, Scene, Tier
from archbook.render.arrows import arrow, gap
from archbook.render.block import Block, Writing
from archbook.render.card import Say, card
from archbook.render.frames import frame
from archbook.render.grid import GAP, NORMAL, PAD, UNIT, snapped
from archbook.render.marks import Group, Mark, Rect
from archbook.render.palette import HAIR
from archbook.render.stations import station

_NAMES = 25 * UNIT
_INSIDE = 3 * UNIT
_SHORT = 0.6
"""Rows of at most this share of the widest one may share a line, on a sheet made wider for it."""
_COLUMN, _A_COLUMN, _MOST_COLUMNS = 30 * UNIT, 3, 4
"""Width of a column of sections, how many stand in one, and how many columns there are."""


@dataclass(frozen=True, slots=True)
class _Stop:
    """A box of a row: how far below its upper edge arrows go in and out."""

    block: Block
    axis: float


def pack(scene: Scene, say: Say) -> tuple[tuple[Mark, ...], float, float]:
    """Draw each tier of *scene* as a row.

    Returns:
        The marks, their width and their height.
    """
    drawing = _Drawing(scene, say)
    rows = [drawing.row(tier) for tier in scene.tiers]
    wide = max((row.width for row in rows), default=0)
    half = _half(rows, wide) if sum(row.height for row in rows) > wide else 0
    wide = max(wide, 2 * half + GAP)
    marks: list[Mark] = []
    y = 0.0
    for line in _lines(rows, half):
        marks.append(Rect(0, y, wide, 1, fill=HAIR))
        tall = max(row.height for row in line)
        for row, x in zip(line, (0, half + GAP), strict=False):
            marks.append(row.group.at(x, y + round((tall - row.height) / 2)))
        y += tall
    return tuple(marks), wide, y


def _half(rows: Sequence[Block], wide: float) -> int:
    """Return how wide half of the sheet is, so that as many rows as can be share a line."""
    short = (row.width for row in rows if row.width <= _SHORT * wide)
    return snapped(max([(wide - GAP) / 2, *short]))


def _lines(rows: Sequence[Block], half: float) -> Iterator[tuple[Block, ...]]:
    """Yield the rows one by one, but two that both fit in *half* of the sheet together."""
    waiting: Block | None = None
    for row in rows:
        if waiting and row.width <= half:
            yield waiting, row
            waiting = None
            continue
        if waiting:
            yield (waiting,)
        waiting = row if row.width <= half else None
        if not waiting:
            yield (row,)
    if waiting:
        yield (waiting,)


class _Drawing:
    """Draws the rows of one scene."""

    def __init__(self, scene: Scene, say: Say) -> None:
        self.say = say
        self.nodes = {node.id: node for node in scene.nodes}
        self.frames = {one.id: one for one in scene.frames}
        self.links = {link.members[:2]: link for link in scene.links}
        steps = [station(node, say) for node in scene.nodes if node.shape == "step"]
        self.tall = max((block.height for block in steps), default=0)

    def row(self, tier: Tier) -> Block:
        """Return one path, with its name at the left."""
        stops = [self._stop(member) for member in tier.members]
        name = Writing(0, _NAMES, 0)
        name.write(self.say(tier.title), NORMAL, bold=True)
        half = name.y / 2
        axis = snapped(max([half, *(stop.axis for stop in stops)]) + PAD)
        low = max([half, *(stop.block.height - stop.axis for stop in stops)])
        x: float = _NAMES + GAP
        marks: list[Mark] = [Group(tuple(name.marks), 0, axis - half)]
        before: str | None = None
        for stop in stops:
            if before:
                link = self.links[before, stop.block.id]
                wide = gap(link, self.say)
                marks.append(arrow(link, x, x + wide, axis, self.say))
                x += wide
            marks.append(stop.block.group.at(x, axis - stop.axis))
            x += stop.block.width
            before = stop.block.id
        return Block(tier.id, Group(tuple(marks)), x, snapped(axis + low + PAD))

    def _stop(self, member: str) -> _Stop:
        if member not in self.frames:
            block = self._box(self.nodes[member])
            return _Stop(block, round(block.height / 2))
        shown = self.frames[member]
        inside = [station(self.nodes[one], self.say, self.tall) for one in shown.members]
        block = frame(shown, inside, self.say, between=_INSIDE)
        places = _places(block.group, shown.members)
        axis = places[0].y + round(self.tall / 2)
        marks = (*block.group.marks, *self._arrows(places, axis))
        group = Group(marks, 0, 0, shown.id, "frame", block.group.tooltip, block.group.bounds)
        return _Stop(Block(member, group, block.width, block.height), axis)

    def _box(self, node: Node) -> Block:
        """Draw a box that stands for itself; one with much in it is wide."""
        if not node.sections:
            return card(node, self.say)
        chips = sum(len(section.chips) for section in node.sections)
        count = max(-(-len(node.sections) // _A_COLUMN), -(-chips // (_A_COLUMN + 1)))
        count = min(_MOST_COLUMNS, count)
        return card(node, self.say, count * _COLUMN, min(count, len(node.sections)))

    def _arrows(self, places: Sequence[Group], axis: float) -> Iterator[Mark]:
        for one, other in pairwise(places):
            link = self.links[one.id, other.id]
            right = one.x + (one.bounds.width if one.bounds else 0)
            yield arrow(link, right, other.x, axis, self.say)


def _places(group: Group, members: Sequence[str]) -> list[Group]:
    """Return the boxes of *members* where a frame has put them."""
    found: Mapping[str, Group] = {
        mark.id: mark for mark in group.marks if isinstance(mark, Group) and mark.id in members
    }
    return [found[member] for member in members]
