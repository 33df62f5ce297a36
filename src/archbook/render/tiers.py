"""Draw a scene of tiers: every box, then stacks inside stacks."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from math import ceil, sqrt

from archbook.model.scene import Area, Link, Node, Scene, Tier
from archbook.render.block import Block, Writing
from archbook.render.card import Say, card
from archbook.render.frames import cluster, even_columns, frame
from archbook.render.grid import GAP, NORMAL, PAD, SMALL, UNIT, snapped
from archbook.render.marks import Group, Mark, Rect
from archbook.render.palette import FAINT, RULE
from archbook.render.stack import Gate, Shelf, Stack, stack
from archbook.render.text import width

WIDEST_TIER = 1400
WIDEST_IN_AREA = 1080
WIDEST_SHEET = 3900
_LANDSCAPE = 1.41

_HOLLOW = 2.5
"""A box is not stretched to more than this many times what it needs."""

_SECTIONS, _COLUMN, _MOST_COLUMNS = 4, 24 * UNIT, 5
"""A box with more services than this gets a further column, of this width, up to so many."""


def pack(scene: Scene, say: Say) -> tuple[tuple[Mark, ...], float, float]:
    """Return the marks of *scene*, and how wide and high they are together."""
    drawn = TierDrawing(scene, say).draw()
    return drawn.marks, drawn.width, drawn.height


@dataclass(slots=True)
class TierDrawing:
    """Draws the parts of one scene."""

    scene: Scene
    say: Say
    blocks: dict[str, Block] = field(default_factory=dict)

    def draw(self) -> Stack:
        """Return the whole scene, laid out."""
        self.blocks = {node.id: self._card(node) for node in self.scene.nodes}
        for shown in self.scene.frames:
            members = self._level([self.blocks[member] for member in shown.members])
            self.blocks[shown.id] = frame(shown, members, self.say)
        for area in self.scene.areas:
            self.blocks[area.id] = self._area(area)
        tiers = _rows_of_areas(self.scene, self.blocks)
        return self._stack(tiers, self.scene.links, WIDEST_SHEET if self.scene.areas else None)

    def _card(self, node: Node, fixed: float | None = None, least: float = 0) -> Block:
        """Draw one box; many services stand in it side by side."""
        columns = min(_MOST_COLUMNS, ceil(len(node.sections) / _SECTIONS))
        if columns > 1:
            fixed = max(fixed or 0, columns * _COLUMN)
        return card(node, self.say, fixed, max(1, columns), least)

    def _stack(
        self,
        tiers: Sequence[Tier],
        links: Iterable[Link],
        most: float | None = None,
        gate: Gate | None = None,
    ) -> Stack:
        shelves: list[Shelf] = []
        links = tuple(links)
        for tier in tiers:
            blocks = [self.blocks[member] for member in tier.members]
            folded, renamed = self._folded(tier.id, blocks, links, most or WIDEST_TIER)
            links = tuple(_renamed(link, renamed) for link in links)
            shelves.append(Shelf(self.say(tier.title), tuple(self._level(folded))))
        return stack(shelves, links, self.say, gate)

    def _level(self, blocks: Sequence[Block], wide: float | None = None) -> list[Block]:
        """Draw the boxes of one row equally high, and of the width *wide* where it is given."""
        nodes = {block.id: self.scene.node(block.id) for block in blocks}
        heights = [block.height for block in blocks if nodes[block.id]]
        level: list[Block] = []
        for block in blocks:
            node = nodes[block.id]
            least = _least(block.height, heights)
            if node and (wide or block.height < least):
                level.append(self._card(node, wide or block.width, least))
            else:
                level.append(block)
        return level

    def _grid(self, name: str, blocks: Sequence[Block], columns: int) -> Block:
        """Draw boxes in even rows, each row as high as its own tallest box."""
        columns = even_columns(len(blocks), columns)
        rows = (blocks[at : at + columns] for at in range(0, len(blocks), columns))
        widest = max(block.width for block in blocks)
        return cluster(name, [box for row in rows for box in self._level(row, widest)], columns)

    def _folded(
        self, tier: str, blocks: list[Block], links: Sequence[Link], most: float
    ) -> tuple[list[Block], dict[str, str]]:
        """Fold a tier that is wider than *most*: boxes on the same links share a frame.

        Returns:
            The boxes of the tier, and box → frame that stands for it.
        """
        if Shelf("", tuple(blocks)).width <= most or self._has_area(blocks):
            return blocks, {}
        most = max(most, self._landscape(blocks))
        made: list[Block] = []
        renamed: dict[str, str] = {}
        for number, members in enumerate(_alike(blocks, links)):
            if len(members) == 1:
                made += members
                continue
            column = max(block.width for block in members) + 2 * UNIT
            columns = max(1, int(most * len(members) / len(blocks) // column))
            name = f"{tier}/{number}"
            made.append(self._grid(name, members, columns))
            renamed |= {block.id: name for block in members}
        return made, renamed

    def _landscape(self, blocks: Iterable[Block]) -> float:
        """Return how wide a tier of very many boxes is drawn, so that it is not a tower."""
        surface = sum((block.width + GAP) * (block.height + GAP) for block in blocks)
        widest = (WIDEST_SHEET - WIDEST_IN_AREA / 2) / max(1, len(self.scene.areas))
        return min(sqrt(surface * _LANDSCAPE), widest)

    def _has_area(self, blocks: Iterable[Block]) -> bool:
        areas = {area.id for area in self.scene.areas}
        return any(block.id in areas for block in blocks)

    def _area(self, area: Area) -> Block:
        title = self.say(area.title)
        name = min(width(title, NORMAL, bold=True), 40 * UNIT)
        writing = Writing(2 * UNIT, 40 * UNIT, PAD)
        writing.write(title, NORMAL, bold=True)
        for line in area.details:
            writing.write(self.say(line), SMALL, fill=FAINT)
            name = max(name, min(width(self.say(line), SMALL), 40 * UNIT))
        writing.y += UNIT if area.details else 0
        gate = Gate(area.id, name + 2 * UNIT, snapped(writing.y))
        inside = self._stack(area.tiers, area.links, WIDEST_IN_AREA, gate)
        return _framed_area(area.id, inside, writing, name)


def _least(height: float, heights: Sequence[float]) -> float:
    """Return how high a box of a row is drawn: as the tallest, unless it would be mostly empty."""
    return max((other for other in heights if other <= _HOLLOW * height), default=height)


def _framed_area(identifier: str, inside: Stack, writing: Writing, name: float) -> Block:
    """Draw the frame of an area; links from outside come down beside its name."""
    left, top = 2 * UNIT, snapped(writing.y)
    entering = [max(inside.entries.values())] if inside.entries else []
    wide = snapped(
        max([inside.width + 2 * left, name + 2 * left, *(x + 2 * left for x in entering)])
    )
    tall = snapped(top + inside.height + 2 * UNIT)
    outline = Rect(0, 0, wide, tall, stroke=RULE, radius=8, thick=True)
    entries = {kind: x + left for kind, x in inside.entries.items()}
    marks: tuple[Mark, ...] = (outline, *writing.marks, Group(inside.marks, left, top))
    group = Group(marks, id=identifier, kind="area", bounds=Rect(0, 0, wide, tall))
    return Block(identifier, group, wide, tall, entries)


def _rows_of_areas(scene: Scene, blocks: Mapping[str, Block]) -> tuple[Tier, ...]:
    """Break tiers of areas that would be wider than a sheet into several tiers."""
    areas = {area.id for area in scene.areas}
    tiers: list[Tier] = []
    for tier in scene.tiers:
        row: list[str] = []
        used = 0.0
        rows: list[tuple[str, ...]] = []
        for member in tier.members:
            wide = blocks[member].width + GAP
            if row and used + wide > WIDEST_SHEET and areas.intersection(tier.members):
                rows.append(tuple(row))
                row, used = [], 0.0
            row.append(member)
            used += wide
        rows.append(tuple(row))
        tiers += (replace(tier, id=f"{tier.id}/{n}", members=m) for n, m in enumerate(rows))
    return tuple(tiers)


def _alike(blocks: Iterable[Block], links: Sequence[Link]) -> Iterable[list[Block]]:
    """Group *blocks* that hang on the same links."""
    alike: dict[tuple[str, ...], list[Block]] = {}
    for block in blocks:
        on = tuple(link.id for link in links if block.id in link.members)
        alike.setdefault(on, []).append(block)
    return alike.values()


def _renamed(link: Link, renamed: Mapping[str, str]) -> Link:
    members = tuple(dict.fromkeys(renamed.get(box, box) for box in link.members))
    return replace(link, members=members)
