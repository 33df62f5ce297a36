"""Hosts below which no packing can go."""

import pytest

from archbook.capacity.packing.bound import fewest
from archbook.capacity.packing.classes import HostClass, Kind

HOSTS = [HostClass("a", 0, (10, 100))]


@pytest.mark.parametrize(
    ("sizes", "hosts"),
    [
        ([((5, 10), 4)], 2),  # two in one host
        ([((6, 10), 4)], 4),  # each takes more than half
        ([((1, 10), 21)], 3),  # by the sum of either
        ([((1, 10), 20)], 2),
        ([((7, 10), 3), ((4, 10), 3)], 5),  # a four stands beside no seven, and two share a host
        ([((1, 90), 2), ((9, 10), 2)], 2),  # one resource at a time
    ],
)
def test_by_hand(sizes: list[tuple[tuple[int, int], int]], hosts: int) -> None:
    kinds = [Kind(str(at), count, {"a": takes}) for at, (takes, count) in enumerate(sizes)]
    assert fewest(HOSTS, kinds) == hosts


def test_the_least_share_counts_where_hosts_differ() -> None:
    hosts = [*HOSTS, HostClass("b", 0, (20, 100))]
    both = Kind("x", 4, {"a": (5, 10), "b": (5, 10)})
    assert fewest(hosts, [both]) == 1
    assert fewest(hosts, [Kind("x", 4, {"a": (5, 10)})]) == 2


def test_instances_that_fit_nowhere_do_not_count() -> None:
    assert fewest(HOSTS, [Kind("x", 4, {}), Kind("y", 0, {"a": (1, 1)})]) == 0
