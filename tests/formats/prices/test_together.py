"""Several price lists as one."""

from decimal import Decimal

import pytest

from archbook.errors import FaultyFileError
from archbook.formats.prices import price_list, together
from archbook.model.prices import PriceList

FIRST = "currency: EUR\nprices: {rails: 5}\ninterest_percent: 3\n"
RATES = "rates: {USD: 0.9}\nrates_as_of: 2026-11-01\n"


def both(first: str, second: str, path: str = "second.csv") -> PriceList:
    lists = (("first.yaml", first), (path, second))
    return together([(name, price_list(text, name)) for name, text in lists])


def test_a_table_adds_parts_to_a_list() -> None:
    found = both(FIRST, "part,price,currency\ngpu/x,7,EUR\n")
    gpu = found.price_of("gpu/x")
    assert gpu
    assert gpu.price == Decimal(7)
    assert found.interest_percent == 3
    assert list(found.prices) == ["rails", "gpu/x"]


def test_a_table_in_another_currency_is_exchanged_by_the_list() -> None:
    found = both(FIRST + RATES, "part,price,currency\ngpu/x,7,USD\n")
    gpu = found.price_of("gpu/x")
    assert gpu
    assert gpu.currency == "USD"
    with pytest.raises(FaultyFileError, match="gpu/x: is in USD and the list in EUR"):
        both(FIRST, "part,price,currency\ngpu/x,7,USD\n")


def test_a_part_stands_in_one_list() -> None:
    with pytest.raises(FaultyFileError, match=r"second.csv: prices.rails: the part rails is in"):
        both(FIRST, "part,price,currency\nrails,7,EUR\n")


def test_only_the_first_says_more_than_prices() -> None:
    with pytest.raises(FaultyFileError, match=r"second.yaml: sold_percent: only the first"):
        both(FIRST, "currency: EUR\nsold_percent: 3\n", "second.yaml")


def test_prices_with_taxes_are_not_mixed_with_prices_without() -> None:
    net = "currency: EUR\ntax_included: false\n"
    with pytest.raises(FaultyFileError, match="one price list has taxes in it"):
        both(net, net.replace("false", "true"), "second.yaml")
    assert both(net, net, "second.yaml").tax_included is False
    assert both(FIRST, net, "second.yaml").tax_included is None


def test_one_list_stays_as_it_is() -> None:
    alone = price_list(FIRST, "first.yaml")
    assert together([("first.yaml", alone)]) == alone
