"""Paths: a row for each tier, its boxes from left to right, an arrow to each next one."""

from collections.abc import Callable
from itertools import pairwise
from typing import Any, get_args

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from archbook.model.scene import (
    Chip,
    Frame,
    Link,
    Node,
    Scene,
    Section,
    Shape,
    Tier,
    TitleBlock,
)
from archbook.render.marks import Outline, Sheet
from archbook.render.sheet import sheet

words = st.text(
    st.characters(codec="utf-8", categories=("L", "N", "P", "Zs")), min_size=1, max_size=40
)
kinds = st.sampled_from(["external", "api", "tunnel", "inside", "unheard-of"])
shapes: st.SearchStrategy[Shape] = st.sampled_from(get_args(Shape))
TITLE = TitleBlock("any", "any view", "2026.1", "1")


@st.composite
def ways(draw: st.DrawFn, name: str) -> tuple[Tier, list[Node], list[Frame], list[Link]]:
    nodes: list[Node] = []
    frames: list[Frame] = []
    links: list[Link] = []
    members: list[str] = []
    for place in range(draw(st.integers(1, 4))):
        stop = f"{name}/{place}"
        members.append(stop)
        if draw(st.booleans()):
            shape = draw(shapes)
            chips = tuple(
                Chip(f"{stop}/c{n}", draw(words)) for n in range(draw(st.integers(0, 5)))
            )
            sections = (Section(f"{stop}/s", draw(words), None, chips),) if chips else ()
            nodes.append(Node(stop, shape, "control", draw(words), sections=sections))
            continue
        inside = tuple(f"{stop}/{number}" for number in range(draw(st.integers(1, 5))))
        lines = st.lists(words, max_size=2)
        nodes += (Node(one, "step", "neutral", draw(words), tuple(draw(lines))) for one in inside)
        frames.append(Frame(stop, "group", "compute", draw(words), inside, tuple(draw(lines))))
        links += (Link(f"{a}-{b}", "inside", (a, b)) for a, b in pairwise(inside))
    links += (
        Link(f"{a}>{b}", draw(kinds), (a, b), draw(st.one_of(st.just(""), words)))
        for a, b in pairwise(members)
    )
    return Tier(name, draw(words), tuple(members)), nodes, frames, links


@st.composite
def scenes_of_paths(draw: st.DrawFn) -> Scene:
    tiers: list[Tier] = []
    nodes: list[Node] = []
    frames: list[Frame] = []
    links: list[Link] = []
    for number in range(draw(st.integers(1, 8))):
        tier, boxes, framed, lines = draw(ways(f"way/{number}"))
        tiers.append(tier)
        nodes += boxes
        frames += framed
        links += lines
    return Scene(
        "any", TITLE, "", tuple(tiers), tuple(nodes), tuple(frames), links=tuple(links),
        arrangement="paths",
    )  # fmt: skip


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(scenes_of_paths())
def test_any_scene_of_paths_is_without_faults(
    geometry: Callable[[Any], Any], scene: Scene
) -> None:
    assert geometry(sheet(scene, "en")).faults() == []


def _rows(count: int, wide: int) -> Sheet:
    """Return *count* short rows below one of *wide* boxes."""
    first = tuple(Node(f"w/{n}", "step", "neutral", "x") for n in range(wide))
    more = tuple(Node(f"s{n}", "step", "neutral", "x") for n in range(count))
    links = (Link(f"{a.id}-{b.id}", "api", (a.id, b.id)) for a, b in pairwise(first))
    tiers = (
        Tier("w", "", tuple(node.id for node in first)),
        *(Tier(f"t/{n.id}", "", (n.id,)) for n in more),
    )
    return sheet(
        Scene("any", TITLE, "", tiers, (*first, *more), links=tuple(links), arrangement="paths"),
        "en",
    )


def test_every_arrow_has_a_head() -> None:
    heads = [
        mark
        for _, _, mark, inside in _rows(0, 4).walk()
        if isinstance(mark, Outline) and inside and inside.kind == "link"
    ]
    assert len(heads) == 3


def test_short_rows_share_a_line_where_the_sheet_would_be_a_tower(
    geometry: Callable[[Any], Any],
) -> None:
    def tops(drawn: Sheet) -> int:
        boxes = geometry(drawn).boxes
        return len({box[1] for name, box, _ in boxes if name.startswith("s")})

    assert tops(_rows(2, 12)) == 2
    assert tops(_rows(20, 6)) == 10
