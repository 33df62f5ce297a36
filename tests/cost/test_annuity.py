"""A purchase spread over its years, against a published table."""

from decimal import Decimal

import pytest

from archbook.cost.annuity import recovery_factor

TABLE = {
    2: ("0.52640", "0.53400", "0.54544", "0.56077", "0.57619"),
    4: ("0.27225", "0.27874", "0.28859", "0.30192", "0.31547"),
    6: ("0.18767", "0.19388", "0.20336", "0.21632", "0.22961"),
    8: ("0.14548", "0.15161", "0.16104", "0.17401", "0.18744"),
    10: ("0.12024", "0.12638", "0.13587", "0.14903", "0.16275"),
    12: ("0.10348", "0.10967", "0.11928", "0.13270", "0.14676"),
    14: ("0.09157", "0.09782", "0.10758", "0.12130", "0.13575"),
    16: ("0.08268", "0.08902", "0.09895", "0.11298", "0.12782"),
    18: ("0.07582", "0.08224", "0.09236", "0.10670", "0.12193"),
}
"""Years → annual capital recovery factor at each of the rates: Engineers Edge, after ASHRAE."""

RATES = ("3.5", "4.5", "6", "8", "10")
"""Percent a year."""


@pytest.mark.parametrize("years", TABLE)
@pytest.mark.parametrize("rate", RATES)
def test_each_factor_of_the_published_table(years: int, rate: str) -> None:
    published = Decimal(TABLE[years][RATES.index(rate)])
    assert abs(recovery_factor(Decimal(rate), years) - published) <= Decimal("0.000006")


def test_without_interest_each_year_bears_the_same_part() -> None:
    assert recovery_factor(Decimal(0), 4) == Decimal("0.25")


def test_all_years_together_pay_the_price_and_its_interest() -> None:
    factor, owed = recovery_factor(Decimal(5), 3), Decimal(1000)
    for _ in range(3):
        owed = owed * Decimal("1.05") - 1000 * factor
    assert abs(owed) < Decimal("1e-20")
