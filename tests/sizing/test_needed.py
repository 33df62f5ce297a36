"""Hosts needed: numbers worked by hand, and what decides."""

from collections.abc import Callable
from typing import Any

import pytest

from archbook.model.blueprint import Blueprint
from archbook.model.sizing import HostNeed
from archbook.sizing import size

Needs = dict[str, HostNeed]
Needed = Callable[..., Needs]

NODE = {"cores": 12, "threads_per_core": 2, "ram_gib": 256}
STD = {"cores": 32, "threads_per_core": 2, "ram_gib": 256}
ADS = [
    {"name": "web", "vcpus": 2, "ram_gib": 4, "instances": 140},
    {"name": "db", "vcpus": 4, "ram_gib": 8, "instances": 3},
]


@pytest.fixture
def needed(blueprint: Callable[..., Blueprint]) -> Needed:
    """Return a function: changes of the sound design → what its only pool needs, by what asks."""

    def of_design(**changes: Any) -> Needs:  # noqa: ANN401 - a design holds any JSON
        return {one.by: one for one in size(blueprint(**changes)).needed}

    return of_design


def _group(count: int, **more: object) -> dict[str, object]:
    return {"name": "cmp", "roles": ["compute"], "count": count, "hardware": "std", **more}


def _values(needs: Needs) -> dict[str, float | None]:
    return {by: need.hosts.value for by, need in needs.items()}


def test_the_guides_general_compute_cloud_needs_seven_hosts_and_one_to_lose(
    needed: Needed,
) -> None:
    """292 vCPUs, 48 on each host; 584 GiB, 255.5 on each."""
    found = needed(
        hardware={"std": NODE},
        host_groups=[_group(6)],
        settings={"nova-cpu-allocation-ratio": 2},
        workload=ADS,
    )
    assert _values(found) == {"vcpus": 7, "ram_gib": 3, "sums": 7, "packed": 7, "loss": 8}
    assert [by for by, need in found.items() if need.binding] == ["vcpus"]
    assert found["loss"].there == 6
    assert found["packed"].hosts.inputs["least"] == 7


def test_sums_lie_where_memory_is_left_in_pieces(needed: Needed) -> None:
    """Instances of 130 GiB: 10 of them are 1,300 GiB, six hosts by sums; each takes its own."""
    found = needed(
        hardware={"std": STD},
        host_groups=[_group(10)],
        workload=[{"vcpus": 4, "ram_gib": 130, "instances": 10}],
    )
    assert _values(found) == {"vcpus": 1, "ram_gib": 6, "sums": 6, "packed": 10, "loss": 11}


@pytest.mark.parametrize(
    ("racks", "hosts"),
    [({"r1": 4, "r2": 4, "r3": 4}, 6), ({"r1": 6, "r2": 6}, 8), ({"r1": 12}, None)],
)
def test_a_rack_that_may_be_lost_takes_its_share_of_the_hosts(
    needed: Needed, racks: dict[str, int], hosts: int | None
) -> None:
    """60 instances of 16 GiB need four hosts: six over three racks, eight over two."""
    found = needed(
        hardware={"std": STD},
        host_groups=[_group(12, racks=racks)],
        requirements={"workload_survives": "rack"},
        workload=[{"vcpus": 4, "ram_gib": 16, "instances": 60}],
    )
    assert found["packed"].hosts.value == 4
    assert found["loss"].hosts.value == hosts
    assert found["loss"].hosts.inputs["domains"] == len(racks)


def test_racks_that_are_not_said_leave_the_loss_unknown(needed: Needed) -> None:
    found = needed(
        racks=None, hardware={"std": STD}, host_groups=[_group(12)],
        requirements={"workload_survives": "rack"},
        workload=[{"vcpus": 4, "ram_gib": 16, "instances": 60}],
    )  # fmt: skip
    assert (found["packed"].hosts.value, found["loss"].hosts.value) == (4, None)


def test_spare_hosts_stay_free_and_take_over(needed: Needed) -> None:
    found = needed(
        hardware={"std": STD}, host_groups=[_group(12, spare=3)],
        workload=[{"vcpus": 4, "ram_gib": 16, "instances": 60}],
    )  # fmt: skip
    assert found["loss"].hosts.value == 4 + 3


def test_nothing_to_survive_asks_for_no_host_more(needed: Needed) -> None:
    found = needed(
        hardware={"std": STD}, host_groups=[_group(12)],
        requirements={"workload_survives": "none"}, workload=ADS,
    )  # fmt: skip
    assert "loss" not in found


def test_pinned_vcpus_cells_and_a_limit_of_instances_have_rows_of_their_own(
    needed: Needed,
) -> None:
    """Sockets of 32 threads: one pinned instance of 20 in each, so 9 of them take five hosts."""
    found = needed(
        hardware={"std": {**STD, "sockets": 2}},
        host_groups=[_group(12)],
        settings={"nova-max-instances-per-host": 1},
        workload=[{"vcpus": 20, "ram_gib": 8, "instances": 9, "cpu_policy": "dedicated"}],
    )
    assert _values(found) == {
        "vcpus": 3,
        "ram_gib": 1,
        "pinned_vcpus": 3,
        "numa_cells": 5,
        "instances": 9,
        "sums": 9,
        "packed": 9,
        "loss": 10,
    }


def test_cells_of_hosts_that_state_no_sockets_are_unknown(needed: Needed) -> None:
    found = needed(
        hardware={"std": STD},
        host_groups=[_group(12)],
        workload=[{"vcpus": 20, "ram_gib": 8, "instances": 9, "numa_nodes": 1}],
    )
    assert found["numa_cells"].hosts.value is None
    assert found["sums"].hosts.inputs["numa_cells"] is None
    assert found["packed"].hosts.value == 1


def test_instances_larger_than_any_host_are_named(needed: Needed) -> None:
    found = needed(
        hardware={"std": STD}, host_groups=[_group(12)],
        workload=[{"name": "huge", "vcpus": 4, "ram_gib": 300, "instances": 1}, *ADS],
    )  # fmt: skip
    assert found["packed"].hosts.value is None
    assert found["packed"].hosts.formula.values == {"instances": ("huge",)}
    assert found["loss"].hosts.value is None


def test_hosts_of_several_groups_are_taken_largest_group_first_and_that_one_grows(
    needed: Needed,
) -> None:
    """Four hosts of 255.5 GiB and two of 511.5; 2,400 GiB take them all and two more."""
    small, large = {**STD}, {**STD, "ram_gib": 512}
    found = needed(
        hardware={"std": small, "big": large},
        host_groups=[
            {"name": "big", "roles": ["compute"], "count": 2, "hardware": "big"},
            _group(4),
        ],
        workload=[{"vcpus": 1, "ram_gib": 4, "instances": 600}],
    )
    assert found["ram_gib"].hosts.value == 8
    assert found["packed"].hosts.inputs == {"least": 5, "cmp.hosts": 6, "big.hosts": 2}


def test_gpus_are_counted_on_hosts_that_have_some(needed: Needed) -> None:
    groups = [_group(6), {"name": "gpu", "roles": ["compute"], "count": 1, "hardware": "gpu"}]
    flavor = {"vcpus": 1, "ram_gib": 1, "instances": 9, "gpus": 1}
    found = needed(
        hardware={"std": STD, "gpu": {**STD, "gpus": 4}}, host_groups=groups, workload=[flavor]
    )
    assert found["gpus"].hosts.value == 3
    none = needed(hardware={"std": STD}, host_groups=[_group(6)], workload=[flavor])
    assert none["gpus"].hosts.value is None
    assert none["gpus"].hosts.formula.template == "no host has any of it"


def test_unknown_hardware_is_unknown_and_not_zero(needed: Needed) -> None:
    found = needed(workload=ADS)
    assert set(_values(found).values()) == {None}
    assert not any(need.binding for need in found.values())


def test_without_a_workload_nothing_is_needed(needed: Needed) -> None:
    assert needed(hardware={"std": STD}, host_groups=[_group(6)]) == {}
