"""Amounts of money as people write them."""

from decimal import Decimal

import pytest

from archbook.model.money import exchange, money


@pytest.mark.parametrize(
    ("given", "amount"),
    [
        (0, "0"),
        (1234, "1234"),
        (1234.5, "1234.5"),
        (0.1, "0.1"),
        ("1234.56", "1234.56"),
        (" 7 ", "7"),
        (Decimal("0.10"), "0.10"),
        (10**12, "1000000000000"),
    ],
)
def test_plain_numbers_are_read_exactly(given: object, amount: str) -> None:
    assert money(given) == Decimal(amount)


@pytest.mark.parametrize(
    "given", ["1.234,56", "1,234.56", "1 234", "1'234.50", "12,5", "1.234.567", "1\u202f234,5"]
)
def test_numbers_of_other_countries_are_refused_and_not_guessed(given: str) -> None:
    with pytest.raises(ValueError, match="with a point and without marks for thousands"):
        money(given)


@pytest.mark.parametrize("given", ["=1+1", "+3", "@SUM(A1)", "=cmd|' /C calc'!A0"])
def test_formulas_are_refused(given: str) -> None:
    with pytest.raises(ValueError, match="formula"):
        money(given)


@pytest.mark.parametrize(
    "given",
    [
        "",
        "€ 5",
        "5 EUR",
        "about 5",
        "1e3",
        "NaN",
        "٣",
        True,
        None,
        [1],
        float("nan"),
        float("inf"),
    ],
)
def test_what_is_no_amount_is_refused(given: object) -> None:
    with pytest.raises(ValueError, match="must be an amount of money"):
        money(given)


@pytest.mark.parametrize("given", [-1, -0.01, "-5"])
def test_nothing_costs_less_than_nothing(given: object) -> None:
    with pytest.raises(ValueError, match="below zero"):
        money(given)


def test_what_is_too_much_was_mistyped() -> None:
    with pytest.raises(ValueError, match="above 10"):
        money(10**12 + 1)


def test_an_exchange_rate_is_above_zero() -> None:
    assert exchange("0.92") == Decimal("0.92")
    with pytest.raises(ValueError, match="above zero"):
        exchange(0)
