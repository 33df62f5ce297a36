"""Lines of a bill with the prices of a list."""

from collections.abc import Callable
from decimal import Decimal
from typing import Any

import pytest

from archbook.model.cost import Cost, PricedLine

Reckoned = Callable[..., Cost]


def line(cost: Cost, part: str) -> PricedLine:
    return next(one for one in cost.lines if one.part == part)


def test_a_part_costs_what_its_own_name_says(reckoned: Reckoned) -> None:
    found = line(reckoned(), "memory/64gib")
    assert found.line.quantity == 6 * 16
    assert found.amount == 6 * 16 * 400
    assert found.by == "memory/64gib"


def test_only_what_has_no_price_of_its_own_is_priced_by_its_kind(reckoned: Reckoned) -> None:
    cost = reckoned(prices={"prices": {"memory/64gib": None, "memory/*": 7}})
    assert line(cost, "memory/64gib").by == "memory/*"
    assert line(cost, "memory/64gib").unit_price == 7
    assert line(cost, "memory/32gib").unit_price == 200


def test_an_empty_price_is_unknown_even_where_its_kind_has_one(reckoned: Reckoned) -> None:
    cost = reckoned(prices={"prices": {"memory/64gib": {"price": None}, "memory/*": 7}})
    found = line(cost, "memory/64gib")
    assert found.amount is None
    assert found.by is None


@pytest.mark.parametrize(
    ("prices", "price"),
    [
        ({}, "400"),
        ({"discount_percent": 10}, "360"),
        ({"discount_percent": 10, "discounts": {"memory": 25}}, "300"),
        ({"discounts": {"memory": 25, "memory/64gib": 50}}, "200"),
        ({"discounts": {"memory": 25, "cpu": 50}}, "300"),
        (
            {
                "discounts": {"memory/64gib": 50},
                "prices": {"memory/64gib": {"price": 400, "discount_percent": 0}},
            },
            "400",
        ),
    ],
)
def test_the_nearest_discount_counts(
    reckoned: Reckoned, prices: dict[str, Any], price: str
) -> None:
    found = line(reckoned(prices=prices), "memory/64gib")
    assert found.unit_price == Decimal(price)
    assert found.list_price == 400


def test_a_price_in_another_currency_is_exchanged(reckoned: Reckoned) -> None:
    cost = reckoned(
        prices={
            "prices": {"rails": {"price": 0.1, "currency": "USD"}},
            "rates": {"USD": 0.3},
            "rates_as_of": "2026-11-01",
        }
    )
    assert line(cost, "rails").unit_price == Decimal("0.03"), "exactly, as no binary fraction is"


def test_of_what_costs_nothing_any_number_costs_nothing(reckoned: Reckoned) -> None:
    open_hardware = {"hardware": {"ctl": {"sockets": None, "cpu": None}}}
    cost = reckoned(design=open_hardware, prices={"prices": {"cpu/*": 0}})
    found = line(cost, "cpu/unspecified")
    assert found.line.quantity is None
    assert found.amount == 0


def test_of_what_costs_something_an_unknown_number_is_unknown(reckoned: Reckoned) -> None:
    open_hardware = {"hardware": {"ctl": {"sockets": None, "cpu": None}}}
    cost = reckoned(design=open_hardware, prices={"prices": {"cpu/*": 1}})
    assert line(cost, "cpu/unspecified").amount is None
    assert cost.total.value is None


def test_a_price_for_a_year_is_none_for_a_piece(reckoned: Reckoned) -> None:
    cost = reckoned(prices={"prices": {"rails": {"price": 5, "unit": "years"}}})
    assert line(cost, "rails").amount is None
    assert "rails is for years, and the bill counts pcs" in "\n".join(map(str, cost.remarks))
    assert line(reckoned(prices={"prices": {"rails": {"price": 5, "unit": "pcs"}}}), "rails").by


def test_support_is_bought_by_the_year(reckoned: Reckoned) -> None:
    cost = reckoned(
        design={"purchase": {"support_years": 4}},
        prices={"prices": {"support/dell-r660": {"price": 100, "unit": "years"}}},
    )
    amounts = [one.amount for one in cost.lines if one.part == "support/dell-r660"]
    assert sum(amount or 0 for amount in amounts) == 18 * 4 * 100


def test_virtual_hosts_are_not_bought(reckoned: Reckoned) -> None:
    cost = reckoned(design={"hardware": {"ctl": {"kind": "virtual_machine"}}})
    assert not [one for one in cost.lines if one.line.group == "ctl"]
