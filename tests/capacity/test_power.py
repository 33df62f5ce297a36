"""Current, heat and energy."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archbook.capacity.power import (
    amperes,
    continuous_amperes,
    continuous_w,
    cooling_tons,
    energy_kwh,
    facility_w,
    heat_btuh,
    phase_amperes,
    without_strongest,
)


def test_current_is_watts_over_volts() -> None:
    assert amperes(6_500, 230) == pytest.approx(28.26, abs=0.005)
    assert amperes(0, 230) == 0


def test_a_breaker_carries_four_fifths_of_its_rating() -> None:
    assert continuous_amperes(32) == pytest.approx(25.6)
    assert amperes(5_888, 230) <= continuous_amperes(32) < amperes(5_889, 230)


def test_three_phases_share_a_load() -> None:
    assert phase_amperes(6_900, 230, 3) == pytest.approx(10)
    assert continuous_w(32, 230, 1) == pytest.approx(5_888)
    assert continuous_w(32, 230, 3) == pytest.approx(17_664)


def test_the_strongest_feed_is_the_one_that_is_lost() -> None:
    assert without_strongest([5_888]) == 5_888
    assert without_strongest([5_888, 3_000]) == 3_000
    assert without_strongest([1_000, 3_000, 2_000]) == 3_000


def test_a_site_draws_more_than_its_machines() -> None:
    assert facility_w(10_000, 1.4) == pytest.approx(14_000)


def test_a_kilowatt_is_heat_of_3412_btu_an_hour() -> None:
    assert heat_btuh(1_000) == pytest.approx(3_412)


def test_a_ton_takes_away_three_and_a_half_kilowatts() -> None:
    assert cooling_tons(3_517) == pytest.approx(1, abs=1e-4)


def test_a_month_has_thirty_days_unless_said() -> None:
    assert energy_kwh(1_000) == 720
    assert energy_kwh(1_000, days=365) == 8_760


@given(st.floats(0, 1e6), st.floats(0, 1e6))
def test_loads_add_up(one: float, other: float) -> None:
    assert cooling_tons(one + other) == pytest.approx(cooling_tons(one) + cooling_tons(other))
