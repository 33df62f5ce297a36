"""Patterns: what suits a host best, and how often it is repeated."""

import pytest

from archbook.capacity.packing.classes import Batch, HostClass, Kind
from archbook.capacity.packing.pattern_fit import (
    DOT_PRODUCT,
    REMAINDER,
    Candidate,
    Taste,
    pattern_fit,
)

ROOM = (16, 64)


def _beside(takes: tuple[int, int]) -> Candidate:
    asks = tuple((at, one, one / ROOM[at] ** 2) for at, one in enumerate(takes))
    return Candidate(Kind("x", 1, {"a": takes}), takes, asks)


@pytest.mark.parametrize("own", [DOT_PRODUCT.own, REMAINDER.own])
def test_needs_that_point_the_way_of_the_room_left_suit_better(own: float) -> None:
    cpu, ram = _beside((6, 8)), _beside((2, 24))
    assert (cpu.suits((16, 32), own) or 0) > (ram.suits((16, 32), own) or 0)
    assert (ram.suits((6, 64), own) or 0) > (cpu.suits((6, 64), own) or 0)


def test_the_product_and_the_remainder_by_hand() -> None:
    one = _beside((8, 16))
    assert one.suits((16, 32), DOT_PRODUCT.own) == 0.5 * 1 + 0.25 * 0.5
    left_before, left_after = 1 + 0.5**2, 0.5**2 + 0.25**2
    assert one.suits((16, 32), REMAINDER.own) == (left_before - left_after) / 2


def test_what_does_not_fit_does_not_suit() -> None:
    one = _beside((8, 16))
    assert one.suits((8, 16), DOT_PRODUCT.own) is not None
    assert one.suits((7, 64), DOT_PRODUCT.own) is None
    assert one.suits((16, 15), DOT_PRODUCT.own) is None


def test_a_pattern_is_repeated_while_there_are_instances_for_it() -> None:
    kinds = [Kind("cpu", 8, {"a": (6, 8)}), Kind("ram", 8, {"a": (2, 24)})]
    fill = pattern_fit([HostClass("a", 5, ROOM)], kinds, DOT_PRODUCT)
    assert fill.batches == (
        Batch("a", 4, {"cpu": 2, "ram": 2}, (0, 0)),
        Batch("a", 1, {}, ROOM),
    )


def test_a_resource_that_weighs_more_decides() -> None:
    """As many of either fit; where memory weighs more, the one with more memory comes first."""
    kinds = [Kind("cpu", 9, {"a": (4, 12)}), Kind("ram", 9, {"a": (3, 16)})]
    hosts = [HostClass("a", 1, ROOM)]
    plain, heavy = (
        pattern_fit(hosts, kinds, taste).batches[0].holds
        for taste in (Taste(0.0, heavy=0, times=4), Taste(0.0, heavy=1, times=4))
    )
    assert plain["cpu"] > plain.get("ram", 0)
    assert heavy["ram"] > heavy.get("cpu", 0)
