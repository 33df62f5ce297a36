"""How the cost of a year is divided over what users take."""

from collections.abc import Callable
from decimal import Decimal
from typing import Any

import pytest

from archbook.model.cost import Cost

Reckoned = Callable[..., Cost]


def shares(cost: Cost) -> dict[str, float]:
    whole = cost.steady_total.known
    return {one.name: float(one.amount.known / whole) for one in cost.shares}


def test_by_what_is_bought_for_each(reckoned: Reckoned) -> None:
    cpu, memory = 10 * 2 * 4000, 10 * 16 * 400
    rest = 10 * (3000 + 2 * 100 + 300 + 2 * 150 + 50)
    storage = 5 * (3000 + 10 * 500 + 300 + 2 * 150 + 50 + 2 * 1000 + 4 * 200)
    all_of_them = cpu + memory + rest + storage
    direct = cpu + memory
    assert shares(reckoned()) == pytest.approx(
        {
            "cpu": cpu * (1 + rest / direct) / all_of_them,
            "memory": memory * (1 + rest / direct) / all_of_them,
            "storage": storage / all_of_them,
        }
    )


def test_data_disks_of_compute_hosts_that_carry_storage_are_storage(reckoned: Reckoned) -> None:
    system = {"count": 2, "size_gb": 480, "purpose": "system"}
    disks = [system, {"count": 4, "size_gb": 4000, "media": "nvme"}]
    both = [
        {"name": "ctl", "roles": ["control", "network"], "count": 3, "hardware": "ctl"},
        {"name": "hci", "roles": ["compute", "ceph_osd"], "count": 5, "hardware": "cmp"},
    ]
    cost = reckoned(design={"host_groups": both, "hardware": {"cmp": {"disks": disks}}})
    cpu, memory, storage = 2 * 4000, 16 * 400, 4 * 500
    rest = 3000 + 2 * 100 + 300 + 2 * 150 + 50
    whole = cpu + memory + storage + rest
    assert shares(cost)["storage"] == pytest.approx(storage / whole)


def test_gpus_bear_their_own_cost(reckoned: Reckoned) -> None:
    hardware = {"hardware": {"cmp": {"gpus": 2, "gpu": "Fast"}}}
    cost = reckoned(design=hardware, prices={"prices": {"gpu/fast": 10_000}})
    assert shares(cost)["gpu"] / shares(cost)["cpu"] == pytest.approx(2 * 10_000 / (2 * 4000))


def test_the_price_list_may_say_how(reckoned: Reckoned) -> None:
    said = {"cpu": 50, "memory": 30, "storage": 20}
    cost = reckoned(prices={"allocation_percent": said})
    assert shares(cost) == pytest.approx({"cpu": 0.5, "memory": 0.3, "storage": 0.2})


def test_whole_servers_without_prices_of_their_parts_cannot_be_divided(reckoned: Reckoned) -> None:
    free: dict[str, Any] = {"cpu/cpu-64": 0, "memory/64gib": 0}
    cost = reckoned(prices={"prices": free})
    assert all("allocation_percent" in one.amount.lacks for one in cost.shares)
    assert "allocation_percent" in {one.name for one in cost.missing}
    assert cost.steady_total.value is not None


@pytest.mark.parametrize("stated", [None, {"cpu": 50, "memory": 25, "storage": 25}])
def test_nothing_is_lost_in_dividing(reckoned: Reckoned, stated: dict[str, int] | None) -> None:
    cost = reckoned(prices={"allocation_percent": stated})
    divided = sum((one.amount.known for one in cost.shares), Decimal(0))
    assert abs(divided - cost.steady_total.known) < Decimal("1e-15")
