"""What every view promises of every design."""

from collections import Counter
from collections.abc import Callable
from typing import Any

import pytest

from archbook.model.blueprint import Blueprint
from archbook.model.scene import Area, Elevation, Frame, Node, Scene
from archbook.views.registry import View, all_views
from archbook.workspace.viewed import scene_of

DESIGNS: dict[str, dict[str, Any]] = {
    "sound": {},
    "no racks": {"racks": None},
    "regions": {
        "regions": [
            {"name": "seoul", "zones": {"az1": ["r1"], "az2": ["r2"]}},
            {"name": "busan", "zones": {"b1": ["r3"]}},
        ],
        "host_groups": [
            {"name": "ctl", "roles": ["control"], "count": 6, "racks": ["r1", "r2", "r3"]},
            {"name": "cmp", "roles": ["compute"], "count": 4, "racks": {"r1": 3, "r3": 1}},
            {"name": "edge", "roles": ["compute"], "count": 1, "racks": ["r3"]},
        ],
    },
    "all in one": {
        "host_groups": [{"name": "one", "roles": ["control", "network", "compute"], "count": 1}]
    },
    "run": {
        "host_groups": [
            {"name": "ctl", "roles": ["control"], "count": 3},
            {"name": "db", "run": ["mariadb", "rabbitmq"], "count": 3},
            {"name": "cmp", "roles": ["compute"], "count": 2},
        ]
    },
    "swift alone": {
        "services": ["swift", "keystone"],
        "options": None,
        "storage": None,
        "host_groups": [{"name": "disks", "roles": ["object_storage"], "count": 5}],
    },
    "many groups": {
        "host_groups": [{"name": f"g{n}", "roles": ["compute"], "count": n + 1} for n in range(14)]
    },
}


@pytest.fixture(params=sorted(DESIGNS))
def planned(request: pytest.FixtureRequest, blueprint: Callable[..., Blueprint]) -> Blueprint:
    return blueprint(**DESIGNS[request.param])


@pytest.fixture(params=all_views(), ids=lambda view: view.id)
def view(request: pytest.FixtureRequest) -> View:
    found: View = request.param
    return found


@pytest.fixture
def scene(view: View, planned: Blueprint) -> Scene:
    return scene_of(view, planned)


def test_the_scene_names_its_view_and_design(scene: Scene, view: View) -> None:
    assert scene.view == view.id
    assert scene.title.heading == "sound"
    assert scene.title.view == view.title
    assert str(scene.description)


def _boxes(scene: Scene) -> list[str]:
    every: tuple[Node | Frame | Area | Elevation, ...]
    every = (*scene.nodes, *scene.frames, *scene.areas, *scene.elevations)
    return [part.id for part in every]


def test_ids_are_unique(scene: Scene) -> None:
    tiers = [*scene.tiers, *(tier for area in scene.areas for tier in area.tiers)]
    ids = [*_boxes(scene), *(link.id for link in scene.all_links()), *(t.id for t in tiers)]
    twins = [name for name, times in Counter(ids).items() if times > 1]
    assert twins == []


def test_everything_stands_in_one_place(scene: Scene) -> None:
    tiers = [*scene.tiers, *(tier for area in scene.areas for tier in area.tiers)]
    members = [member for tier in tiers for member in tier.members]
    members += [member for frame in scene.frames for member in frame.members]
    members += [slot.node for rack in scene.elevations for slot in rack.slots]
    assert sorted(members) == sorted(_boxes(scene))


def test_links_join_what_is_there(scene: Scene) -> None:
    boxes = set(_boxes(scene))
    least = 1 if scene.arrangement == "lanes" else 2
    for link in scene.all_links():
        assert len(link.members) == len(set(link.members)) >= least
        assert set(link.members) <= boxes


def test_the_legend_is_made_from_what_is_there(scene: Scene, planned: Blueprint) -> None:
    tones = {key.name for key in scene.legend if key.sign == "tone"}
    kinds = {key.name for key in scene.legend if key.sign == "link"}
    shown = {node.tone for node in scene.nodes} | {frame.tone for frame in scene.frames}
    assert tones == shown.intersection(planned.facts.ids("roles"))
    assert kinds == {link.kind for link in scene.all_links()}
    states = {key.name for key in scene.legend if key.sign == "state"}
    assert states == {node.state for node in scene.nodes if node.state}
    assert len(scene.legend) == len({(key.sign, key.name) for key in scene.legend})
    assert bool([key for key in scene.legend if key.sign == "gauge"]) == any(
        node.gauges for node in scene.nodes
    )


ABOUT_SERVICES = {"services", "daemons", "control-plane", "layers", "capacity", "storage"}
"""Views that leave out hosts, or name only those that they are about."""


def test_every_group_is_shown(scene: Scene, planned: Blueprint) -> None:
    if scene.arrangement == "paths":
        pytest.skip("a path shows the hosts that it passes, not all")
    if scene.view in ABOUT_SERVICES:
        pytest.skip("it is about services, not about hosts")
    shown = {name.partition("@")[0] for name in _boxes(scene)}
    missing = {f"group/{cohort.name}" for cohort in planned.cohorts} - shown
    written: tuple[Node | Area | Elevation, ...]
    written = (*scene.nodes, *scene.elevations, *scene.areas)
    lines = (*scene.title.notes, *(line for part in written for line in part.details))
    lines += tuple(area.title for area in scene.areas)
    lines += tuple(node.tooltip for node in scene.nodes)
    folded = " ".join(map(str, lines))
    assert [name for name in missing if name.removeprefix("group/") not in folded] == []


def test_the_same_blueprint_gives_the_same_scene(view: View, planned: Blueprint) -> None:
    assert scene_of(view, planned) == scene_of(view, planned)
