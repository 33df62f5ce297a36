"""Orders in which kinds are packed."""

from archbook.capacity.packing.classes import HostClass, Kind
from archbook.capacity.packing.orders import least_shares, orders

HOSTS = [HostClass("a", 1, (10, 100, 0)), HostClass("b", 1, (20, 100, 0))]


def test_large_by_the_greatest_share_by_the_sum_and_by_each_resource() -> None:
    cpu, ram = Kind("cpu", 1, {"a": (6, 10, 0)}), Kind("ram", 1, {"a": (3, 50, 0)})
    found = [[kind.name for kind in order] for order in orders(HOSTS[:1], [cpu, ram])]
    assert found == [["cpu", "ram"], ["ram", "cpu"], ["cpu", "ram"], ["ram", "cpu"]]


def test_what_few_hosts_carry_comes_first() -> None:
    both, one = Kind("both", 1, {"a": (9, 9, 0), "b": (9, 9, 0)}), Kind("one", 1, {"b": (1, 1, 0)})
    assert all(order[0] is one for order in orders(HOSTS, [both, one]))


def test_the_least_share_over_the_hosts_that_carry_it() -> None:
    assert least_shares(HOSTS, Kind("x", 1, {"a": (5, 10, 0), "b": (5, 10, 0)})) == (0.25, 0.1, 0)
    assert least_shares(HOSTS, Kind("x", 1, {})) == (0, 0, 0)
