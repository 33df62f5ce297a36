"""Instances on the hosts that are there: patterns, what is stranded, what a loss leaves."""

from collections.abc import Callable
from typing import Any

import pytest

from archbook.model.blueprint import Blueprint
from archbook.model.packing import Packing, Pattern, Room
from archbook.sizing import size

Packings = Callable[..., tuple[Packing, ...]]

STD = {"cores": 32, "threads_per_core": 2, "ram_gib": 256}
MEMORY = {"name": "memory", "vcpus": 4, "ram_gib": 120, "instances": 12}
SMALL = {"name": "small", "vcpus": 24, "ram_gib": 7, "instances": 12}


@pytest.fixture
def packings(blueprint: Callable[..., Blueprint]) -> Packings:
    """Return a function: changes of the sound design → its packings."""

    def of_design(**changes: Any) -> tuple[Packing, ...]:  # noqa: ANN401 - a design holds any JSON
        return size(blueprint(**changes)).packings

    return of_design


def _group(count: int, **more: object) -> list[dict[str, object]]:
    return [{"name": "cmp", "roles": ["compute"], "count": count, "hardware": "std", **more}]


def test_unlike_instances_stand_side_by_side(packings: Packings) -> None:
    """255.5 GiB take two of 120 and two of 7: six hosts are full but for 1.5 GiB each."""
    now, then = packings(
        hardware={"std": STD}, host_groups=_group(7), workload=[MEMORY, SMALL],
    )  # fmt: skip
    assert (now.lost, now.hosts, now.used, now.homeless()) == (None, 7, 6, 0)
    assert now.patterns == (Pattern("cmp", 6, {"memory": 2, "small": 2}),)
    assert now.rooms == (
        Room("vcpus", "vCPU", 6 * 256, 6 * 56, 6 * 200),
        Room("ram_gib", "GiB", 6 * 255.5, 6 * 254, 6 * 1.5),
    )
    assert (then.lost, then.hosts, then.used, then.homeless()) == ("group/cmp", 6, 6, 0)


def test_those_without_a_host_are_counted_by_name(packings: Packings) -> None:
    *_, then = packings(hardware={"std": STD}, host_groups=_group(6), workload=[MEMORY])
    assert (then.hosts, then.waiting, then.homeless()) == (5, {"memory": 2}, 2)


def test_the_rack_with_the_most_room_is_lost(packings: Packings) -> None:
    racks = {"r1": 1, "r2": 3, "r3": 2}
    *_, then = packings(
        hardware={"std": STD}, host_groups=_group(6, racks=racks),
        requirements={"workload_survives": "rack"}, workload=[MEMORY],
    )  # fmt: skip
    assert (then.lost, then.hosts, then.homeless()) == ("r2", 3, 6)


def test_spare_hosts_are_empty_until_something_is_lost(packings: Packings) -> None:
    now, then = packings(hardware={"std": STD}, host_groups=_group(7, spare=2), workload=[MEMORY])
    assert (now.hosts, now.homeless()) == (5, 2)
    assert (then.hosts, then.homeless()) == (6, 0)


def test_instances_that_fit_nowhere_are_named(packings: Packings) -> None:
    now, _ = packings(
        hardware={"std": STD}, host_groups=_group(7),
        workload=[MEMORY, {**SMALL, "vcpus": 65}],
    )  # fmt: skip
    assert (now.too_large, now.waiting) == (("small",), {"small": 12})


def test_what_the_design_does_not_state_is_left_out_and_said(packings: Packings) -> None:
    flavor = {"vcpus": 4, "ram_gib": 4, "instances": 1, "disk_gb": 10, "huge_pages": True}
    now, _ = packings(hardware={"std": STD}, host_groups=_group(2), storage=[], workload=[flavor])
    assert now.left_out == ("disk_gb", "numa_cells")
    stated = {**STD, "sockets": 2, "disks": [{"size_gb": 1000}]}
    known, _ = packings(
        hardware={"std": stated}, host_groups=_group(2), storage=[], workload=[flavor]
    )
    assert known.left_out == ()
    assert [room.resource for room in known.rooms] == ["vcpus", "ram_gib", "disk_gb"]


def test_unknown_hardware_and_no_workload_are_not_packed(packings: Packings) -> None:
    assert packings(workload=[MEMORY]) == ()
    assert packings(hardware={"std": STD}, host_groups=_group(2)) == ()


def test_room_is_stranded_only_where_nothing_fits_any_more(packings: Packings) -> None:
    """One host with one of each: another small one would fit, so nothing is stranded."""
    one = [{**MEMORY, "instances": 1}, {**SMALL, "instances": 1}]
    now, _ = packings(hardware={"std": STD}, host_groups=_group(2), workload=one)
    assert [room.stranded for room in now.rooms] == [0, 0]
