"""Two designs against each other, as a picture."""

from collections.abc import Callable
from typing import Any

import pytest

from archbook.i18n.translation import translate
from archbook.model.blueprint import Blueprint
from archbook.model.difference import Difference, changes
from archbook.model.scene import Scene
from archbook.model.told import placed, told
from archbook.views.difference import MOST, compared

LATER: dict[str, Any] = {
    "services": ["keystone", "placement", "glance", "nova", "neutron", "cinder", "heat"],
    "options": {"network_backend": "ovn", "block_backend": "lvm"},
    "racks": {"r1": {"room": "a"}, "r2": {}, "r4": {}},
    "host_groups": [
        {"name": "ctl", "roles": ["control"], "count": 5},
        {"name": "cmp", "roles": ["compute"], "count": 6},
        {"name": "mon", "roles": ["monitoring"], "count": 2},
    ],
}

Draw = Callable[..., Scene]


@pytest.fixture
def draw(blueprint: Callable[..., Blueprint]) -> Draw:
    def drawn(**later: Any) -> Scene:  # noqa: ANN401 - a design holds any JSON
        before, after = blueprint(), blueprint(**later)
        found = (
            *changes(told(before.design), told(after.design)),
            *changes(placed(before), placed(after)),
        )
        return compared(before, after, Difference(before.design, after.design, found))

    return drawn


def test_each_thing_has_its_state(draw: Draw) -> None:
    states = {node.id: node.state for node in draw(**LATER).nodes}
    assert states["group/ctl"] == "changed"
    assert states["group/net"] == "removed"
    assert states["group/mon"] == "added"
    assert states["rack/r1"] == "changed"
    assert states["option/block_backend"] == "changed"
    assert states["service/added"] == "added"
    assert "" not in states.values()


def test_what_changed_is_written(draw: Draw) -> None:
    node = draw(**LATER).node("group/ctl")
    assert node
    assert [translate(line, "en") for line in node.details] == ["count: 3 → 5"]


def test_components_stand_under_their_groups(draw: Draw) -> None:
    node = draw(**LATER).node("component/added")
    assert node
    heat = next(one for one in node.sections if any(c.label == "heat-api" for c in one.chips))
    assert translate(heat.label, "en") == "ctl"


def test_nothing_changed_is_said(draw: Draw) -> None:
    (node,) = draw().nodes
    assert translate(node.title, "en") == "The designs say the same."


def test_very_many_things_share_a_box(draw: Draw) -> None:
    racks: dict[str, Any] = {f"r{number}": {} for number in range(1, 5 + MOST)}
    node = draw(racks=racks).node("rack/added")
    assert node
    assert translate(node.title, "en") == f"Racks: {MOST + 1}"
