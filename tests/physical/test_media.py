"""What links are made of."""

from collections.abc import Callable

import pytest

from archbook.catalog import bundled
from archbook.model.blueprint import Blueprint
from archbook.physical.media import OPTICS, made_of, twisted_pair


@pytest.fixture
def planned(blueprint: Callable[..., Blueprint]) -> Blueprint:
    return blueprint()


@pytest.mark.parametrize(
    ("gbps", "length_m", "medium", "optic"),
    [
        (10, 7, "dac", None),
        (10, 10, "aoc", None),
        (25, 3, "dac", None),
        (25, 5, "aoc", None),
        (40, 5, "dac", None),
        (100, 3, "dac", None),
        (100, 5, "aoc", None),
        (100, 30, "aoc", None),
        (100, 50, "fibre", "100gbase-sr4"),
        (400, 3, "dac", None),
        (10, 100, "fibre", "10gbase-sr"),
        (10, 500, "fibre", "10gbase-lr"),
        (25, 200, "fibre", "25gbase-lr"),
        (100, 200, "fibre", "100gbase-lr4"),
        (400, 600, "fibre", None),
        (400, 200, "fibre", "400gbase-dr4"),
    ],
)
def test_copper_then_active_optics_then_fibre(
    planned: Blueprint, gbps: float, length_m: float, medium: str, optic: str | None
) -> None:
    made = made_of(planned, gbps, length_m)
    assert (made.medium, made.optic) == (medium, optic)


def test_a_speed_without_a_limit_for_copper_takes_optics(planned: Blueprint) -> None:
    assert made_of(planned, 200, 1).medium == "aoc"
    assert made_of(planned, 50, 50).optic is None


def test_an_unknown_length_takes_the_optic_that_reaches_furthest(planned: Blueprint) -> None:
    made = made_of(planned, 25, None)
    assert (made.medium, made.optic) == ("fibre", "25gbase-lr")
    assert made_of(planned, None, 3).optic is None
    assert made_of(planned, None, None).medium == "fibre"


def test_twisted_pair_that_is_too_long_says_so() -> None:
    assert str(twisted_pair(100).reason.text) == "twisted pair: it reaches 100 m"
    assert str(twisted_pair(200).reason.text) == "200 m: twisted pair reaches only 100 m"


def test_reaches_rise_and_have_sources() -> None:
    for optics in OPTICS.values():
        reaches = [one.reach_m for one in optics]
        assert reaches == sorted(reaches)
        assert all(bundled().source(one.source).url for one in optics)
