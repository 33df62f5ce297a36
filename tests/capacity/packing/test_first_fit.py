"""Batches of like hosts, filled kind by kind."""

from archbook.capacity.packing.classes import Batch, HostClass, Kind
from archbook.capacity.packing.first_fit import first_fit

HOSTS = [HostClass("a", 3, (10, 100))]


def test_a_batch_is_split_into_full_last_and_empty() -> None:
    fill = first_fit(HOSTS, [Kind("x", 4, {"a": (3, 10)})])
    assert fill.batches == (
        Batch("a", 1, {"x": 3}, (1, 70)),
        Batch("a", 1, {"x": 1}, (7, 90)),
        Batch("a", 1, {}, (10, 100)),
    )
    assert (fill.used(), fill.homeless()) == (2, 0)


def test_what_finds_no_host_waits() -> None:
    fill = first_fit(HOSTS, [Kind("x", 11, {"a": (3, 10)}), Kind("y", 2, {})])
    assert fill.waiting == {"x": 2, "y": 2}
    assert fill.batches == (Batch("a", 3, {"x": 3}, (1, 70)),)


def test_room_that_is_left_is_taken_by_the_next_kind() -> None:
    fill = first_fit(HOSTS, [Kind("x", 9, {"a": (3, 10)}), Kind("y", 3, {"a": (1, 5)})])
    assert fill.batches == (Batch("a", 3, {"x": 3, "y": 1}, (0, 65)),)
