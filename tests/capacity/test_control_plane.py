"""How many members of the control plane hosts call for."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archbook.capacity.control_plane import (
    API_WORKERS,
    control_hosts,
    ironic_conductors,
    next_odd,
    ovn_relays,
    published_control_hosts,
    workers,
)


@pytest.mark.parametrize(("count", "odd"), [(1, 3), (2, 3), (3, 3), (4, 5), (5, 5), (6, 7)])
def test_next_odd_is_three_at_least(count: int, odd: int) -> None:
    assert next_odd(count) == odd


@pytest.mark.parametrize(
    ("computes", "published", "odd"),
    [(0, 3, 3), (999, 3, 3), (1_000, 4, 5), (1_999, 4, 5), (2_000, 5, 5), (3_000, 6, 7)],
)
def test_a_controller_for_each_thousand(computes: int, published: int, odd: int) -> None:
    assert published_control_hosts(computes) == published
    assert control_hosts(computes) == odd


@given(st.integers(0, 100_000))
def test_controllers_are_odd_and_one_more_than_published_at_most(computes: int) -> None:
    assert control_hosts(computes) % 2 == 1
    assert 0 <= control_hosts(computes) - published_control_hosts(computes) <= 1


@pytest.mark.parametrize(("hosts", "relays"), [(50, 1), (51, 2), (120, 3)])
def test_a_relay_for_each_fifty_hosts(hosts: int, relays: int) -> None:
    assert ovn_relays(hosts) == relays


@pytest.mark.parametrize(("nodes", "conductors"), [(0, 2), (600, 2), (601, 3), (1_200, 4)])
def test_a_conductor_for_each_three_hundred_nodes(nodes: int, conductors: int) -> None:
    assert ironic_conductors(nodes) == conductors


@pytest.mark.parametrize(("threads", "count"), [(1, 1), (4, 4), (5, 5), (64, 5)])
def test_a_worker_for_each_thread_up_to_a_limit(threads: int, count: int) -> None:
    assert workers(threads, API_WORKERS) == count
