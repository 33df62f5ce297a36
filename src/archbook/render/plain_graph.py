"""A plain graph: leaves in clusters, and edges; for formats that lay out themselves."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Leaf:
    """A box of a graph.

    Attributes:
        key: Short identifier without special characters.
        id: Identifier in the scene.
        shape: As of a node; ``bus`` for a link of several boxes, ``service`` for a section.
        tone: As of a node; the kind of the link for a bus.
        lines: What is written on it.
        tooltip: Why it is there.
        icon: Path of a service's icon inside the icon package.
    """

    key: str
    id: str
    shape: str
    tone: str
    lines: tuple[str, ...]
    tooltip: str = ""
    icon: str | None = None


@dataclass(frozen=True, slots=True)
class Cluster:
    """Leaves and clusters in a frame."""

    key: str
    id: str
    lines: tuple[str, ...]
    items: tuple["Leaf | Cluster", ...]
    tone: str = ""
    tooltip: str = ""

    def first(self) -> Leaf:
        """Return its first leaf."""
        item = self.items[0]
        return item.first() if isinstance(item, Cluster) else item


@dataclass(frozen=True, slots=True)
class Join:
    """An edge between two leaves or clusters, by their keys.

    Attributes:
        start: Key of the upper end.
        end: Key of the lower end.
        kind: What flows.
        label: Written at it.
        link: Id of the link in the scene; a bus gives several edges.
        directed: Whether it goes from start to end, with an arrow.
    """

    start: str
    end: str
    kind: str
    label: str = ""
    link: str = ""
    directed: bool = False


@dataclass(frozen=True, slots=True)
class Graph:
    """Boxes and edges."""

    items: tuple[Leaf | Cluster, ...]
    joins: tuple[Join, ...]

    def leaves(self) -> Iterator[Leaf]:
        """Yield every leaf, also those inside clusters."""
        return _leaves(self.items)

    def clusters(self) -> Iterator[Cluster]:
        """Yield every cluster, the outer before the inner."""
        return _clusters(self.items)


def _leaves(items: Iterable[Leaf | Cluster]) -> Iterator[Leaf]:
    for item in items:
        if isinstance(item, Leaf):
            yield item
        else:
            yield from _leaves(item.items)


def _clusters(items: Iterable[Leaf | Cluster]) -> Iterator[Cluster]:
    for item in items:
        if isinstance(item, Cluster):
            yield item
            yield from _clusters(item.items)
