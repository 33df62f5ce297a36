"""Lanes: a column for each box, a line for each network, a leg where both meet."""

from collections.abc import Callable, Iterator
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from archbook.model.scene import Cell, Chip, Link, Node, Scene, Tier, TitleBlock
from archbook.render.lanes import pack
from archbook.render.marks import Dot, Group, Label, Mark
from archbook.render.sheet import sheet, speaker

words = st.text(
    st.characters(codec="utf-8", categories=("L", "N", "P", "Zs")), min_size=1, max_size=40
)
kinds = st.sampled_from(["external", "api", "tunnel", "storage", "out_of_band", "unheard-of"])
TITLE = TitleBlock("any", "any view", "2026.1", "1")


def _scene(nodes: list[Node], links: list[Link], cells: list[Cell]) -> Scene:
    tier = Tier("groups", "", tuple(node.id for node in nodes))
    return Scene(
        "any", TITLE, "", (tier,), tuple(nodes), links=tuple(links),
        arrangement="lanes", cells=tuple(cells),
    )  # fmt: skip


@st.composite
def scenes_of_lanes(draw: st.DrawFn) -> Scene:
    nodes = [
        Node(
            f"n{place}",
            "machine",
            "control",
            draw(words),
            tuple(draw(st.lists(words, max_size=3))),
        )
        for place in range(draw(st.integers(1, 10)))
    ]
    ids = st.lists(st.sampled_from([node.id for node in nodes]), min_size=1, unique=True)
    links, cells = [], []
    for number in range(draw(st.integers(1, 12))):
        name, members = f"l{number}", tuple(draw(ids))
        lines = tuple(draw(st.lists(words, max_size=6)))
        pills = tuple(Chip(f"{name}/b", text) for text in draw(st.lists(words, max_size=1)))
        links.append(Link(name, draw(kinds), members, draw(words), lines, pills))
        cells += [Cell(name, member, draw(st.one_of(st.just(""), words))) for member in members]
    return _scene(nodes, links, cells)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(scenes_of_lanes())
def test_any_scene_of_lanes_is_without_faults(
    geometry: Callable[[Any], Any], scene: Scene
) -> None:
    assert geometry(sheet(scene, "en")).faults() == []


def _walk(marks: tuple[Mark, ...], x: float = 0) -> Iterator[tuple[float, Mark]]:
    for mark in marks:
        yield x, mark
        if isinstance(mark, Group):
            yield from _walk(mark.marks, x + mark.x)


def _drawn(lanes: int) -> list[tuple[float, Mark]]:
    nodes = [Node("a", "machine", "control", "a"), Node("b", "machine", "compute", "b")]
    links = [Link(f"l{number}", "api", ("b",), "lane") for number in range(lanes)]
    marks, _, _ = pack(_scene(nodes, links, []), speaker("en"))
    return list(_walk(marks))


def test_a_leg_stands_in_the_column_of_its_box() -> None:
    drawn = _drawn(1)
    box = next(mark for _, mark in drawn if isinstance(mark, Group) and mark.id == "b")
    dots = [x + mark.x for x, mark in drawn if isinstance(mark, Dot)]
    assert box.bounds
    assert dots == [box.x + box.bounds.width / 2]


def test_with_many_lanes_the_columns_are_named_again_below() -> None:
    def named(lanes: int) -> int:
        return sum(isinstance(mark, Label) and mark.text == "b" for _, mark in _drawn(lanes))

    assert (named(3), named(12)) == (1, 2)
