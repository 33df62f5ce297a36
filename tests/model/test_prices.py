"""A price list as it is written."""

import json
from decimal import Decimal
from typing import Any

import pytest
from pydantic import ValidationError

from archbook.model.prices import Price, PriceList, kind_of


def listed(**said: Any) -> PriceList:  # noqa: ANN401 - a price list holds any JSON
    return PriceList.model_validate_json(json.dumps({"currency": "EUR"} | said))


def test_a_price_is_a_number_nothing_or_more() -> None:
    prices = listed(prices={"a": 1, "b": None, "c": {"price": 2, "currency": "USD"}})
    assert prices.price_of("a") == Price(price=Decimal(1))
    assert prices.price_of("b") == Price()
    assert prices.price_of("c") == Price(price=Decimal(2), currency="USD")
    assert prices.price_of("d") is None


def test_a_list_needs_a_currency() -> None:
    with pytest.raises(ValidationError, match="currency"):
        PriceList.model_validate_json("{}")


@pytest.mark.parametrize(
    ("running", "match"),
    [
        ({"rack_per_month": 1, "u_per_month": 1}, "either `rack_per_month`"),
        ({"staff_per_year": 1, "staff_per_hour": 1}, "either `staff_per_year`"),
        ({"staff_hours_per_year": 1}, "go together"),
        ({"staff_per_hour": 1}, "go together"),
    ],
)
def test_a_cost_is_said_in_one_way(running: dict[str, int], match: str) -> None:
    with pytest.raises(ValidationError, match=match):
        listed(running=running)


def test_shares_come_to_a_hundred() -> None:
    shares = {"cpu": 33.3, "memory": 33.3, "storage": 33.4}
    assert listed(allocation_percent=shares).allocation_percent == shares
    with pytest.raises(ValidationError, match="add up to 100"):
        listed(allocation_percent={"cpu": 60, "memory": 30})


def test_a_lifetime_is_that_of_its_kind_then_that_of_all() -> None:
    prices = listed(lifetime_years={"disk": 3, "all": 5})
    assert prices.lifetime("disk/nvme-1gb") == 3
    assert prices.lifetime("rails") == 5
    assert listed(lifetime_years={"disk": 3}).lifetime("rails") is None


@pytest.mark.parametrize(("part", "kind"), [("memory/64gib", "memory"), ("rails", "rails")])
def test_the_kind_stands_before_the_slash(part: str, kind: str) -> None:
    assert kind_of(part) == kind
