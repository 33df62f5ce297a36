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
        self.parts: dict[str, Node | Frame | Area] = {
            part.id: part for part in (*scene.nodes, *scene.frames, *scene.areas)
        }
        self.keys = _keys(scene)

    def build(self) -> Graph:
        items = (*self._tiers(self.scene.tiers), *self._buses(self.scene.links))
        joins = [join for link in self.scene.links for join in self._joins(link, ())]
        for area in self.scene.areas:
            joins += (join for link in area.links for join in self._joins(link, (area.id,)))
        return Graph(items, tuple(joins))

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
            if _is_bus(link):
                label = self.say(link.label) or link.kind
                yield Leaf(self.keys[link.id], link.id, "bus", link.kind, (label,))

    def _joins(self, link: Link, own: tuple[str, ...]) -> Iterator[Join]:
        """Yield the edges of a link; what comes into an area is joined outside it already."""
        members = tuple(member for member in link.members if member not in own)
        if _is_bus(link):
            first, *rest = members
            yield Join(self.keys[first], self.keys[link.id], link.kind)
            yield from (Join(self.keys[link.id], self.keys[box], link.kind) for box in rest)
        elif len(members) > 1:
            start, end = (self.keys[member] for member in members)
            yield Join(start, end, link.kind, self.say(link.label))


def _is_bus(link: Link) -> bool:
    return len(link.members) > 2  # noqa: PLR2004 - a line has two ends


def _keys(scene: Scene) -> Mapping[str, str]:
    """Return a short key for everything; names may hold whatever a person types."""
    keys: dict[str, str] = {}
    named = (("n", scene.nodes), ("f", scene.frames), ("a", scene.areas), ("l", scene.all_links()))
    for letter, parts in named:
        keys |= {part.id: f"{letter}{place}" for place, part in enumerate(parts)}
    return keys
