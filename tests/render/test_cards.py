"""Cards stand in rows under the title of their tier, whatever is written on them."""

from collections.abc import Callable
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from archbook.model.scene import Gauge, Node, Scene, Shape, Tier, TitleBlock
from archbook.render.sheet import sheet

words = st.text(
    st.characters(codec="utf-8", categories=("L", "N", "P", "Zs")), min_size=1, max_size=40
)
SHAPES: tuple[Shape, ...] = ("machine", "store", "step", "note")
numbers = st.one_of(st.none(), st.floats(0, 1e6))


@st.composite
def scenes_of_cards(draw: st.DrawFn) -> Scene:
    tiers, nodes = [], []
    for level in range(draw(st.integers(1, 5))):
        members = []
        for place in range(draw(st.integers(1, 9))):
            name = f"n{level}/{place}"
            bars = tuple(
                Gauge(
                    f"{name}/{n}",
                    draw(words),
                    draw(numbers),
                    draw(numbers),
                    draw(numbers),
                    draw(st.booleans()),
                    figures=draw(words),
                    notes=tuple(draw(st.lists(words, max_size=2))),
                )
                for n in range(draw(st.integers(0, 3)))
            )
            shape = draw(st.sampled_from(SHAPES))
            nodes.append(Node(name, shape, "compute", draw(words), (draw(words),), 3, gauges=bars))
            members.append(name)
        tiers.append(Tier(f"t{level}", draw(words), tuple(members)))
    title = TitleBlock("x", "y", "z", "1")
    return Scene("any", title, "", tuple(tiers), tuple(nodes), arrangement="cards")


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(scenes_of_cards())
def test_any_scene_of_cards_is_without_faults(
    geometry: Callable[[Any], Any], scene: Scene
) -> None:
    assert geometry(sheet(scene, "en")).faults() == []
