"""The same workload in a public cloud."""

from collections.abc import Callable
from decimal import Decimal
from typing import Any

import pytest

from archbook.cost.amounts import amount
from archbook.cost.comparison import break_even
from archbook.cost.yearly import summed
from archbook.errors import InputError
from archbook.i18n import Message
from archbook.model.cost import Comparison, Cost, YearlyCost

Reckoned = Callable[..., Cost]


def beside(cost: Cost) -> Comparison:
    assert cost.public
    return cost.public


def yearly(cost: Cost, item: str) -> list[float]:
    found = next(one for one in beside(cost).yearly if one.item == item)
    return [float(one.known) for one in found.years]


def test_the_cheapest_type_that_is_large_enough(reckoned: Reckoned) -> None:
    matches = beside(reckoned(public={})).matches
    assert [one.type for one in matches] == ["small", "large"]
    assert float(matches[0].monthly.known) == pytest.approx(200 * 0.2 * 730)


def test_what_fits_nothing_is_unknown_and_said(reckoned: Reckoned) -> None:
    cost = reckoned(design={"workload": [{"vcpus": 64, "ram_gib": 64, "instances": 1}]}, public={})
    assert beside(cost).matches[0].type is None
    assert beside(cost).total.value is None
    assert beside(cost).break_even_month is None
    assert "no type of the public list is large enough" in str(beside(cost).left_out[0])


def test_a_gpu_asks_for_a_type_with_gpus(reckoned: Reckoned) -> None:
    workload = [{"vcpus": 1, "ram_gib": 1, "gpus": 1, "instances": 1}]
    types = [
        {"name": "plain", "vcpus": 8, "ram_gib": 32, "per_hour": 0.1},
        {"name": "gpu", "vcpus": 8, "ram_gib": 32, "gpus": 1, "per_hour": 3},
    ]
    cost = reckoned(design={"workload": workload}, public={"instance_types": types})
    assert beside(cost).matches[0].type == "gpu"


def test_a_year_has_twelve_months_of_730_hours(reckoned: Reckoned) -> None:
    a_month = (200 * 0.2 + 4 * 0.4) * 730
    assert yearly(reckoned(public={}), "instances") == pytest.approx([12 * a_month] * 3)


def test_more_instances_come_each_year(reckoned: Reckoned) -> None:
    workload = [{"vcpus": 4, "ram_gib": 16, "instances": 15, "growth_percent": 50}]
    found = yearly(reckoned(design={"workload": workload}, public={}), "instances")
    assert [round(cost / 0.2 / 8760) for cost in found] == [15, 23, 34]


def test_kinds_that_are_called_alike_all_count(reckoned: Reckoned) -> None:
    workload = [{"vcpus": 4, "ram_gib": 16, "instances": count} for count in (2, 3)]
    found = yearly(reckoned(design={"workload": workload}, public={}), "instances")
    assert found[0] == pytest.approx(5 * 0.2 * 8760)


def test_growth_is_said_to_be_left_out_on_the_other_side(reckoned: Reckoned) -> None:
    workload = [{"vcpus": 4, "ram_gib": 16, "instances": 15, "growth_percent": 50}]
    grows = beside(reckoned(design={"workload": workload}, public={}))
    assert [one for one in grows.left_out if "later years" in str(one)]
    assert not [one for one in beside(reckoned(public={})).left_out if "later" in str(one)]


def test_volumes_are_what_the_back_ends_of_cinder_are_to_hold(reckoned: Reckoned) -> None:
    cost = reckoned(public={})
    assert yearly(cost, "volumes") == pytest.approx([20_000 * 0.05 * 12] * 3)


def test_objects_of_swift_are_no_volumes(reckoned: Reckoned) -> None:
    backends = [
        {"name": "objects", "kind": "swift", "usable_tb": 500},
        {"name": "any", "kind": "ceph", "usable_tb": 2},
        {"name": "images", "kind": "nfs", "serves": ["glance"], "usable_tb": 3},
    ]
    cost = reckoned(design={"storage": backends}, public={})
    assert yearly(cost, "volumes") == pytest.approx([2_000 * 0.05 * 12] * 3)


def test_local_disks_of_instances_are_volumes_beyond_what_a_type_brings(
    reckoned: Reckoned,
) -> None:
    workload = [{"vcpus": 4, "ram_gib": 16, "disk_gb": 50, "instances": 10}]
    types = [{"name": "t", "vcpus": 4, "ram_gib": 16, "disk_gb": 20, "per_hour": 0.2}]
    cost = reckoned(design={"workload": workload}, public={"instance_types": types})
    assert yearly(cost, "volumes") == pytest.approx([(20_000 + 10 * 30) * 0.05 * 12] * 3)


def test_disks_on_shared_storage_are_in_what_it_holds(reckoned: Reckoned) -> None:
    backend = {"name": "main", "kind": "ceph", "serves": ["cinder", "nova"], "usable_tb": 20}
    workload = [{"vcpus": 4, "ram_gib": 16, "disk_gb": 50, "instances": 10}]
    cost = reckoned(design={"workload": workload, "storage": [backend]}, public={})
    assert yearly(cost, "volumes") == pytest.approx([20_000 * 0.05 * 12] * 3)


@pytest.mark.parametrize(
    ("design", "public", "lacks"),
    [
        ({}, {"volume_per_gb_month": None}, "volume_per_gb_month"),
        (
            {"storage": [{"name": "main", "kind": "ceph", "serves": ["cinder"]}]},
            {},
            "storage/main usable_tb",
        ),
        ({}, {"egress_per_gb": 0.1}, "egress_gb_per_month"),
        ({}, {"egress_gb_per_month": 10}, "egress_per_gb"),
    ],
)
def test_what_is_half_said_is_unknown(
    reckoned: Reckoned, design: dict[str, Any], public: dict[str, Any], lacks: str
) -> None:
    cost = reckoned(design=design, public=public)
    assert lacks in beside(cost).total.lacks
    assert lacks in {one.name for one in cost.missing}


def test_traffic_is_counted_when_it_is_given(reckoned: Reckoned) -> None:
    given = reckoned(public={"egress_per_gb": 0.1, "egress_gb_per_month": 1000})
    assert yearly(given, "egress") == pytest.approx([1200] * 3)
    assert not [one for one in beside(given).left_out if "traffic" in str(one)]
    assert [one for one in beside(reckoned(public={})).left_out if "traffic" in str(one)]


def test_a_discount_is_on_instances_alone(reckoned: Reckoned) -> None:
    plain, cheap = reckoned(public={}), reckoned(public={"discount_percent": 25})
    assert yearly(cheap, "instances")[0] == pytest.approx(0.75 * yearly(plain, "instances")[0])
    assert yearly(cheap, "volumes") == yearly(plain, "volumes")


def test_prices_in_another_currency_are_exchanged(reckoned: Reckoned) -> None:
    rates = {"rates": {"USD": 0.5}, "rates_as_of": "2026-11-01"}
    plain = reckoned(public={})
    cost = reckoned(prices=rates, public={"currency": "USD", "other_per_month": {"support": 10}})
    assert yearly(cost, "instances")[0] == pytest.approx(0.5 * yearly(plain, "instances")[0])
    assert yearly(cost, "other")[0] == pytest.approx(0.5 * 120)


def test_without_an_exchange_rate_they_are_refused(reckoned: Reckoned) -> None:
    with pytest.raises(InputError, match="in USD and the price list in EUR"):
        reckoned(public={"currency": "USD"})


def paid(item: str, *years: int) -> YearlyCost:
    amounts = tuple(amount(Decimal(year), Message("given"), {}) for year in years)
    return YearlyCost(item, amounts, summed(amounts))


@pytest.mark.parametrize(
    ("bought", "running", "public", "month"),
    [
        ((0, 0), (0, 0), (12, 12), 1),  # never dearer
        ((12, 0), (0, 0), (12, 12), 12),  # a purchase of 12 against 1 a month
        ((13, 0), (0, 0), (12, 12), 13),
        ((24, 0), (0, 0), (12, 12), 24),
        ((25, 0), (0, 0), (12, 12), None),
        ((12, 0), (6, 6), (18, 18), 12),  # what runs is paid month by month
        ((1, 14), (0, 0), (12, 12), 15),  # a second purchase makes it dearer once more
    ],
)
def test_the_month_after_which_it_is_never_dearer(
    bought: tuple[int, ...], running: tuple[int, ...], public: tuple[int, ...], month: int | None
) -> None:
    private = (paid("purchase", *bought), paid("staff", *running))
    assert break_even(private, (paid("instances", *public),)) == month


def test_break_even_needs_every_amount(reckoned: Reckoned) -> None:
    assert beside(reckoned(public={})).break_even_month == 14
    cheap = [{"name": "t", "vcpus": 8, "ram_gib": 32, "per_hour": 0.01}]
    assert beside(reckoned(public={"instance_types": cheap})).break_even_month is None
    dear = [{"name": "t", "vcpus": 8, "ram_gib": 32, "per_hour": 1}]
    assert beside(reckoned(public={"instance_types": dear})).break_even_month == 2
    cost = reckoned(public={"instance_types": dear}, prices={"prices": {"rails": None}})
    assert beside(cost).break_even_month is None


def test_without_a_workload_there_is_nothing_to_compare(reckoned: Reckoned) -> None:
    cost = reckoned(design={"workload": []}, public={"volume_per_gb_month": 50})
    assert beside(cost).total.known > cost.total.known, "for its volumes alone"
    assert beside(cost).break_even_month is None
    assert "the design states no workload" in str(beside(cost).left_out[0])
