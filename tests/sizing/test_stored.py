"""Storage back ends: raw and usable, planned and after a loss."""

from collections.abc import Callable
from typing import Any

import pytest

from archbook.model.blueprint import Blueprint
from archbook.model.sizing import Resource
from archbook.sizing import size

Stored = Callable[..., dict[tuple[str, str], tuple[float | None, ...]]]

OSD = {"osd": {"ram_gib": 128, "cores": 32, "disks": [{"count": 10, "size_gb": 4000}]}}
GROUPS = [{"name": "osd", "roles": ["ceph_osd"], "count": 4, "hardware": "osd"}]
MAIN = {"name": "main", "kind": "ceph", "on": "osd", "serves": ["cinder", "glance", "nova"]}


def _values(resource: Resource) -> tuple[float | None, ...]:
    figures = (resource.demand, resource.capacity, resource.after_loss, resource.headroom)
    values = [one.value if one else None for one in figures]
    return tuple(None if value is None else round(value, 6) for value in values)


@pytest.fixture
def stored(blueprint: Callable[..., Blueprint]) -> Stored:
    """Return a function: changes of the sound design → figures of its stores."""

    def of_design(**changes: Any) -> dict[tuple[str, str], tuple[float | None, ...]]:  # noqa: ANN401 - a design holds any JSON
        found = size(blueprint(**{"hardware": OSD, "host_groups": GROUPS, **changes})).resources
        return {(one.name, one.resource): _values(one) for one in found if one.kind == "storage"}

    return of_design


def test_replicas_nearfull_and_the_loss_of_a_host(stored: Stored) -> None:
    """4 * 40 TB raw; of 160 and of 120 TB 85 % are planned, a third of it usable."""
    found = stored(storage=[{**MAIN, "usable_tb": 34}])
    assert found["main", "raw_tb"] == (102, 160, 120, 18)
    assert found["main", "usable_tb"] == (34, round(160 * 0.85 / 3, 6), 34, 0)


def test_an_erasure_code_takes_less_raw_than_replicas(stored: Stored) -> None:
    coded = {**MAIN, "usable_tb": 60, "erasure": {"k": 2, "m": 1}}
    found = stored(storage=[coded])
    assert found["main", "raw_tb"] == (90, 160, 120, 30)
    assert found["main", "usable_tb"] == (60, round(160 * 0.85 / 1.5, 6), 68, 8)


def test_what_is_not_wanted_is_unknown_and_capacity_is_not(stored: Stored) -> None:
    found = stored(storage=[MAIN])
    assert found["main", "usable_tb"] == (None, round(160 * 0.85 / 3, 6), 34, None)


def test_unknown_disks_are_unknown(stored: Stored) -> None:
    found = stored(hardware={"osd": {"cores": 8}}, storage=[{**MAIN, "usable_tb": 1}])
    assert found["main", "raw_tb"] == (3, None, None, None)
    assert found["main", "usable_tb"] == (1, None, None, None)


def test_back_ends_on_the_same_disks_leave_each_other_less(stored: Stored) -> None:
    """The other's 17 TB take 51 of 160 TB raw, and 51 of 120 after the loss."""
    other = {**MAIN, "name": "other", "serves": ["cinder"], "usable_tb": 17}
    found = stored(storage=[{**MAIN, "usable_tb": 10}, other])
    expected = (10, round((0.85 - 51 / 160) * 160 / 3, 6), 17, 7)
    assert found["main", "usable_tb"] == expected


def test_swift_is_planned_to_three_quarters_and_waits_for_what_is_lost(stored: Stored) -> None:
    groups = [{"name": "obj", "roles": ["object_storage"], "count": 5, "hardware": "osd"}]
    ring = {"name": "objects", "kind": "swift", "on": "obj", "usable_tb": 50}
    found = stored(host_groups=groups, storage=[ring])
    assert found["objects", "raw_tb"] == (150, 200, None, 50)
    assert found["objects", "usable_tb"] == (50, 50, None, 0)


def test_lvm_has_what_its_raid_leaves(stored: Stored) -> None:
    raid = {"lvm": {"disks": [{"count": 4, "size_gb": 1000, "raid": "raid10"}]}}
    groups = [{"name": "vol", "roles": ["block_storage"], "count": 2, "hardware": "lvm"}]
    back_end = {"name": "vol", "kind": "lvm", "serves": ["cinder"], "usable_tb": 3}
    found = stored(hardware=raid, host_groups=groups, storage=[back_end])
    assert found == {("vol", "usable_tb"): (3, 4, None, 1)}
    unknown = stored(hardware={"lvm": {}}, host_groups=groups, storage=[back_end])
    assert unknown == {("vol", "usable_tb"): (3, None, None, None)}


def test_what_stands_outside_is_unknown(stored: Stored) -> None:
    outside = {"name": "old", "kind": "external_ceph", "serves": ["cinder"], "usable_tb": 200}
    assert stored(storage=[outside]) == {("old", "usable_tb"): (200, None, None, None)}


@pytest.mark.parametrize("kind", ["lvm", "nfs"])
def test_a_share_on_a_host_of_the_design_has_its_disks(stored: Stored, kind: str) -> None:
    raid = {"raid": {"disks": [{"count": 6, "size_gb": 1000, "raid": "raid6"}]}}
    groups = [{"name": "filer", "run": ["cinder-volume"], "count": 1, "hardware": "raid"}]
    share = {"name": "share", "kind": kind, "on": "filer", "serves": ["cinder"], "usable_tb": 3}
    found = stored(hardware=raid, host_groups=groups, storage=[share])
    assert found == {("share", "usable_tb"): (3, 4, None, 1)}


def test_a_share_elsewhere_is_unknown(stored: Stored) -> None:
    share = {"name": "share", "kind": "nfs", "serves": ["cinder"], "usable_tb": 3}
    assert stored(storage=[share]) == {("share", "usable_tb"): (3, None, None, None)}
