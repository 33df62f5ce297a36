"""Price lists in YAML, and those of public clouds."""

import pytest

from archbook.errors import FaultyFileError
from archbook.formats.prices import price_list, public_prices

GOOD = """\
schema: prices/v1
currency: EUR
as_of: 2026-11-01
prices:
  rails: 50
  memory/64gib: {price: 400, currency: USD}
rates: {USD: 0.92}
rates_as_of: 2026-11-01
"""


def faults(text: str, path: str = "prices.yaml") -> str:
    with pytest.raises(FaultyFileError) as caught:
        price_list(text, path)
    return str(caught.value)


def test_a_sound_list_is_read() -> None:
    found = price_list(GOOD.encode(), "prices.yaml")
    assert found.currency == "EUR"
    assert set(found.prices) == {"rails", "memory/64gib"}


def test_every_fault_is_named_at_its_line() -> None:
    text = """\
schema: prices/v1
prices:
  rails: 1.234,56
  gpu/x: -5
  cpu/y: =1+2
  psu/z: {prise: 3}
discounts: {memory: 120}
"""
    assert faults(text).splitlines() == [
        "prices.yaml:1: currency: is needed and not there",
        (
            "prices.yaml:3: prices.rails: write the number with a point and without marks for "
            "thousands: 1234.56"
        ),
        "prices.yaml:4: prices.gpu/x: an amount of money must not be below zero",
        "prices.yaml:5: prices.cpu/y: a formula is not worked out: write the number that it gives",
        "prices.yaml:6: prices.psu/z.prise: unknown key 'prise'; did you mean 'price'?",
        "prices.yaml:7: discounts.memory: must be at most 100, not 120",
    ]


@pytest.mark.parametrize("code", ["EURO", "eur", "ZZZ", "€"])
def test_a_currency_is_one_of_iso_4217(code: str) -> None:
    assert f"ISO 4217 has no currency {code}" in faults(GOOD.replace("EUR", code))


def test_a_second_currency_needs_an_exchange_rate() -> None:
    text = GOOD.replace("rates: {USD: 0.92}\nrates_as_of: 2026-11-01\n", "")
    assert faults(text) == (
        "prices.yaml:6: prices.memory/64gib: is in USD and the list in EUR: give your exchange "
        "rate, as rates: {USD: ...}"
    )


def test_the_rest_of_a_number_is_no_part() -> None:
    assert "prices.yaml:2: prices.5: a name begins with a letter" in faults(
        "currency: EUR\nprices: {rails: 1.234,5}\n"
    )


def test_an_exchange_rate_needs_its_day() -> None:
    text = GOOD.replace("rates_as_of: 2026-11-01\n", "")
    assert faults(text).startswith("prices.yaml:7: rates: exchange rates need the day")


def test_an_exchange_rate_of_nothing_is_refused() -> None:
    assert "must be above zero" in faults(GOOD.replace("0.92", "0"))


@pytest.mark.parametrize("text", ["", "- a\n", "currency: &a EUR\ntitle: *a\n"])
def test_only_a_plain_mapping_is_read(text: str) -> None:
    assert faults(text).startswith("prices.yaml")


def test_prices_of_a_public_cloud() -> None:
    types = "instance_types: [{name: a, vcpus: 1, ram_gib: 1, per_hour: 0.1}]"
    found = public_prices(f"provider: X\ncurrency: USD\n{types}\n", "public.yaml")
    assert found.instance_types[0].name == "a"
    with pytest.raises(FaultyFileError, match=r"public.yaml:2: currency: ISO 4217 has no"):
        public_prices(f"provider: X\ncurrency: US\n{types}\n", "public.yaml")
    with pytest.raises(FaultyFileError, match="instance_types: must not be empty"):
        public_prices("provider: X\ncurrency: USD\ninstance_types: []\n", "public.yaml")
