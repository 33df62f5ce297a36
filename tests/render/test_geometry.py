"""No box overlaps another, no text is cut, no line runs through a box or a text."""

from collections.abc import Callable, Mapping
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from archbook.model.scene import (
    Area,
    Chip,
    Frame,
    Link,
    Node,
    Scene,
    Section,
    Tier,
    TitleBlock,
)
from archbook.render.sheet import sheet

WIDEST = 4096

words = st.text(
    st.characters(codec="utf-8", categories=("L", "N", "P", "Zs")), min_size=1, max_size=40
)
kinds = st.sampled_from(["external", "api", "tunnel", "storage", "backend", "unheard-of"])


@st.composite
def boxes(draw: st.DrawFn, prefix: str) -> tuple[list[Tier], list[Node], list[Frame]]:
    tiers, nodes, frames = [], [], []
    for level in range(draw(st.integers(1, 4))):
        members = []
        for place in range(draw(st.integers(1, 9))):
            name = f"{prefix}/{level}/{place}"
            nodes.append(
                Node(
                    name,
                    draw(
                        st.sampled_from(
                            ["machine", "machine", "store", "firewall", "balancer", "note"]
                        )
                    ),
                    draw(st.sampled_from(["control", "compute", "neutral"])),
                    draw(words),
                    tuple(draw(st.lists(words, max_size=3))),
                    draw(st.sampled_from([1, 2, 2_000])),
                    tuple(Chip(f"{name}/b", text) for text in draw(st.lists(words, max_size=1))),
                )
            )
            members.append(name)
        if len(members) > 2 and draw(st.booleans()):
            framed = tuple(members[:2])
            frames.append(Frame(f"{prefix}/{level}/f", "group", "control", draw(words), framed))
            members = [frames[-1].id, *members[2:]]
        tiers.append(Tier(f"{prefix}/t{level}", draw(words), tuple(members)))
    return tiers, nodes, frames


@st.composite
def links(draw: st.DrawFn, prefix: str, tiers: list[Tier]) -> list[Link]:
    members = [member for tier in tiers for member in tier.members]
    if len(members) < 2:
        return []
    chosen = st.lists(st.sampled_from(members), min_size=2, max_size=8, unique=True)
    label = st.one_of(st.just(""), words)
    return [
        Link(f"{prefix}/l{number}", draw(kinds), tuple(draw(chosen)), draw(label))
        for number in range(draw(st.integers(0, 5)))
    ]


@st.composite
def scenes_of_tiers(draw: st.DrawFn) -> Scene:
    title = TitleBlock(draw(words), "any view", "2026.1", "1", tuple(draw(st.lists(words))))
    tiers, nodes, frames = draw(boxes("top"))
    areas: list[Area] = []
    outer = draw(links("top", tiers))
    for number in range(draw(st.integers(0, 3))):
        name = f"area/{number}"
        inner, more, framed = draw(boxes(name))
        nodes += more
        frames += framed
        entering = Link(f"{name}/in", "external", (name, *inner[0].members[:2]), draw(words))
        inside = (entering, *draw(links(name, inner)))
        areas.append(Area(name, draw(words), tuple(inner), inside, (draw(words),)))
    if areas:
        ids = tuple(area.id for area in areas)
        tiers.append(Tier("areas", "", ids))
        outer.append(Link("in", "external", (tiers[0].members[0], *ids), draw(words)))
    return Scene(
        "any", title, draw(words), tuple(tiers), tuple(nodes), tuple(frames), tuple(areas),
        tuple(outer),
    )  # fmt: skip


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(scenes_of_tiers())
def test_any_scene_of_tiers_is_without_faults(
    geometry: Callable[[Any], Any], scene: Scene
) -> None:
    assert geometry(sheet(scene, "en")).faults() == []


@st.composite
def scenes_of_columns(draw: st.DrawFn) -> Scene:
    nodes = []
    for place in range(draw(st.integers(1, 14))):
        sections = tuple(
            Section(
                f"n{place}/{number}",
                draw(words),
                None,
                tuple(Chip(f"n{place}/{number}/{n}", draw(words)) for n in range(chips)),
            )
            for number, chips in enumerate(draw(st.lists(st.integers(0, 5), max_size=12)))
        )
        nodes.append(Node(f"n{place}", "machine", "control", draw(words), sections=sections))
    tier = Tier("all", "", tuple(node.id for node in nodes))
    title = TitleBlock(draw(words), "any view", "2026.1", "1")
    return Scene("any", title, "", (tier,), tuple(nodes), arrangement="columns")


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(scenes_of_columns())
def test_any_scene_of_columns_is_without_faults(
    geometry: Callable[[Any], Any], scene: Scene
) -> None:
    assert geometry(sheet(scene, "en")).faults() == []


@pytest.mark.parametrize("language", ["en", "ko"])
def test_real_designs_are_without_faults(
    geometry: Callable[[Any], Any], scenes: Mapping[str, Scene], language: str
) -> None:
    found = {name: geometry(sheet(scene, language)).faults() for name, scene in scenes.items()}
    assert {name: faults for name, faults in found.items() if faults} == {}


def test_real_designs_fit_a_screen(scenes: Mapping[str, Scene]) -> None:
    assert max(sheet(scene, "en").width for scene in scenes.values()) <= WIDEST


def test_a_fault_would_be_seen(geometry: Callable[[Any], Any]) -> None:
    """The law above holds because sheets are sound, not because nobody looks."""
    node = Node("a", "machine", "control", "a")
    other = Node("b", "machine", "control", "b")
    scene = Scene(
        "any",
        TitleBlock("x", "y", "z", "1"),
        "",
        (Tier("t", "", ("a",)), Tier("u", "", ("b",))),
        (node, other),
        links=(Link("l", "api", ("a", "b")),),
    )
    seen = geometry(sheet(scene, "en"))
    assert seen.lines
    seen.boxes = [(name, (0, 0, 500, 500), ids) for name, _, ids in seen.boxes]
    assert any("overlap" in fault for fault in seen.faults())
    assert any("runs through" in fault for fault in seen.faults())
    assert any("lies on" in fault for fault in seen.faults())
    seen.lines += [(segment, ("another",)) for segment, _ in seen.lines]
    assert any("on top of each other" in fault for fault in seen.faults())
