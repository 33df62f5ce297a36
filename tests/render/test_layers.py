"""Layers are bands of one width, one below the other."""

from collections.abc import Callable
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from archbook.model.scene import Node, Scene, Section, Tier, TitleBlock
from archbook.render.marks import Group
from archbook.render.sheet import sheet

words = st.text(
    st.characters(codec="utf-8", categories=("L", "N", "P", "Zs")), min_size=1, max_size=40
)


@st.composite
def _scenes(draw: st.DrawFn) -> Scene:
    nodes, tiers = [], []
    for level in range(draw(st.integers(1, 4))):
        members = []
        for place in range(draw(st.integers(1, 12))):
            name = f"n{level}/{place}"
            inside = tuple(
                Section(f"{name}/{number}", draw(words), None)
                for number in range(draw(st.integers(0, 7)))
            )
            times = draw(st.sampled_from([1, 20_000]))
            nodes.append(Node(name, "machine", "control", draw(words), (), times, (), inside))
            members.append(name)
        tiers.append(Tier(f"t{level}", draw(words), tuple(members)))
    title = TitleBlock(draw(words), "any view", "2026.1", "1")
    return Scene("any", title, "", tuple(tiers), tuple(nodes), arrangement="layers")


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(_scenes())
def test_any_layers_are_without_faults(geometry: Callable[[Any], Any], scene: Scene) -> None:
    assert geometry(sheet(scene, "en")).faults() == []


def test_what_stands_in_a_later_tier_stands_lower() -> None:
    nodes = (Node("a", "step", "neutral", "a"), Node("b", "step", "neutral", "b"))
    tiers = (Tier("t", "Upper", ("a",)), Tier("u", "Lower", ("b",)))
    title = TitleBlock("any", "any view", "2026.1", "1")
    scene = Scene("any", title, "", tiers, nodes, arrangement="layers")
    drawn = sheet(scene, "en")
    at = {mark.id: y + mark.y for _, y, mark, _ in drawn.walk() if isinstance(mark, Group)}
    assert at["a"] < at["b"]
