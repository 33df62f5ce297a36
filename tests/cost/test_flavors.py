"""What to charge for an instance."""

from collections.abc import Callable
from decimal import Decimal
from typing import Any

import pytest

from archbook.model.cost import Cost

Reckoned = Callable[..., Cost]


def hourly(cost: Cost) -> dict[str, Decimal]:
    return {one.resource: one.amount.known for one in cost.rates if one.unit.endswith("-hour")}


def test_an_instance_pays_for_its_vcpus_and_memory(reckoned: Reckoned) -> None:
    cost = reckoned()
    rates, found = hourly(cost), cost.flavors[0]
    assert found.name == "general"
    assert found.instances == 200
    assert found.hourly.known == 4 * rates["cpu"] + 16 * rates["memory"]
    assert found.monthly.known == 730 * found.hourly.known


def test_a_pinned_vcpu_pays_for_all_that_its_thread_would_give(reckoned: Reckoned) -> None:
    cost = reckoned()
    rates, found = hourly(cost), cost.flavors[1]
    assert found.hourly.known == 8 * 4 * rates["cpu"] + 32 * rates["memory"]


def test_a_pinned_vcpu_never_pays_for_less_than_one(reckoned: Reckoned) -> None:
    cost = reckoned(design={"settings": {"nova-cpu-allocation-ratio": 0.5}})
    rates, found = hourly(cost), cost.flavors[1]
    assert found.hourly.known == 8 * rates["cpu"] + 32 * rates["memory"]


def test_a_disk_on_shared_storage_is_paid_for(reckoned: Reckoned) -> None:
    workload: list[dict[str, Any]] = [
        {"vcpus": 1, "ram_gib": 1, "disk_gb": 100, "instances": 10, "gpus": 0}
    ]
    backend = {"name": "main", "kind": "ceph", "serves": ["cinder", "nova"], "usable_tb": 20}
    cost = reckoned(design={"workload": workload, "storage": [backend]})
    rates, found = hourly(cost), cost.flavors[0]
    gib = Decimal(100 * 10**9) / 2**30
    expected = rates["cpu"] + rates["memory"] + gib * rates["storage"]
    assert float(found.hourly.known) == pytest.approx(float(expected))
    local = reckoned(design={"workload": workload}).flavors[0]
    assert "storage.units" not in local.hourly.inputs, "its disk is part of its host"


def test_a_kind_without_a_name_is_called_by_its_size(reckoned: Reckoned) -> None:
    unnamed = reckoned(design={"workload": [{"vcpus": 1, "ram_gib": 2, "instances": 1}]}).flavors[
        0
    ]
    assert (unnamed.name, unnamed.named) == ("1 vCPUs / 2 GiB", False)
    assert reckoned().flavors[0].named


def test_a_gpu_is_paid_for(reckoned: Reckoned) -> None:
    cost = reckoned(
        design={
            "hardware": {"cmp": {"gpus": 2, "gpu": "Fast"}},
            "workload": [{"vcpus": 1, "ram_gib": 1, "gpus": 1, "instances": 3}],
        },
        prices={"prices": {"gpu/fast": 10_000}},
    )
    rates = hourly(cost)
    assert cost.flavors[0].hourly.known == rates["cpu"] + rates["memory"] + rates["gpu"]


def test_what_no_rate_is_known_of_is_named(reckoned: Reckoned) -> None:
    found = reckoned(prices={"prices": {"cpu/cpu-64": None}}).flavors[0]
    assert found.hourly.value is None
    assert found.hourly.lacks == ("cpu/cpu-64",)
