"""How long room lasts."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archbook.capacity.growth import years_of_room


def test_what_doubles_each_year() -> None:
    assert years_of_room(10, 40, 1) == pytest.approx(2)
    assert years_of_room(10, 12.1, 0.1) == pytest.approx(2)


@pytest.mark.parametrize("room", [0, 9, 10])
def test_no_room_lasts_no_time(room: float) -> None:
    assert years_of_room(10, room, 0.2) == 0


@given(st.floats(0.1, 1e6), st.floats(1, 1e6), st.floats(0.01, 10))
def test_growing_for_so_long_fills_the_room(held: float, room: float, growth: float) -> None:
    years = years_of_room(held, room, growth)
    assert held * (1 + growth) ** years == pytest.approx(max(held, room), rel=1e-6)
