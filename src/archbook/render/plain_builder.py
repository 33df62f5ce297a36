"""Make a plain graph of a scene."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from archbook.model.scene import Area, Elevation, Frame, Link, Node, Scene, Tier
from archbook.render.card import Say
from archbook.render.plain_graph import Cluster, Graph, Join, Leaf
from archbook.render.plain_words import Part, lines_of
from archbook.render.text import clean


def graph(scene: Scene, say: Say) -> Graph:
    """Return *scene* as a graph; a link of several boxes becomes a bus that they hang on."""
    return _Builder(scene, say).build()


class _Builder:
    def __init__(self, scene: Scene, say: Say) -> None:
        self.scene, self.say = scene, say
        every: tuple[Part, ...] = (*scene.nodes, *scene.frames, *scene.areas, *scene.elevations)
        self.parts = {part.id: part for part in every}
        self.keys = _keys(scene)
        self.order: dict[str, int] = {}
        self.going_on = {
            (area.id, link.kind): link
            for area in scene.areas
            for link in area.links
            if area.id in link.members
        }
        self.entering = {id(link) for link in self.going_on.values()}
        self.directed = scene.arrangement in _DIRECTED
        self.cells = {(cell.row, cell.column): say(cell.label) for cell in scene.cells}

    def build(self) -> Graph:
        items = (*self._rows(), *self._buses(self.scene.links))
        self._place(self.scene.tiers)
        links = (link for link in self.scene.all_links() if id(link) not in self.entering)
        return Graph(items, tuple(join for link in links for join in self._joins(link)))

    def _place(self, tiers: Iterable[Tier]) -> None:
        """Number everything from the top down, so that edges run that way."""
        for tier in tiers:
            for member in tier.members:
                self.order[member] = len(self.order)
                part = self.parts[member]
                if isinstance(part, Area):
                    self._place(part.tiers)

    def _rows(self) -> Iterator[Leaf | Cluster]:
        """Yield the outermost tiers; where a title says what a row is, in a frame with it."""
        for place, tier in enumerate(self.scene.tiers):
            title = self.say(tier.title)
            inside = tuple(self._tiers((tier,)))
            if title and inside and self.scene.arrangement in _TITLED:
                yield Cluster(f"t{place}", clean(tier.id), (title,), inside)
            else:
                yield from inside

    def _tiers(self, tiers: Iterable[Tier]) -> Iterator[Leaf | Cluster]:
        return (self._item(self.parts[member]) for tier in tiers for member in tier.members)

    def _item(self, part: Part) -> Leaf | Cluster:
        key, lines = self.keys[part.id], lines_of(part, self.say)
        match part:
            case Node():
                return self._box(part)
            case Frame():
                inside = tuple(self._item(self.parts[member]) for member in part.members)
                about = (part.tone, self.say(part.tooltip))
                return Cluster(key, clean(part.id), lines, inside, *about)
            case Area():
                inside = (*self._inside(part), *self._buses(part.links))
                return Cluster(key, clean(part.id), lines, inside)
            case Elevation():
                inside = tuple(self._slots(part))
                empty = (Leaf(f"{key}e", f"{clean(part.id)}/empty", "note", "", ("–",)),)
                return Cluster(key, clean(part.id), lines, inside or empty)

    def _inside(self, area: Area) -> Iterator[Leaf | Cluster]:
        """Yield what an area holds; where areas are nested, each tier is a frame of its own."""
        if self.scene.arrangement != _NESTED:
            yield from self._tiers(area.tiers)
            return
        for place, tier in enumerate(area.tiers):
            key, lines = f"{self.keys[area.id]}t{place}", (self.say(tier.title),)
            yield Cluster(key, clean(tier.id), lines, tuple(self._tiers((tier,))))

    def _slots(self, shown: Elevation) -> Iterator[Leaf | Cluster]:
        """Yield what stands in a rack, from the top down, each with its unit."""
        for slot in sorted(shown.slots, key=lambda slot: -slot.position):
            item = self._item(self.parts[slot.node])
            unit = f"U{slot.position:g} · " if slot.position else ""
            yield replace(item, lines=(f"{unit}{item.lines[0]}", *item.lines[1:]))

    def _box(self, node: Node) -> Leaf | Cluster:
        """Return a node: a leaf, or a cluster of the services inside it."""
        key, lines, tooltip = self.keys[node.id], lines_of(node, self.say), self.say(node.tooltip)
        if inside := (*self._sections(node), *self._cells(node)):
            return Cluster(key, clean(node.id), lines, inside, node.tone, tooltip)
        icon = node.icon or None
        return Leaf(key, clean(node.id), node.shape, node.tone, lines, tooltip, icon)

    def _sections(self, node: Node) -> Iterator[Leaf]:
        for place, section in enumerate(node.sections):
            yield Leaf(
                f"{self.keys[node.id]}s{place}",
                clean(section.id),
                "service",
                node.tone,
                (self.say(section.label), *(self.say(chip.label) for chip in section.chips)),
                self.say(section.tooltip),
                section.icon,
            )

    def _cells(self, node: Node) -> Iterator[Leaf]:
        """Yield what a matrix says in the column of *node*, a leaf for each heading."""
        for place, rows in enumerate(self.scene.matrix):
            said = [(row, self.cells.get((row.id, node.id), "")) for row in rows.rows]
            lines = tuple(f"{self.say(row.label)} {label}" for row, label in said if label)
            if lines:
                key, name = f"{self.keys[node.id]}r{place}", f"{node.id}/{rows.id}"
                yield Leaf(key, clean(name), "service", node.tone, (self.say(rows.label), *lines))

    def _buses(self, links: Iterable[Link]) -> Iterator[Leaf]:
        for link in links:
            if self._is_bus(link):
                more = (*link.details, *(badge.label for badge in link.badges))
                lines = (self.say(link.label) or link.kind, *map(self.say, more))
                key, why = self.keys[link.id], self.say(link.tooltip)
                yield Leaf(key, clean(link.id), "bus", link.kind, lines, why)

    def _is_bus(self, link: Link) -> bool:
        """Tell whether a link is drawn as a box of its own; a lane always is."""
        if id(link) in self.entering:
            return False
        return self.scene.arrangement == "lanes" or len(self._ends(link)) > _TWO

    def _ends(self, link: Link) -> tuple[str, ...]:
        """Return what a link joins; one that goes on inside an area joins what is there."""
        ends: dict[str, None] = {}
        for member in link.members:
            inner = self.going_on.get((member, link.kind))
            ends |= (
                dict.fromkeys(box for box in inner.members if box != member)
                if inner
                else {member: None}
            )
        if self.directed:
            return tuple(ends)
        return tuple(sorted(ends, key=lambda box: self.order.get(box, 0)))

    def _joins(self, link: Link) -> Iterator[Join]:
        ends = self._ends(link)
        if not self._is_bus(link):
            start, end = (self.keys[end] for end in ends)
            yield Join(start, end, link.kind, self.say(link.label), clean(link.id), self.directed)
            return
        bus = self.keys[link.id]
        for place, end in enumerate(ends):
            pair = (bus, self.keys[end]) if place else (self.keys[end], bus)
            says = self.cells.get((link.id, end), "")
            yield Join(*pair, link.kind, says, clean(link.id), self.directed)


_TWO = 2
"""A line has two ends; what has more is a bus."""
_TITLED = frozenset({"paths", "cards", "racks", "layers", "graph"})
"""Arrangements in which the title of a tier says what its boxes are together."""
_NESTED = "nested"
_DIRECTED = frozenset({"paths", "graph"})
"""Arrangements in which a link goes from its first member to its second."""


def _keys(scene: Scene) -> Mapping[str, str]:
    """Return a short key for everything; names may hold whatever a person types."""
    keys: dict[str, str] = {}
    named: dict[str, tuple[Part | Link, ...]] = {
        "n": scene.nodes,
        "f": scene.frames,
        "a": scene.areas,
        "e": scene.elevations,
        "l": scene.all_links(),
    }
    for letter, parts in named.items():
        keys |= {part.id: f"{letter}{place}" for place, part in enumerate(parts)}
    return keys
