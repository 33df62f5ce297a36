"""Racks to scale: every unit in its place, nothing on top of another thing."""

from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from archbook.errors import OutputError
from archbook.model.scene import Elevation, Node, Scene, Shape, Slot, Tier, TitleBlock
from archbook.render.marks import Group, Label, Rect, Sheet
from archbook.render.plain_builder import graph
from archbook.render.rack_rows import WIDEST
from archbook.render.rack_slot import STEP
from archbook.render.racks import pack
from archbook.render.sheet import sheet

words = st.text(
    st.characters(codec="utf-8", categories=("L", "N", "P", "Zs")), min_size=1, max_size=40
)


def _scene(*racks: Elevation, boxes: int = 0, model: str = "model") -> Scene:
    nodes = [
        Node(slot.node, "machine", "compute", slot.node, (model,))
        for rack in racks
        for slot in rack.slots
    ]
    beside = [Node(f"box/{n}", "machine", "control", f"b{n}", ("A",)) for n in range(boxes)]
    tiers = [Tier("scale", "", tuple(rack.id for rack in racks))]
    tiers += [Tier("plan", "Plan", tuple(box.id for box in beside))] if boxes else []
    title = TitleBlock("x", "y", "z", "1")
    return Scene(
        "racks", title, "", tuple(tiers), (*beside, *nodes), arrangement="racks", elevations=racks
    )


def _rack(name: str, *slots: tuple[str, float, float], units: int = 10) -> Elevation:
    return Elevation(f"rack/{name}", name, units, tuple(Slot(*slot) for slot in slots))


def _groups(drawn: Sheet) -> dict[str, tuple[float, Group]]:
    """Return id → height above, group."""
    return {
        mark.id: (y + mark.y, mark)
        for _, y, mark, _ in drawn.walk()
        if isinstance(mark, Group) and mark.id
    }


def _texts(drawn: Sheet) -> list[str]:
    return [mark.text for _, _, mark, _ in drawn.walk() if isinstance(mark, Label)]


def test_things_stand_to_scale() -> None:
    drawn = _groups(
        sheet(_scene(_rack("r", ("top", 10, 1), ("low", 1, 4), ("half", 5, 0.5))), "en")
    )
    (top, one), (low, four), (half, small) = drawn["top"], drawn["low"], drawn["half"]
    assert [group.bounds.height for group in (one, four, small) if group.bounds] == [
        STEP, 4 * STEP, STEP / 2
    ]  # fmt: skip
    assert low - top == 6 * STEP
    assert low - half == STEP / 2


def test_free_units_are_counted_at_the_front() -> None:
    texts = _texts(sheet(_scene(_rack("r", ("a", 1, 2), ("b", 6, 1))), "en"))
    assert [text for text in texts if "free" in text] == ["3 U free", "4 U free"]


@pytest.mark.parametrize(
    "slots", [(("a", 1, 2), ("b", 2, 1)), (("a", 3, 1), ("b", 3, 1)), (("a", 1, 1.5), ("b", 2, 1))]
)
def test_two_things_in_one_unit_are_refused_by_name(slots: tuple[Any, ...]) -> None:
    with pytest.raises(OutputError, match="a and b stand in the same units of rack r"):
        pack(_scene(_rack("r", *slots)), str)


def test_nothing_stands_above_the_top() -> None:
    pack(_scene(_rack("r", ("a", 10, 1))), str)
    with pytest.raises(OutputError, match="a stands above the top of rack r"):
        pack(_scene(_rack("r", ("a", 10, 2))), str)


def test_a_model_that_is_too_long_is_left_to_the_tooltip() -> None:
    rack = _rack("r", ("a", 1, 1))
    assert "short" in _texts(sheet(_scene(rack, model="short"), "en"))
    assert "long " * 20 not in _texts(sheet(_scene(rack, model="long " * 20), "en"))


def test_strips_stand_at_the_rear_with_the_first_at_the_right() -> None:
    drawn = sheet(_scene(_rack("r", ("a", 0, 0), ("b", 0, 0))), "en")
    left = {mark.id: x + mark.x for x, _, mark, _ in drawn.walk() if isinstance(mark, Group)}
    assert left["b"] < left["a"]


def test_what_is_not_deep_leaves_room_behind_it() -> None:
    """The rear has a filled box, a dashed one, and none, as the depth is full, unknown, half."""
    for deep, dashes in ((True, [""]), (None, ["3 3"]), (False, [])):
        rack = Elevation("rack/r", "r", 10, (Slot("a", 1, 1, deep),))
        marks, wide, _ = pack(_scene(rack), str)
        drawn = Sheet(wide, 0, "", "", marks)
        rears = [
            mark.dash
            for x, _, mark, _ in drawn.walk()
            if isinstance(mark, Rect) and mark.height == STEP and x > wide / 2
        ]
        assert rears == dashes


def test_many_boxes_stay_on_the_sheet() -> None:
    drawn = sheet(_scene(_rack("r", ("a", 1, 1)), boxes=900), "en")
    assert drawn.width <= WIDEST + 200
    assert 1 / 4 <= drawn.width / drawn.height <= 4


def test_a_graph_has_a_cluster_for_each_rack() -> None:
    drawn = graph(_scene(_rack("r", ("a", 1, 1), ("b", 2, 1)), boxes=1), str)
    assert "rack/r" in [one.id for one in drawn.clusters()]
    assert {leaf.id for leaf in drawn.leaves()} == {"a", "b", "box/0"}


@st.composite
def elevations(draw: st.DrawFn, name: str) -> tuple[Elevation, list[Node]]:
    units = draw(st.integers(1, 48))
    slots, nodes, lowest = [], [], 1.0
    while lowest <= units and draw(st.booleans()):
        height = draw(st.sampled_from([0.5, 1, 2, 4]))
        lowest += draw(st.sampled_from([0, 0, 1, 3]))
        if lowest + height > units + 1:
            break
        slots.append(Slot(f"{name}/{lowest}", lowest, height, draw(st.sampled_from([True, None]))))
        lowest += height
    slots += [Slot(f"{name}/strip-{n}", 0, 0) for n in range(draw(st.integers(0, 4)))]
    for slot in slots:
        details = tuple(draw(st.lists(words, max_size=1)))
        nodes.append(Node(slot.node, "machine", "compute", draw(words), details))
    about = tuple(draw(st.lists(words, max_size=3)))
    times = draw(st.sampled_from([1, 12, 5_000]))
    return Elevation(f"rack/{name}", draw(words), units, tuple(slots), about, times), nodes


@st.composite
def scenes_of_racks(draw: st.DrawFn) -> Scene:
    tiers: list[Tier] = []
    racks: list[Elevation] = []
    nodes: list[Node] = []
    for row in range(draw(st.integers(1, 3))):
        made = [draw(elevations(f"{row}-{n}")) for n in range(draw(st.integers(0, 3)))]
        racks += (rack for rack, _ in made)
        nodes += (node for _, inside in made for node in inside)
        shape: Shape = draw(st.sampled_from(["machine", "note"]))
        boxes = [
            Node(f"box/{row}/{n}", shape, "control", draw(words), (draw(words),))
            for n in range(draw(st.integers(0, 5)))
        ]
        nodes += boxes
        members = (*(rack.id for rack, _ in made), *(box.id for box in boxes))
        tiers.append(Tier(f"row/{row}", draw(words), members))
    title = TitleBlock(draw(words), "any view", "2026.1", "1")
    return Scene(
        "any", title, "", tuple(tiers), tuple(nodes), arrangement="racks", elevations=tuple(racks)
    )


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(scenes_of_racks())
def test_any_scene_of_racks_is_without_faults(
    geometry: Callable[[Any], Any], scene: Scene
) -> None:
    assert geometry(sheet(scene, "en")).faults() == []
