"""Level stretches of one gutter do not lie on each other and cross as little as they can."""

from hypothesis import given
from hypothesis import strategies as st

from archbook.render.graph_tracks import Stretch, tracks

_places = st.lists(st.integers(0, 60).map(lambda x: 10.0 * x), min_size=1, max_size=3).map(tuple)


def test_what_is_nested_needs_no_crossing() -> None:
    outer = Stretch(0, (0.0,), (100.0,))
    inner = Stretch(1, (40.0,), (150.0,))
    found = tracks([outer, inner])
    assert found[0] > found[1]


def test_stretches_that_do_not_meet_share_a_track() -> None:
    found = tracks([Stretch(0, (0.0,), (100.0,)), Stretch(1, (200.0,), (300.0,))])
    assert found == {0: 0, 1: 0}


def test_a_straight_line_needs_no_track() -> None:
    assert tracks([Stretch(0, (50.0,), (50.0,))]) == {}


@given(st.lists(st.tuples(_places, _places), max_size=8))
def test_stretches_that_meet_lie_in_different_tracks(
    ends: list[tuple[tuple[float, ...], tuple[float, ...]]],
) -> None:
    parts = [Stretch(number, upper, lower) for number, (upper, lower) in enumerate(ends)]
    found = tracks(parts)
    for one in parts:
        for other in parts:
            both = one.net < other.net and not one.straight and not other.straight
            if both and one.start < other.end and other.start < one.end:
                assert found[one.net] != found[other.net]
