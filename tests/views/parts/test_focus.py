"""A part of any drawing, and what it is linked to."""

from collections.abc import Callable
from typing import Any

import pytest

from archbook.errors import UnknownNameError
from archbook.i18n.translation import translate
from archbook.model.blueprint import Blueprint
from archbook.model.scene import Scene
from archbook.views.parts.focus import focused
from archbook.views.registry import View, all_views, view_called
from archbook.workspace.viewed import scene_of

REGIONS: dict[str, Any] = {
    "regions": [
        {"name": "seoul", "zones": {"az1": ["r1"], "az2": ["r2"]}},
        {"name": "busan", "zones": {"b1": ["r3"]}},
    ],
    "host_groups": [
        {"name": "ctl", "roles": ["control"], "count": 6, "racks": ["r1", "r2", "r3"]},
        {"name": "cmp", "roles": ["compute"], "count": 4, "racks": {"r1": 3, "r3": 1}},
        {"name": "gpu", "roles": ["compute"], "count": 5, "racks": ["r1"]},
    ],
    "networks": [
        {"name": "api", "carries": ["management", "internal_api"]},
        {"name": "tun", "carries": ["tunnel"]},
    ],
}


@pytest.fixture(params=["sound", "regions"])
def planned(request: pytest.FixtureRequest, blueprint: Callable[..., Blueprint]) -> Blueprint:
    return blueprint(**(REGIONS if request.param == "regions" else {}))


def _members(scene: Scene) -> list[str]:
    tiers = [*scene.tiers, *(tier for area in scene.areas for tier in area.tiers)]
    members = [one for tier in tiers for one in tier.members]
    members += [one for frame in scene.frames for one in frame.members]
    return [*members, *(slot.node for rack in scene.elevations for slot in rack.slots)]


def _boxes(scene: Scene) -> list[str]:
    every: list[Any] = [*scene.nodes, *scene.frames, *scene.areas, *scene.elevations]
    return [one.id for one in every]


@pytest.mark.parametrize("view", all_views(), ids=lambda view: view.id)
def test_any_part_of_any_view_is_a_scene_of_its_own(view: View, planned: Blueprint) -> None:
    whole = scene_of(view, planned)
    for name in (*_boxes(whole)[:12], *(link.id for link in whole.all_links()[:4])):
        part = focused(whole, planned, name)
        boxes = set(_boxes(part))
        assert sorted(_members(part)) == sorted(_boxes(part)), name
        assert boxes <= set(_boxes(whole))
        assert all(set(link.members) <= boxes for link in part.all_links())
        assert {key.name for key in part.legend} <= {key.name for key in whole.legend}
        assert name in boxes or name in {link.id for link in part.all_links()}


def test_the_peers_of_a_group_are_left_out(blueprint: Callable[..., Blueprint]) -> None:
    planned = blueprint(**REGIONS | {"regions": None})
    part = focused(view_called("topology").scene(planned), planned, "group/cmp")
    shown = _boxes(part)
    assert "group/cmp" in shown
    assert "group/ctl" in shown
    assert "group/gpu" not in shown


def test_a_rack_shows_how_many_of_a_group_it_holds(blueprint: Callable[..., Blueprint]) -> None:
    planned = blueprint(**REGIONS | {"regions": None})
    part = focused(view_called("topology").scene(planned), planned, "rack/r3")
    lines = [translate(line, "en") for frame in part.frames for line in frame.details]
    assert "1 of them in rack/r3" in lines
    assert "host/cmp-04" in _boxes(part)
    assert "group/gpu" not in _boxes(part)


def test_a_zone_is_its_racks(planned: Blueprint) -> None:
    if not planned.design.regions:
        with pytest.raises(UnknownNameError):
            focused(view_called("racks").scene(planned), planned, "zone/az1")
        return
    part = focused(view_called("racks").scene(planned), planned, "zone/az1")
    assert [rack.id for rack in part.elevations] == ["rack/r1"]


def test_a_network_is_its_lane_and_who_is_on_it(blueprint: Callable[..., Blueprint]) -> None:
    planned = blueprint(**REGIONS | {"regions": None})
    part = focused(view_called("networks").scene(planned), planned, "network/tun")
    assert [link.id for link in part.links] == ["network/tun"]
    topology = focused(view_called("topology").scene(planned), planned, "network/tun")
    assert {link.kind for link in topology.all_links()} == {"tunnel"}


def test_the_note_says_what_is_left(planned: Blueprint) -> None:
    part = focused(view_called("placement").scene(planned), planned, "group/ctl")
    assert translate(part.title.notes[-1], "en") == "Only group/ctl and what it is linked to."
    assert _boxes(part) == ["group/ctl"]


def test_a_part_that_is_not_shown_is_named_with_what_is(planned: Blueprint) -> None:
    with pytest.raises(UnknownNameError, match="did you mean 'group/ctl'"):
        focused(view_called("placement").scene(planned), planned, "group/ctk")


def test_what_is_made_from_the_name_of_a_part_is_found(
    blueprint: Callable[..., Blueprint],
) -> None:
    planned = blueprint()
    whole = scene_of(view_called("fabric"), planned)
    assert "hosts/r1" in _boxes(focused(whole, planned, "rack/r1"))


def test_a_rack_that_is_folded_is_found_where_it_is_written(
    blueprint: Callable[..., Blueprint],
) -> None:
    planned = blueprint()
    part = focused(scene_of(view_called("fabric"), planned), planned, "rack/r2")
    assert "hosts/r1" in _boxes(part)  # a box for r1, r2 and r3
