"""What is paid, year by year."""

from collections.abc import Callable
from typing import Any

import pytest

from archbook.model.cost import Cost

Reckoned = Callable[..., Cost]

HOST = 3000 + 2 * 100 + 300 + 2 * 150 + 50
"""What all hosts have in common: chassis, system disks, card, supplies, rails."""

COMPUTE = HOST + 2 * 4000 + 16 * 400
CONTROL = HOST + 2 * 1000 + 4 * 200
STORAGE = HOST - 2 * 100 + 2 * 1000 + 4 * 200 + 10 * 500


def paid(cost: Cost, item: str) -> list[float | None]:
    found = next(one for one in cost.yearly if one.item == item)
    return [None if one.value is None else float(one.value) for one in found.years]


def test_purchases_are_paid_in_the_year_that_they_are_made_in(reckoned: Reckoned) -> None:
    first = 3 * CONTROL + 6 * COMPUTE + 5 * STORAGE
    assert paid(reckoned(), "purchase") == [first, 4 * COMPUTE, 0]


def test_what_has_served_its_years_is_bought_again(reckoned: Reckoned) -> None:
    cost = reckoned(prices={"lifetime_years": {"all": 9, "cpu": 1}})
    first, second = 8 * 2 * 1000 + 6 * 2 * 4000, 4 * 2 * 4000
    assert paid(cost, "replacement") == [0, first, first + second]


def test_without_a_lifetime_nothing_is_bought_again(reckoned: Reckoned) -> None:
    assert paid(reckoned(prices={"lifetime_years": None}, years=10), "replacement") == [0] * 10


def test_energy_grows_with_the_hosts(reckoned: Reckoned) -> None:
    first = 3 * 300 + 6 * 600 + 5 * 400 + 500
    later = first + 4 * 600
    each = 1.5 * 8.760 * 0.2
    assert paid(reckoned(), "energy") == pytest.approx([first * each, later * each, later * each])


def test_space_is_rented_by_the_rack(reckoned: Reckoned) -> None:
    cost = reckoned(design={"racks": {"r1": {}, "r2": {}}})
    racks = sum(one.line.quantity or 0 for one in cost.lines if one.line.kind == "rack")
    assert racks == 2
    assert paid(cost, "space") == [2 * 1000 * 12] * 3


def test_or_by_the_rack_unit(reckoned: Reckoned) -> None:
    cost = reckoned(prices={"running": {"rack_per_month": None, "u_per_month": 10}})
    assert paid(cost, "space") == [14 * 10 * 12, 18 * 10 * 12, 18 * 10 * 12]


def test_machines_of_unknown_height_leave_the_known_part(reckoned: Reckoned) -> None:
    rent = {"rack_per_month": None, "u_per_month": 10}
    unknown = {"hardware": {"ctl": {"server": None}}}
    cost = reckoned(design=unknown, prices={"running": rent})
    space = next(one for one in cost.yearly if one.item == "space").years[0]
    assert space.lacks == ("group/ctl height_u",)
    assert space.known == (6 + 5) * 10 * 12
    free = reckoned(design=unknown, prices={"running": rent | {"u_per_month": 0}})
    assert paid(free, "space") == [0, 0, 0]


def test_support_follows_what_is_there(reckoned: Reckoned) -> None:
    first, more = 3 * CONTROL + 6 * COMPUTE + 5 * STORAGE, 4 * COMPUTE
    assert paid(reckoned(), "support") == pytest.approx(
        [first * 0.05, (first + more) * 0.05, (first + more) * 0.05]
    )


def test_support_of_nothing_a_year_needs_no_prices(reckoned: Reckoned) -> None:
    cost = reckoned(prices={"prices": {"rails": None}, "running": {"support_percent_per_year": 0}})
    assert paid(cost, "support") == [0, 0, 0]


def test_staff_by_the_hour(reckoned: Reckoned) -> None:
    hours = {"staff_per_year": None, "staff_hours_per_year": 1600, "staff_per_hour": 50}
    assert paid(reckoned(prices={"running": hours}), "staff") == [80_000] * 3


def test_licences_are_paid_in_each_year_for_the_hosts_of_that_year(reckoned: Reckoned) -> None:
    licence = {"item": "Backup", "per": "host", "groups": ["cmp"]}
    cost = reckoned(
        design={"purchase": {"licences": [licence]}},
        prices={
            "prices": {"licence/backup": 10},
            "running": {"licences_per_year": {"monitoring": 5}},
        },
    )
    assert paid(cost, "licences") == [65, 105, 105]


def test_a_licence_that_is_paid_once_is_a_purchase(reckoned: Reckoned) -> None:
    licence = {"item": "Backup", "per": "cloud", "yearly": False}
    design = {"purchase": {"licences": [licence]}}
    cost = reckoned(design=design, prices={"prices": {"licence/backup": 7}})
    plain = reckoned()
    bought = [float(year.known) for year in cost.yearly[0].years]
    assert bought == [float(plain.yearly[0].years[0].known) + 7, 4 * COMPUTE, 0]
    assert paid(cost, "support") == paid(plain, "support"), "there is no support for a licence"


def test_other_costs_are_named_by_the_user(reckoned: Reckoned) -> None:
    cost = reckoned(prices={"running": {"other_per_year": {"lines": 100, "audit": 11}}})
    assert paid(cost, "other") == [111] * 3


def test_all_years_are_the_sum_of_all_items(reckoned: Reckoned) -> None:
    cost = reckoned()
    assert cost.total.value == sum(one.total.known for one in cost.yearly)
    assert cost.total.lacks == ()
    assert cost.terms.years == 3


@pytest.mark.parametrize(
    ("prices", "item", "lacks"),
    [
        ({"running": {"energy_per_kwh": None}}, "energy", ("running.energy_per_kwh",)),
        ({"running": {"rack_per_month": None}}, "space", ("running.rack_per_month",)),
        ({"running": {"staff_per_year": None}}, "staff", ("running.staff_per_year",)),
        (
            {"running": {"support_percent_per_year": None}},
            "support",
            ("running.support_percent_per_year",),
        ),
        ({"prices": {"rails": None}}, "purchase", ("rails",)),
    ],
)
def test_what_is_not_said_is_unknown_and_named(
    reckoned: Reckoned, prices: dict[str, Any], item: str, lacks: tuple[str, ...]
) -> None:
    cost = reckoned(prices=prices)
    found = next(one for one in cost.yearly if one.item == item)
    assert found.years[0].value is None
    assert found.years[0].lacks == lacks
    assert cost.total.value is None
    assert set(lacks) <= {one.name for one in cost.missing}


def test_machines_of_unknown_draw_leave_the_known_part(reckoned: Reckoned) -> None:
    cost = reckoned(design={"hardware": {"ctl": {"typical_w": None}}})
    energy = next(one for one in cost.yearly if one.item == "energy").years[0]
    assert energy.lacks == ("group/ctl typical_w",)
    assert float(energy.known) == pytest.approx((6 * 600 + 5 * 400 + 500) * 1.5 * 8.76 * 0.2)


def test_without_pue_the_machines_alone_are_known(reckoned: Reckoned) -> None:
    cost = reckoned(design={"surroundings": {"pue": None}})
    energy = next(one for one in cost.yearly if one.item == "energy").years[0]
    assert energy.lacks == ("surroundings.pue",)
    assert float(energy.known) == pytest.approx((3 * 300 + 6 * 600 + 5 * 400 + 500) * 8.76 * 0.2)


def test_energy_that_is_paid_elsewhere_needs_no_watts(reckoned: Reckoned) -> None:
    unknown = {"hardware": {"ctl": {"typical_w": None}}, "surroundings": {"pue": None}}
    cost = reckoned(design=unknown, prices={"running": {"energy_per_kwh": 0}})
    assert paid(cost, "energy") == [0, 0, 0]


def test_virtual_hosts_take_neither_power_nor_space_of_their_own(reckoned: Reckoned) -> None:
    virtual = {name: {"kind": "virtual_machine"} for name in ("ctl", "cmp", "osd")}
    cost = reckoned(
        design={"hardware": virtual},
        prices={"running": {"energy_per_kwh": None, "rack_per_month": None, "other_load_w": None}},
    )
    assert paid(cost, "energy") == [0, 0, 0]
    assert paid(cost, "space") == [0, 0, 0]


def test_switches_draw_something_too(reckoned: Reckoned) -> None:
    fabric = {"racks": {"r1": {}}, "fabric": {"leaf": "nvidia-sn2201"}}
    cost = reckoned(design=fabric, prices={"running": {"other_load_w": None}})
    switches = [one for one in cost.lines if one.line.kind == "switch"]
    energy = next(one for one in cost.yearly if one.item == "energy").years[0]
    assert switches
    assert "running.other_load_w" in energy.lacks
