"""What one unit costs, an instance, and a year when all is bought."""

from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from archbook.model.cost import Cost, Rate

Reckoned = Callable[..., Cost]

VCPUS = 64 * 2 * 4
"""vCPUs of a compute host in 2026.1: hardware threads times an allocation ratio of 4."""

RAM_GIB = 1024 - 0.5
"""Memory of a compute host in GiB that may be given out: Nova keeps 512 MiB."""


PRICES = st.fixed_dictionaries(
    {
        "sold_percent": st.integers(min_value=1, max_value=100),
        "lifetime_years": st.fixed_dictionaries({"all": st.integers(min_value=1, max_value=30)}),
        "interest_percent": st.integers(min_value=0, max_value=30),
        "prices": st.fixed_dictionaries(
            {"cpu/cpu-64": st.decimals(min_value=0, max_value=10**6, places=2).map(str)}
        ),
        "running": st.fixed_dictionaries(
            {"energy_per_kwh": st.decimals(min_value=0, max_value=10, places=4).map(str)}
        ),
    }
)
"""Price lists of all sizes."""


def rate(cost: Cost, resource: str, unit: str) -> Rate:
    return next(one for one in cost.rates if (one.resource, one.unit) == (resource, unit))


def sold(cost: Cost) -> float:
    found = rate(cost, "storage", "GiB-month").amount.inputs["sold_units"]
    assert isinstance(found, float)
    return found


def share(cost: Cost, name: str) -> float:
    return float(next(one for one in cost.shares if one.name == name).amount.known)


def test_a_vcpu_hour_is_the_share_over_what_is_sold(reckoned: Reckoned) -> None:
    cost = reckoned()
    sold = 9 * VCPUS * 0.8  # one host of ten may be lost
    expected = share(cost, "cpu") / sold / 8760
    assert float(rate(cost, "cpu", "vCPU-hour").amount.known) == pytest.approx(expected)


def test_a_gib_month_of_memory(reckoned: Reckoned) -> None:
    cost = reckoned()
    expected = share(cost, "memory") / (9 * RAM_GIB * 0.8) / 12
    assert float(rate(cost, "memory", "GiB-month").amount.known) == pytest.approx(expected)


def test_a_gib_month_of_usable_storage(reckoned: Reckoned) -> None:
    cost = reckoned()
    found = rate(cost, "storage", "GiB-month").amount
    gib = found.inputs["sold_units"]
    assert isinstance(gib, float)
    # Four hosts of five after a loss, three replicas, filled to the planned share at most.
    assert 0.8 * 160e12 / 3 / 2**30 * 0.5 < gib < 0.8 * 160e12 / 3 / 2**30
    assert float(found.known) == pytest.approx(share(cost, "storage") / gib / 12)


def test_a_month_is_a_twelfth_of_8760_hours(reckoned: Reckoned) -> None:
    cost = reckoned()
    hour = rate(cost, "cpu", "vCPU-hour").amount.known
    assert float(rate(cost, "cpu", "vCPU-month").amount.known) == pytest.approx(float(hour * 730))


def test_an_instance_on_average(reckoned: Reckoned) -> None:
    cost = reckoned()
    expected = float(cost.steady_total.known) / 204 / 12
    assert float(rate(cost, "instance", "instance-month").amount.known) == pytest.approx(expected)


def test_without_a_workload_no_instance_has_a_cost(reckoned: Reckoned) -> None:
    found = rate(reckoned(design={"workload": []}), "instance", "instance-month").amount
    assert found.value is None
    assert "workload" in found.lacks


def test_the_year_that_stands_for_all_comes_after_the_last_purchase(reckoned: Reckoned) -> None:
    cost = reckoned()
    energy = next(one for one in cost.steady if one.name == "energy")
    last = next(one for one in cost.yearly if one.item == "energy").years
    assert energy.amount == last[1] == last[2]
    assert energy.amount != last[0]


def test_back_ends_on_the_same_hosts_share_their_disks(reckoned: Reckoned) -> None:
    thrice = {"name": "main", "kind": "ceph", "serves": ["cinder"], "usable_tb": 20}
    both = [thrice, {"name": "thin", "kind": "ceph", "size": 2, "usable_tb": 1}]
    one, two = (sold(reckoned(design={"storage": listed})) for listed in ([thrice], both))
    tb = 0.8 * 1e12 / 2**30
    # A TB at two copies takes the room of two thirds of a TB at three.
    assert two == pytest.approx(one - 2 / 3 * tb + tb)


def test_a_back_end_outside_of_the_design_is_not_sold_from_it(reckoned: Reckoned) -> None:
    own = {"name": "main", "kind": "ceph", "serves": ["cinder"], "usable_tb": 20}
    array = {"name": "array", "kind": "san", "serves": ["cinder"], "usable_tb": 500}
    one, two = (sold(reckoned(design={"storage": listed})) for listed in ([own], [own, array]))
    assert one == two


def test_what_is_not_sold_makes_the_rest_dearer(reckoned: Reckoned) -> None:
    full = rate(reckoned(prices={"sold_percent": 100}), "cpu", "vCPU-hour").amount
    half = rate(reckoned(prices={"sold_percent": 50}), "cpu", "vCPU-hour").amount
    assert float(half.known) == pytest.approx(2 * float(full.known))


def test_hosts_of_unknown_size_have_no_rates(reckoned: Reckoned) -> None:
    found = rate(reckoned(design={"hardware": {"cmp": {"cores": None}}}), "cpu", "vCPU-hour")
    assert found.amount.value is None
    assert "size: vcpus" in found.amount.lacks


def test_a_purchase_is_spread_over_its_lifetime_with_interest(reckoned: Reckoned) -> None:
    plain, dear = reckoned(), reckoned(prices={"interest_percent": 10})
    bought = float(plain.yearly[0].total.known)
    assert float(plain.steady[0].amount.known) == pytest.approx(bought / 5)
    unsaid = reckoned(prices={"lifetime_years": None})
    assert float(unsaid.steady[0].amount.known) == pytest.approx(bought / 3), "the years looked at"
    factor = 0.1 * 1.1**5 / (1.1**5 - 1)
    assert float(dear.steady[0].amount.known) == pytest.approx(bought * factor)


@settings(
    deadline=None,
    max_examples=25,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(prices=PRICES)
def test_what_is_sold_at_these_rates_pays_for_the_year(
    reckoned: Reckoned, prices: dict[str, Any]
) -> None:
    cost = reckoned(prices=prices)
    earned = 0.0
    for one in cost.rates:
        units = one.amount.inputs.get("sold_units")
        if one.unit.endswith("-hour") and isinstance(units, float):
            earned += float(one.amount.known) * units * 8760
    assert earned == pytest.approx(float(cost.steady_total.known))


def test_a_pool_in_one_region_that_is_named_has_the_rates_of_one_that_is_not(
    reckoned: Reckoned,
) -> None:
    racks = {"racks": {"r1": {}}, "regions": [{"name": "Seoul", "zones": {"az1": ["r1"]}}]}
    unnamed, named = reckoned(), reckoned(design=racks)
    for resource, unit in (("cpu", "vCPU-hour"), ("memory", "GiB-month")):
        found = rate(named, resource, unit).amount
        assert found.value is not None
        assert (
            found.inputs["sold_units"] == rate(unnamed, resource, unit).amount.inputs["sold_units"]
        )


def test_a_pool_over_two_regions_is_sold_once(reckoned: Reckoned) -> None:
    regions = [{"name": one, "zones": {f"az{one}": [f"r{one}"]}} for one in ("1", "2")]
    racks: dict[str, object] = {"r1": {}, "r2": {}}
    requirements = {"requirements": {"workload_survives": "none"}}
    two = reckoned(design={"racks": racks, "regions": regions} | requirements)
    one = reckoned(design=requirements)
    names = ("cpu", "vCPU-hour")
    sold_in = [rate(found, *names).amount.inputs["sold_units"] for found in (one, two)]
    assert sold_in[0] == sold_in[1]
