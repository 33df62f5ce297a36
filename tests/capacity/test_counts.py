"""How many like things cover a demand."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archbook.capacity.counts import units_for


@pytest.mark.parametrize(
    ("demand", "each", "units"),
    [(0, 5, 0), (1, 5, 1), (5, 5, 1), (6, 5, 2), (1.1, 0.1, 11), (1.12, 0.1, 12), (292, 48, 7)],
)
def test_the_last_unit_need_not_be_full(demand: float, each: float, units: int) -> None:
    assert units_for(demand, each) == units


@given(st.integers(0, 10**9), st.integers(1, 10**6))
def test_enough_and_not_one_too_many(demand: int, each: int) -> None:
    units = units_for(demand, each)
    assert units * each >= demand
    assert (units - 1) * each < demand
