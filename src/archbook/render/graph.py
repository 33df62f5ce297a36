"""Draw a scene as a graph: boxes on levels, arrows between them, each link under its name."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from archbook.model.scene import Node, Scene, Tier, Words
from archbook.render.bars import bars
from archbook.render.block import Block, Writing
from archbook.render.card import Say, card
from archbook.render.engine import Item, place
from archbook.render.graph_layout import Layout, layout
from archbook.render.graph_names import name_middles
from archbook.render.graph_ports import GraphPorts, extents
from archbook.render.graph_tracks import tracks
from archbook.render.graph_wires import Band, Ground, stretch, wires
from archbook.render.grid import GAP, LEADING, SMALL, UNIT
from archbook.render.marks import Group, Mark
from archbook.render.text import width, wrap

_NAME_LEAST, _NAME_MOST = 5 * UNIT, 20 * UNIT
_PASS = 2 * UNIT
_MARGIN, _TRACK = 18, 12
_ALONE = 28


def pack(scene: Scene, say: Say) -> tuple[tuple[Mark, ...], float, float]:
    """Place the linked boxes as a graph; tiers that nothing links are bars above and below it.

    Returns:
        The marks, their width and their height.
    """
    linked = {member for link in scene.links for member in link.members}
    core = [tier for tier in scene.tiers if linked.intersection(tier.members)]
    drawing = GraphDrawing(scene, say)
    drawing.draw([member for tier in core for member in tier.members])
    before, after = _around(scene.tiers, core)
    nodes = {node.id: node for node in scene.nodes}
    wide = max(drawing.width, _least(before, after, nodes, say))
    upper, high = bars(before, nodes, say, wide)
    lower, deep = bars(after, nodes, say, wide)
    y = high + GAP if high and core else high
    marks = [*upper, Group(tuple(drawing.marks), round((wide - drawing.width) / 2), y)]
    y += drawing.height
    if deep:
        y += GAP if core else 0
        marks.append(Group(tuple(lower), 0, y))
    return tuple(marks), wide, y + deep


def _around(tiers: Sequence[Tier], core: Sequence[Tier]) -> tuple[list[Tier], list[Tier]]:
    """Return the tiers above the first linked one, and the others that nothing links."""
    first = tiers.index(core[0]) if core else len(tiers)
    return list(tiers[:first]), [tier for tier in tiers[first:] if tier not in core]


def _least(
    before: Sequence[Tier], after: Sequence[Tier], nodes: Mapping[str, Node], say: Say
) -> float:
    """Return how wide bars are at least: as the widest of their boxes."""
    members = [member for tier in (*before, *after) for member in tier.members]
    return max((card(nodes[member], say).width for member in members), default=0)


@dataclass(slots=True)
class GraphDrawing:
    """Draws the linked boxes of a scene."""

    scene: Scene
    say: Say
    marks: list[Mark] = field(default_factory=list)
    width: float = 0
    height: float = 0
    blocks: dict[str, Block] = field(default_factory=dict)

    def draw(self, members: Sequence[str]) -> None:
        """Place *members* and draw them with their links."""
        if not members:
            return
        nodes = {node.id: node for node in self.scene.nodes}
        self.blocks = {member: card(nodes[member], self.say) for member in members}
        made = layout(members, self.scene.links)
        self._level(made, nodes)
        widths = self._widths(made)
        rows = [[Item(s.id, widths[s.id]) for s in row] for row in made.rows]
        left = place(rows, list(made.edges()), GAP)
        ports = GraphPorts(extents(made.rows, left, widths))
        ports.choose(made)
        self._paint(made, left, widths, ports)

    def _level(self, made: Layout, nodes: Mapping[str, Node]) -> None:
        """Draw the boxes of one row equally high."""
        for row in made.rows:
            boxes = [self.blocks[slot.id] for slot in row if slot.kind == "box"]
            tallest = max((block.height for block in boxes), default=0)
            for block in boxes:
                again = card(nodes[block.id], self.say, block.width, least=tallest)
                self.blocks[block.id] = again

    def _widths(self, made: Layout) -> dict[str, float]:
        widths = {name: block.width for name, block in self.blocks.items()}
        widths |= {slot: float(_PASS) for net in made.nets for slot in net.passes}
        for net in made.nets:
            if net.name:
                lines = wrap(self.say(net.link.label), SMALL, _NAME_MOST)
                written = max(width(line, SMALL) for line in lines)
                widths[net.name] = max(written + UNIT, _NAME_LEAST)
        return widths

    def _paint(
        self,
        made: Layout,
        left: Mapping[str, float],
        widths: Mapping[str, float],
        ports: GraphPorts,
    ) -> None:
        levels, bands = self._down(made, ports)
        middles = name_middles(made.rows, ports, left, widths)
        names: dict[str, Band] = {}
        said: dict[str, list[Mark]] = {}
        for net in made.nets:
            if net.name:
                band = bands[_row_of(made, net.name)]
                said[net.name], names[net.name] = self._name(
                    net.link.label, middles[net.name], band
                )
        ground = Ground(ports, bands, levels, names)
        for row, band in zip(made.rows, bands, strict=True):
            for slot in row:
                if slot.kind == "box":
                    self.marks.append(self.blocks[slot.id].group.at(left[slot.id], band.top))
        self.marks += self._links(made, ground, said)
        ends = [left[name] + wide for name, wide in widths.items()]
        ends += [middle + widths[name] / 2 for name, middle in middles.items()]
        self.width = max([*ends, *(x + UNIT for x in ports.x.values())])
        self.height = bands[-1].bottom

    def _links(self, made: Layout, ground: Ground, said: Mapping[str, list[Mark]]) -> list[Group]:
        """Draw each link as one group, also where it goes both up and down."""
        drawn: dict[str, list[Mark]] = {}
        for number, net in enumerate(made.nets):
            marks = drawn.setdefault(net.link.id, [])
            marks += [*wires(number, net, ground), *said.get(net.name, ())]
        links = {link.id: link for link in self.scene.links}
        return [
            Group(tuple(marks), id=name, kind="link", tooltip=self.say(links[name].tooltip))
            for name, marks in drawn.items()
        ]

    def _name(self, label: Words, middle: float, band: Band) -> tuple[list[Mark], Band]:
        """Write the name of a link in the middle of its row."""
        writing = Writing(middle, _NAME_MOST, 0, centred=True)
        writing.write(self.say(label), SMALL)
        top = round((band.top + band.bottom - writing.y) / 2)
        return [Group(tuple(writing.marks), 0, top)], Band(top - 1, top + writing.y + 1)

    def _down(
        self, made: Layout, ports: GraphPorts
    ) -> tuple[dict[tuple[int, int], float], list[Band]]:
        """Return the height of every level stretch, and of every row."""
        levels: dict[tuple[int, int], float] = {}
        bands: list[Band] = []
        y = 0.0
        for row, slots in enumerate(made.rows):
            tall = max([LEADING[SMALL], *(self._height(made, slot.id) for slot in slots)])
            bands.append(Band(y, y + tall))
            y += tall
            parts = [
                stretch(number, stub, ports)
                for number, net in enumerate(made.nets)
                for stub in net.stubs
                if stub.gutter == row
            ]
            found = tracks(parts)
            levels |= {(net, row): y + _MARGIN + _TRACK * track for net, track in found.items()}
            y += 2 * _MARGIN + _TRACK * max(found.values()) if found else _ALONE
        return levels, bands

    def _height(self, made: Layout, slot: str) -> float:
        if slot in self.blocks:
            return self.blocks[slot].height
        label = next((net.link.label for net in made.nets if net.name == slot), None)
        return LEADING[SMALL] * len(wrap(self.say(label), SMALL, _NAME_MOST)) if label else 0


def _row_of(made: Layout, slot: str) -> int:
    return next(n for n, row in enumerate(made.rows) if any(one.id == slot for one in row))
