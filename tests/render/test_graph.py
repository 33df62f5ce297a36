"""Graphs of any kind are without faults, whichever engine places them."""

from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from archbook.model.scene import Link, Node, Scene, Tier, TitleBlock
from archbook.render import engine
from archbook.render.marks import Group, Label, Outline
from archbook.render.sheet import sheet

words = st.text(
    st.characters(codec="utf-8", categories=("L", "N", "P", "Zs")), min_size=1, max_size=40
)
TITLE = TitleBlock("any", "any view", "2026.1", "1")


def _scene(nodes: list[Node], links: list[Link], *tiers: Tier) -> Scene:
    every = tiers or (Tier("all", "", tuple(node.id for node in nodes)),)
    return Scene("any", TITLE, "", every, tuple(nodes), links=tuple(links), arrangement="graph")


@st.composite
def _graphs(draw: st.DrawFn) -> Scene:
    count = draw(st.integers(1, 14))
    names = [f"n{place}" for place in range(count)]
    nodes = [
        Node(
            name,
            draw(st.sampled_from(["service", "machine", "store", "balancer"])),
            "control",
            draw(words),
            tuple(draw(st.lists(words, max_size=2))),
            draw(st.sampled_from([1, 3])),
            icon=draw(st.sampled_from(["", None])),
        )
        for name in names
    ]
    links = []
    if count > 1:
        members = st.lists(st.sampled_from(names), min_size=2, max_size=6, unique=True)
        label = st.one_of(st.just(""), words)
        links = [
            Link(
                f"l{number}",
                draw(st.sampled_from(["need", "use"])),
                tuple(draw(members)),
                draw(label),
            )
            for number in range(draw(st.integers(0, 9)))
        ]
    cut = draw(st.integers(0, count))
    tiers = [
        Tier(f"t{place}", draw(words), tuple(part))
        for place, part in enumerate((names[:cut], names[cut:]))
        if part
    ]
    return _scene(nodes, links, *tiers)


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(_graphs())
def test_any_graph_is_without_faults(geometry: Callable[[Any], Any], scene: Scene) -> None:
    assert geometry(sheet(scene, "en")).faults() == []


@settings(max_examples=30, deadline=None, suppress_health_check=list(HealthCheck))
@given(_graphs())
def test_any_graph_is_without_faults_without_graphviz(
    geometry: Callable[[Any], Any], scene: Scene
) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(engine, "programs", lambda: ())
        assert geometry(sheet(scene, "en")).faults() == []


def _boxes(name: str) -> Node:
    return Node(name, "service", "neutral", name)


def test_arrows_end_at_every_member_but_the_first() -> None:
    nodes = [_boxes(name) for name in "abc"]
    drawn = sheet(_scene(nodes, [Link("l", "need", ("c", "a", "b"), "gives")]), "en")
    link = next(
        mark for _, _, mark, _ in drawn.walk() if isinstance(mark, Group) and mark.id == "l"
    )
    heads = [mark for mark in link.marks if isinstance(mark, Outline)]
    assert len(heads) == 2
    names = [m.text for _, _, m, g in drawn.walk() if isinstance(m, Label) and g and g.id == "l"]
    assert names == ["gives"]


def test_who_is_listed_first_stands_above() -> None:
    nodes = [_boxes(name) for name in "ab"]
    drawn = sheet(_scene(nodes, [Link("l", "need", ("b", "a"))]), "en")
    tops = {mark.id: mark.y for _, _, mark, _ in drawn.walk() if isinstance(mark, Group)}
    assert tops["a"] < tops["b"]


def test_a_link_may_go_up_and_down() -> None:
    nodes = [_boxes(name) for name in "abc"]
    links = [Link("l", "need", ("b", "a", "c"), "gives")]
    drawn = sheet(_scene(nodes, links), "en")
    links_drawn = [m for _, _, m, _ in drawn.walk() if isinstance(m, Group) and m.id == "l"]
    assert len(links_drawn) == 1
    assert len([m for m in links_drawn[0].marks if isinstance(m, Outline)]) == 2


def test_a_tier_without_links_is_a_bar_over_the_whole_width() -> None:
    nodes = [_boxes(name) for name in "abcde"]
    tiers = (
        Tier("top", "Above", ("a",)),
        Tier("mid", "", ("b", "c", "e")),
        Tier("low", "", ("d",)),
    )
    drawn = sheet(_scene(nodes, [Link("l", "need", ("e", "b", "c"))], *tiers), "en")
    found = {m.id: m for _, _, m, _ in drawn.walk() if isinstance(m, Group) and m.id}
    assert found["a"].bounds
    assert found["d"].bounds
    assert found["b"].bounds
    assert found["a"].bounds.width == found["d"].bounds.width > 2 * found["b"].bounds.width - 1
