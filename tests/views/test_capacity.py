"""Capacity: what the sizing says, as bars, and no figure invented."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from archbook.model.blueprint import Blueprint
from archbook.model.scene import Gauge, Scene
from archbook.sizing import size
from archbook.views.capacity import scene

PROFILE = {
    "server": "dell-r660",
    "cores": 32,
    "ram_gib": 256,
    "disks": [{"count": 2, "size_gb": 480, "media": "ssd", "purpose": "system"}],
}
DESIGN: dict[str, Any] = {
    "hardware": {"std": PROFILE},
    "host_groups": [
        {"name": "ctl", "roles": ["control"], "count": 3, "hardware": "std"},
        {"name": "cmp", "roles": ["compute"], "count": 6, "hardware": "std"},
    ],
    "workload": [{"name": "small", "vcpus": 2, "ram_gib": 4, "instances": 100}],
}


def _drawn(planned: Blueprint) -> Scene:
    return scene(planned, size(planned))


def _gauges(drawn: Scene, ending: str) -> list[Gauge]:
    return [one for node in drawn.nodes for one in node.gauges if one.id.endswith(ending)]


def test_every_resource_of_the_sizing_is_a_bar(blueprint: Callable[..., Blueprint]) -> None:
    planned = blueprint(**DESIGN)
    sizing = size(planned)
    bars = {one.id for node in scene(planned, sizing).nodes for one in node.gauges}
    known = [
        one
        for one in sizing.resources
        if one.demand.value is not None or one.capacity.value is not None
    ]
    assert known
    for one in known:
        assert any(bar.endswith(f"/{one.resource}") for bar in bars)


def test_a_bar_holds_the_figures_of_its_resource(blueprint: Callable[..., Blueprint]) -> None:
    planned = blueprint(**DESIGN)
    resource = next(
        one for one in size(planned).resources if (one.kind, one.resource) == ("compute", "vcpus")
    )
    (bar,) = _gauges(_drawn(planned), "/vcpus")
    assert (bar.taken, bar.offered) == (resource.demand.value, resource.capacity.value)
    assert resource.after_loss
    assert bar.kept == resource.after_loss.value
    assert "200 of " in str(bar.figures)
    assert "https://" in str(bar.tooltip)


def test_what_runs_out_first_is_said_once_for_each_pool(
    blueprint: Callable[..., Blueprint],
) -> None:
    drawn = _drawn(blueprint(**DESIGN))
    compute = next(node for node in drawn.nodes if node.tone == "compute")
    first = [one for one in compute.gauges if one.binding]
    assert len(first) == 1
    assert "runs out first" in [str(note) for note in first[0].notes]


def test_what_is_missing_is_said(blueprint: Callable[..., Blueprint]) -> None:
    flavor = {"name": "small", "vcpus": 2, "ram_gib": 64, "instances": 1_000}
    (bar,) = _gauges(_drawn(blueprint(**DESIGN | {"workload": [flavor]})), "/ram_gib")
    assert any("missing" in str(note) for note in bar.notes)
    drawn = _drawn(blueprint(**DESIGN | {"workload": [flavor]}))
    assert "missing" in {key.name for key in drawn.legend if key.sign == "gauge"}


def test_unknown_stays_unknown(blueprint: Callable[..., Blueprint]) -> None:
    planned = blueprint(**DESIGN | {"workload": []})
    (bar,) = _gauges(_drawn(planned), "/vcpus")
    assert bar.taken is None
    assert "there" in str(bar.figures)
    assert "demand unknown" in [str(note) for note in bar.notes]


def test_single_hosts_of_the_same_figures_share_a_box(
    blueprint: Callable[..., Blueprint],
) -> None:
    groups = [
        {"name": f"osd{n}", "roles": ["ceph_osd"], "count": 3, "hardware": "std"} for n in range(6)
    ]
    drawn = _drawn(blueprint(**DESIGN | {"host_groups": [*DESIGN["host_groups"], *groups]}))
    boxes = [node for node in drawn.nodes if node.id.startswith("capacity/group/osd")]
    named = " ".join(str(node.title) for node in boxes)
    assert len(boxes) < len(groups)
    assert [name for name in (f"osd{n}" for n in range(6)) if name not in named] == []


def test_a_sizing_of_nothing_says_so(blueprint: Callable[..., Blueprint]) -> None:
    planned = blueprint(**DESIGN)
    empty = replace(size(planned), resources=())
    assert [node.shape for node in scene(planned, empty).nodes] == ["note"]
