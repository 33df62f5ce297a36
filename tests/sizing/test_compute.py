"""Compute hosts: numbers worked by hand, on both sides of what binds."""

from collections.abc import Callable
from typing import Any

import pytest

from archbook.model.blueprint import Blueprint
from archbook.model.sizing import Resource
from archbook.sizing import size

Sized = Callable[..., dict[str, Resource]]

STD = {"std": {"cores": 32, "threads_per_core": 2, "ram_gib": 256}}


def _groups(count: int, **more: object) -> list[dict[str, object]]:
    return [{"name": "cmp", "roles": ["compute"], "count": count, "hardware": "std", **more}]


@pytest.fixture
def sized(blueprint: Callable[..., Blueprint]) -> Sized:
    """Return a function: changes of the sound design → its compute resources by name."""

    def of_design(**changes: Any) -> dict[str, Resource]:  # noqa: ANN401 - a design holds any JSON
        found = size(blueprint(**changes)).resources
        return {one.resource: one for one in found if one.kind == "compute"}

    return of_design


def _values(resource: Resource) -> tuple[float | None, ...]:
    left = resource.after_loss
    return (
        resource.demand.value,
        resource.capacity.value,
        left.value if left else None,
        resource.headroom.value,
    )


@pytest.mark.parametrize(("hosts", "headroom"), [(7, -4), (8, 44)])
def test_the_guides_general_compute_cloud_needs_eight_hosts(
    sized: Sized, hosts: int, headroom: int
) -> None:
    """140 * 2 + 3 * 4 vCPUs; two sockets of six cores with threads at 2:1 give 48 a host."""
    found = sized(
        hardware={"std": {"cores": 12, "threads_per_core": 2, "ram_gib": 256}},
        host_groups=_groups(hosts),
        settings={"nova-cpu-allocation-ratio": 2},
        workload=[
            {"name": "web", "vcpus": 2, "ram_gib": 4, "instances": 140},
            {"name": "db", "vcpus": 4, "ram_gib": 8, "instances": 3},
        ],
    )
    assert _values(found["vcpus"]) == (292, hosts * 48, (hosts - 1) * 48, headroom)
    assert found["ram_gib"].demand.value == 584
    assert found["vcpus"].binding


@pytest.mark.parametrize(
    ("ratios", "offered", "fit"),
    [((16, 1.5), (192, 72), 9), ((4, 1), (48, 48), 6)],
)
def test_the_guides_overcommit_of_one_host(
    sized: Sized, ratios: tuple[float, float], offered: tuple[int, int], fit: int
) -> None:
    """12 cores and 48 GiB: by CPU 48 instances of 4 vCPUs, by memory 9 of 8 GiB; today 6."""
    found = sized(
        hardware={"std": {"cores": 12, "threads_per_core": 1, "ram_gib": 48}},
        host_groups=_groups(1),
        settings={
            "nova-cpu-allocation-ratio": ratios[0],
            "nova-ram-allocation-ratio": ratios[1],
            "nova-reserved-host-memory": 0,
        },
        requirements={"workload_survives": "none"},
        workload=[{"vcpus": 4, "ram_gib": 8, "instances": 1}],
    )
    assert (found["vcpus"].capacity.value, found["ram_gib"].capacity.value) == offered
    assert found["instances"].capacity.value == fit
    assert found["instances"].headroom.value == fit - 1
    assert found["ram_gib"].binding
    assert not found["vcpus"].binding


def test_nothing_to_survive_leaves_no_figure_after_a_loss(sized: Sized) -> None:
    found = sized(
        hardware=STD, host_groups=_groups(2), requirements={"workload_survives": "none"},
        workload=[{"vcpus": 2, "ram_gib": 2, "instances": 10}],
    )  # fmt: skip
    assert all(one.after_loss is None for one in found.values())
    assert found["vcpus"].headroom.value == 2 * 256 - 20


def test_instances_are_whole_and_memory_left_in_pieces_counts_for_nothing(sized: Sized) -> None:
    """255.5 GiB take 15 instances of 16 GiB, so five hosts take 75 and not 79."""
    changes = {"hardware": STD, "host_groups": _groups(6)}
    full = sized(**changes, workload=[{"vcpus": 4, "ram_gib": 16, "instances": 75}])
    over = sized(**changes, workload=[{"vcpus": 4, "ram_gib": 16, "instances": 76}])
    assert _values(full["instances"]) == (75, 90, 75, 0)
    assert _values(over["instances"]) == (76, 90, 75, -1)
    assert full["ram_gib"].headroom.value == 5 * 255.5 - 75 * 16


def test_spare_hosts_are_out_of_work_until_something_is_lost(sized: Sized) -> None:
    found = sized(
        hardware=STD, host_groups=_groups(6, spare=2),
        workload=[{"vcpus": 4, "ram_gib": 16, "instances": 10}],
    )  # fmt: skip
    assert _values(found["vcpus"]) == (40, 4 * 256, 5 * 256, 4 * 256 - 40)
    assert _values(found["instances"]) == (10, 60, 75, 50)


def test_the_worst_rack_is_lost_when_racks_are_to_be_survived(sized: Sized) -> None:
    groups = _groups(6, racks={"r1": 3, "r2": 2, "r3": 1})
    found = sized(
        hardware=STD, host_groups=groups, requirements={"workload_survives": "rack"},
        workload=[{"vcpus": 4, "ram_gib": 16, "instances": 10}],
    )  # fmt: skip
    left = found["vcpus"].after_loss
    assert left
    assert left.value == 3 * 256
    assert left.inputs["lost"] == "r1"
    assert left.inputs["cmp.hosts_left"] == 3


def test_racks_that_are_not_said_make_the_loss_unknown(sized: Sized) -> None:
    found = sized(
        racks=None, hardware=STD, host_groups=_groups(6),
        requirements={"workload_survives": "rack"},
        workload=[{"vcpus": 4, "ram_gib": 16, "instances": 10}],
    )  # fmt: skip
    assert _values(found["vcpus"]) == (40, 6 * 256, None, None)
    assert _values(found["instances"]) == (10, 90, None, None)


def test_unknown_hardware_is_unknown_and_not_zero(sized: Sized) -> None:
    found = sized(workload=[{"vcpus": 4, "ram_gib": 16, "instances": 10}])
    assert _values(found["vcpus"]) == (40, None, None, None)
    assert _values(found["instances"]) == (10, None, None, None)
    assert not any(one.binding for one in found.values())


def test_without_a_workload_there_is_capacity_and_no_demand(sized: Sized) -> None:
    found = sized(hardware=STD, host_groups=_groups(3))
    assert _values(found["vcpus"]) == (None, 768, 512, None)
    assert "instances" not in found


def test_a_pinned_vcpu_takes_all_that_its_thread_would_give(sized: Sized) -> None:
    """64 threads at 4 vCPUs: 8 pinned vCPUs count as 32, beside 10 shared ones."""
    found = sized(
        hardware=STD, host_groups=_groups(2),
        workload=[
            {"vcpus": 8, "ram_gib": 4, "instances": 1, "cpu_policy": "dedicated"},
            {"vcpus": 10, "ram_gib": 4, "instances": 1},
        ],
    )  # fmt: skip
    assert found["vcpus"].demand.value == 42


def test_gpus_and_disk_come_where_they_are_asked_for(sized: Sized) -> None:
    disks = [{"count": 2, "size_gb": 1000, "raid": "raid1"}]
    hardware = {"std": {**STD["std"], "gpus": 4, "disks": disks}}
    flavor = {"vcpus": 4, "ram_gib": 16, "instances": 5, "disk_gb": 100, "gpus": 1}
    local = [{"name": "main", "kind": "external_ceph", "serves": ["cinder", "glance"]}]
    found = sized(hardware=hardware, host_groups=_groups(2), storage=local, workload=[flavor])
    assert _values(found["disk_gb"]) == (500, 2000, 1000, 500)
    assert _values(found["gpus"]) == (5, 8, 4, -1)
    assert found["gpus"].binding
    shared = sized(hardware=STD, host_groups=_groups(2), workload=[{**flavor, "gpus": 0}])
    assert {"disk_gb", "gpus"}.isdisjoint(shared)


def test_a_disk_that_one_instance_does_not_state_is_unknown(sized: Sized) -> None:
    flavor = {"vcpus": 4, "ram_gib": 16, "instances": 5}
    found = sized(
        hardware=STD, host_groups=_groups(2), storage=[],
        workload=[flavor, {**flavor, "disk_gb": 100}],
    )  # fmt: skip
    assert found["disk_gb"].demand.value is None


def test_instances_of_an_aggregate_without_hosts_have_nothing(
    blueprint: Callable[..., Blueprint],
) -> None:
    flavor = {"vcpus": 4, "ram_gib": 16, "instances": 5, "aggregate": "fast"}
    found = size(blueprint(hardware=STD, host_groups=_groups(2), workload=[flavor])).resources
    fast = next(one for one in found if one.subject == "aggregate/fast")
    assert _values(fast) == (20, 0, 0, -20)
    assert fast.share() == float("inf")
    rest = next(one for one in found if one.subject == "cloud")
    assert _values(rest) == (0, 512, 256, 256)


def test_regions_are_shown_beside_the_whole_and_their_demand_is_not_said(
    blueprint: Callable[..., Blueprint],
) -> None:
    found = size(
        blueprint(
            hardware=STD,
            regions=[
                {"name": "a", "zones": {"a1": ["r1", "r2"]}},
                {"name": "b", "zones": {"b1": ["r3"]}},
            ],
            host_groups=_groups(6, racks={"r1": 2, "r2": 2, "r3": 2}, spare=1),
            workload=[{"vcpus": 4, "ram_gib": 16, "instances": 10}],
        )
    ).resources
    by_region = {one.region: _values(one) for one in found if one.resource == "vcpus"}
    assert by_region == {
        None: (40, 5 * 256, 5 * 256, 5 * 256 - 40),
        "a": (None, None, 3 * 256, None),
        "b": (None, None, 256, None),
    }
