"""A scene as a plain graph: leaves in clusters, and edges; for formats that lay out themselves."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from archbook.model.scene import Area, Frame, Link, Node, Scene, Tier
from archbook.render.card import Say, times


@dataclass(frozen=True, slots=True)
class Leaf:
    """A box of a graph.

    Attributes:
        key: Short identifier without special characters.
        id: Identifier in the scene.
        shape: As of a node; ``bus`` for a link of several boxes, ``service`` for a section.
        tone: As of a node; the kind of the link for a bus.
        lines: What is written on it.
    """

    key: str
    id: str
    shape: str
    tone: str
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Cluster:
    """Leaves and clusters in a frame."""

    key: str
    id: str
    lines: tuple[str, ...]
    items: tuple["Leaf | Cluster", ...]

    def first(self) -> Leaf:
        """Return its first leaf."""
        item = self.items[0]
        return item.first() if isinstance(item, Cluster) else item


@dataclass(frozen=True, slots=True)
class Join:
    """An edge between two leaves or clusters, by their keys."""

    start: str
    end: str
    kind: str
    label: str = ""


@dataclass(frozen=True, slots=True)
class Graph:
    """Boxes and edges."""

    items: tuple[Leaf | Cluster, ...]
    joins: tuple[Join, ...]


def graph(scene: Scene, say: Say) -> Graph:
    """Return *scene* as a graph; a link of several boxes becomes a bus that they hang on."""
    return _Builder(scene, say).build()


class _Builder:
    def __init__(self, scene: Scene, say: Say) -> None:
        self.scene, self.say = scene, say
        every: tuple[Node | Frame | Area, ...] = (*scene.nodes, *scene.frames, *scene.areas)
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

    def build(self) -> Graph:
        items = (*self._tiers(self.scene.tiers), *self._buses(self.scene.links))
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

    def _tiers(self, tiers: Iterable[Tier]) -> Iterator[Leaf | Cluster]:
        return (self._item(self.parts[member]) for tier in tiers for member in tier.members)

    def _item(self, part: Node | Frame | Area) -> Leaf | Cluster:
        key = self.keys[part.id]
        match part:
            case Area():
                inside = (*self._tiers(part.tiers), *self._buses(part.links))
                return Cluster(key, part.id, self._lines(part), inside)
            case Frame():
                members = tuple(self._item(self.parts[member]) for member in part.members)
                return Cluster(key, part.id, self._lines(part), members)
            case Node():
                leaf = Leaf(key, part.id, part.shape, part.tone, self._lines(part))
                return (
                    Cluster(key, part.id, leaf.lines, self._sections(part))
                    if (part.sections)
                    else leaf
                )

    def _lines(self, part: Node | Frame | Area) -> tuple[str, ...]:
        lines = [self.say(line) for line in part.details]
        if isinstance(part, Area):
            return (self.say(part.title), *lines)
        badges = (self.say(badge.label) for badge in part.badges)
        return (f"{self.say(part.title)} {times(part.times)}".strip(), *lines, *badges)

    def _sections(self, node: Node) -> tuple[Leaf, ...]:
        return tuple(
            Leaf(
                f"{self.keys[node.id]}s{place}",
                section.id,
                "service",
                node.tone,
                (self.say(section.label), *(self.say(chip.label) for chip in section.chips)),
            )
            for place, section in enumerate(node.sections)
        )

    def _buses(self, links: Iterable[Link]) -> Iterator[Leaf]:
        for link in links:
            if id(link) not in self.entering and len(self._ends(link)) > _TWO:
                label = self.say(link.label) or link.kind
                yield Leaf(self.keys[link.id], link.id, "bus", link.kind, (label,))

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
        return tuple(sorted(ends, key=lambda box: self.order.get(box, 0)))

    def _joins(self, link: Link) -> Iterator[Join]:
        first, *rest = (self.keys[end] for end in self._ends(link))
        if len(rest) == 1:
            yield Join(first, rest[0], link.kind, self.say(link.label))
        elif rest:
            yield Join(first, self.keys[link.id], link.kind)
            yield from (Join(self.keys[link.id], end, link.kind) for end in rest)


_TWO = 2
"""A line has two ends; what has more is a bus."""


def _keys(scene: Scene) -> Mapping[str, str]:
    """Return a short key for everything; names may hold whatever a person types."""
    keys: dict[str, str] = {}
    named: dict[str, tuple[Node | Frame | Area | Link, ...]] = {
        "n": scene.nodes,
        "f": scene.frames,
        "a": scene.areas,
        "l": scene.all_links(),
    }
    for letter, parts in named.items():
        keys |= {part.id: f"{letter}{place}" for place, part in enumerate(parts)}
    return keys
