"""Regions: every host once, in its rack, zone and region; like racks folded."""

from collections.abc import Callable
from typing import Any

import pytest

from archbook.model.blueprint import Blueprint
from archbook.model.scene import Scene
from archbook.views.regions import scene

REGIONS = [
    {"name": "seoul", "zones": {"az1": ["r1"], "az2": ["r2"]}, "cells": 2},
    {"name": "busan", "zones": {"b1": ["r3"]}},
]
RACKS: dict[str, Any] = {name: {"room": "hall"} for name in ("r1", "r2", "r3")}

UNLIKE = {f"r{n}": n + 1 for n in range(60)}


def _group(name: str, role: str, count: int, **more: object) -> dict[str, object]:
    return {"name": name, "roles": [role], "count": count} | more


def _hosts(drawn: Scene) -> int:
    """Count the hosts drawn, each rack as often as it stands for others."""
    by_id = {node.id: node for node in drawn.nodes}
    inside = {member: frame for frame in drawn.frames for member in frame.members}
    total = 0
    for identifier, node in by_id.items():
        if identifier.startswith("group/"):
            frame = inside.get(identifier)
            mixed = frame and any("all of them" in str(line) for line in frame.details)
            total += node.times * (frame.times if frame and not mixed else 1)
    return total


def _zones(drawn: Scene) -> dict[str, list[str]]:
    return {area.id: [str(tier.title) for tier in area.tiers] for area in drawn.areas}


@pytest.mark.parametrize(
    "changes",
    [
        {"racks": None},
        {"regions": REGIONS, "racks": RACKS},
        {
            "racks": {f"r{n}": {} for n in range(100)},
            "host_groups": [_group("ctl", "control", 3), _group("cmp", "compute", 1_999)],
        },
        {
            "racks": {f"r{n}": {} for n in range(60)},
            "host_groups": [_group("cmp", "compute", 1_830, racks=UNLIKE)],
        },
    ],
)
def test_every_host_is_drawn_once(
    blueprint: Callable[..., Blueprint], changes: dict[str, Any]
) -> None:
    planned = blueprint(**changes)
    assert _hosts(scene(planned)) == planned.host_count()


def test_zones_stand_in_their_region(blueprint: Callable[..., Blueprint]) -> None:
    groups = [_group("ctl", "control", 3, racks=["r1", "r2", "r3"])]
    drawn = scene(blueprint(regions=REGIONS, racks=RACKS, host_groups=groups))
    assert _zones(drawn) == {
        "region/seoul": ["zone az1", "zone az2"],
        "region/busan": ["zone b1"],
    }


def test_cells_and_aggregates_are_counted_region_by_region(
    blueprint: Callable[..., Blueprint],
) -> None:
    groups = [
        _group("ctl", "control", 3, racks=["r1"]),
        _group("gpu", "compute", 4, racks={"r2": 3, "r3": 1}, aggregate="gpu"),
    ]
    drawn = scene(blueprint(regions=REGIONS, racks=RACKS, host_groups=groups))
    said = {area.id: [str(line) for line in area.details] for area in drawn.areas}
    assert said["region/seoul"] == [
        "Nova cells: 2. Compute hosts: 3.",
        "aggregates: gpu × 3",
    ]
    assert said["region/busan"] == [
        "Nova cells: 1. Compute hosts: 1.",
        "aggregates: gpu × 1",
    ]


def test_few_racks_are_drawn_one_by_one_and_many_fold(
    blueprint: Callable[..., Blueprint],
) -> None:
    def frames(count: int) -> list[int]:
        racks: dict[str, Any] = {f"r{n}": {} for n in range(count)}
        groups = [_group("cmp", "compute", 10 * count)]
        return [f.times for f in scene(blueprint(racks=racks, host_groups=groups)).frames]

    assert frames(12) == [1] * 12
    assert frames(13) == [13]


def test_what_all_racks_of_a_zone_share_is_said_of_the_zone(
    blueprint: Callable[..., Blueprint],
) -> None:
    racks = {"a": {"room": "hall", "power_feed": "f1"}, "b": {"room": "hall", "power_feed": "f2"}}
    groups = [_group("ctl", "control", 2)]
    drawn = scene(blueprint(racks=racks, host_groups=groups))
    assert str(drawn.areas[0].tiers[0].title) == "zones not stated: room hall"
    assert [[str(line) for line in frame.details] for frame in drawn.frames] == [
        ["feed f1"],
        ["feed f2"],
    ]


def test_an_empty_rack_says_so(blueprint: Callable[..., Blueprint]) -> None:
    groups = [_group("ctl", "control", 1, racks=["r1"])]
    drawn = scene(blueprint(racks=RACKS, host_groups=groups))
    empty = [node for node in drawn.nodes if node.shape == "note"]
    assert [str(node.title) for node in empty] == ["r2", "r3"]


def test_a_rack_that_is_asked_for_is_drawn_by_itself(blueprint: Callable[..., Blueprint]) -> None:
    racks: dict[str, Any] = {f"r{n}": {} for n in range(40)}
    planned = blueprint(racks=racks, host_groups=[_group("cmp", "compute", 400)])
    assert "rack/r7" not in {frame.id for frame in scene(planned).frames}
    (frame,) = scene(planned, "rack/r7").frames
    assert (frame.id, frame.times) == ("rack/r7", 1)


def test_a_zone_that_is_asked_for_stands_alone(blueprint: Callable[..., Blueprint]) -> None:
    groups = [_group("ctl", "control", 3, racks=["r1", "r2", "r3"])]
    planned = blueprint(regions=REGIONS, racks=RACKS, host_groups=groups)
    assert _zones(scene(planned, "zone/az2")) == {"region/seoul": ["zone az2"]}
    assert _zones(scene(planned, "group/ctl")) == _zones(scene(planned))
