"""Real scenes, and what each of them says apart from any format: its boxes and its edges."""

from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

import archbook
from archbook.model.scene import Link, Scene
from archbook.render.text import clean

if TYPE_CHECKING:
    from archbook.render.plain_words import Part

GOLDEN = Path(__file__).parents[2] / "golden"

Edges = Counter[frozenset[str]]


@dataclass
class Truth:
    """What a scene holds.

    Attributes:
        boxes: Ids of its nodes, frames, areas and racks.
        edges: What each link joins.
    """

    boxes: set[str] = field(default_factory=set)
    edges: Edges = field(default_factory=Counter)


def _ends(scene: Scene, link: Link) -> frozenset[str]:
    """Return what a link joins; what goes on inside an area joins what it meets there."""
    going_on = {
        (area.id, inner.kind): set(inner.members) - {area.id}
        for area in scene.areas
        for inner in area.links
        if area.id in inner.members
    }
    ends: set[str] = set()
    for member in link.members:
        ends |= going_on.get((member, link.kind), {member})
    return frozenset(map(clean, ends))


def _truth(scene: Scene) -> Truth:
    parts: tuple[Part, ...] = (*scene.nodes, *scene.frames, *scene.areas, *scene.elevations)
    inside = {link.id for area in scene.areas for link in area.links if area.id in link.members}
    links = [link for link in scene.all_links() if link.id not in inside]
    return Truth({clean(part.id) for part in parts}, Counter(_ends(scene, one) for one in links))


@pytest.fixture(scope="session")
def truth() -> Callable[[Scene], Truth]:
    """Return what tells the boxes and edges of a scene."""
    return _truth


@pytest.fixture(scope="session")
def golden() -> Mapping[str, Scene]:
    """Return every view of every golden design: ``design/view`` → scene."""
    spaces = {path.stem: archbook.open(path) for path in sorted(GOLDEN.glob("*.yaml"))}
    return {
        f"{name}/{view}": space.draw(view).scene
        for name, space in spaces.items()
        for view in space.views()
    }


def _keys(scene: Scene) -> dict[str, str]:
    named: dict[str, tuple[Part | Link, ...]] = {
        "n": scene.nodes,
        "f": scene.frames,
        "a": scene.areas,
        "e": scene.elevations,
        "l": scene.all_links(),
    }
    return {
        f"{letter}{place}": clean(part.id)
        for letter, parts in named.items()
        for place, part in enumerate(parts)
    }


@pytest.fixture(scope="session")
def keys() -> Callable[[Scene], dict[str, str]]:
    """Return what tells the short keys of text formats: key → id."""
    return _keys


@pytest.fixture(scope="session")
def joined() -> Callable[[list[tuple[str, str]], set[str]], Edges]:
    """Return what puts the edges of buses together again: edges, ids of the buses → links."""

    def join(pairs: list[tuple[str, str]], buses: set[str]) -> Edges:
        found: Edges = Counter()
        hanging: dict[str, set[str]] = {}
        for pair in pairs:
            bus = next((end for end in pair if end in buses), None)
            if bus is None:
                found[frozenset(pair)] += 1
            else:
                hanging.setdefault(bus, set()).update(set(pair) - {bus})
        return found + Counter(frozenset(ends) for ends in hanging.values())

    return join
