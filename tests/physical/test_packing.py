"""Hosts packed into racks."""

from math import inf

from hypothesis import given
from hypothesis import strategies as st

from archbook.physical.packing import Batch, fewest, pack

ROOM = (38.0, inf, inf, inf)


def _batch(group: str, count: int, height: float = 1, role: str = "compute") -> Batch:
    return Batch(group, frozenset({role}), count, (height, 0, 0, 0))


def test_replicas_of_a_role_stand_apart() -> None:
    filled, left = pack([_batch("ctl", 3, role="control"), _batch("cmp", 9)], [ROOM] * 3)
    assert left == {}
    assert [sorted(rack.hosts) for rack in filled] == [["cmp", "ctl"]] * 3
    assert [rack.hosts["ctl"] for rack in filled] == [[0], [1], [2]]
    assert [rack.hosts["cmp"] for rack in filled] == [[0, 3, 6], [1, 4, 7], [2, 5, 8]]


def test_groups_of_the_same_role_know_of_each_other() -> None:
    filled, _ = pack([_batch("old", 1), _batch("new", 1)], [ROOM] * 2)
    assert [list(rack.hosts) for rack in filled] == [["old"], ["new"]]


def test_the_tallest_go_first() -> None:
    room = (4.0, inf, inf, inf)
    filled, left = pack([_batch("flat", 4), _batch("tall", 1, 4)], [room, room])
    assert left == {}
    assert [list(rack.hosts) for rack in filled] == [["tall"], ["flat"]]


def test_each_resource_is_a_limit() -> None:
    for place in range(4):
        each = tuple(10.0 if place == here else 0.0 for here in range(4))
        room = tuple(25.0 if place == here else inf for here in range(4))
        filled, left = pack([Batch("cmp", frozenset(), 5, each)], [room, room])  # type: ignore[arg-type]  # four numbers each
        assert [len(rack.hosts["cmp"]) for rack in filled] == [2, 2]
        assert left == {"cmp": 1}


def test_what_no_rack_takes_is_left() -> None:
    _, left = pack([_batch("tall", 2, 50)], [ROOM])
    assert left == {"tall": 2}


def test_the_fewest_racks_by_each_sum() -> None:
    batches = [Batch("cmp", frozenset(), 100, (2, 30, 500, 4))]
    found = fewest(batches, (38, 1_000, 6_000, inf))
    assert found == {"height_u": 6, "weight_kg": 3, "power_w": 9}


sizes = st.lists(st.tuples(st.integers(1, 4), st.integers(1, 30)), min_size=1, max_size=4)


@given(sizes, st.integers(1, 6))
def test_every_host_is_put_once_or_left(given_sizes: list[tuple[int, int]], racks: int) -> None:
    batches = [
        _batch(f"g{place}", count, height) for place, (height, count) in enumerate(given_sizes)
    ]
    filled, left = pack(batches, [ROOM] * racks)
    for batch in batches:
        put = [host for rack in filled for host in rack.hosts.get(batch.group, [])]
        assert sorted(put) == list(range(batch.count - left.get(batch.group, 0)))
    assert all(rack.left[0] >= 0 for rack in filled)


@given(sizes, st.integers(1, 6))
def test_roles_are_spread_evenly_while_there_is_room(
    given_sizes: list[tuple[int, int]], racks: int
) -> None:
    batches = [
        Batch(f"g{place}", frozenset({f"r{place}"}), count, (height, 0, 0, 0))
        for place, (height, count) in enumerate(given_sizes)
    ]
    filled, _ = pack(batches, [(1_000.0, inf, inf, inf)] * racks)
    for batch in batches:
        counts = [len(rack.hosts.get(batch.group, [])) for rack in filled]
        assert max(counts) - min(counts) <= 1
