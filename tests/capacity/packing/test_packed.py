"""What holds for every packing, and how near it comes to the best one."""

import random
from collections.abc import Iterator, Mapping
from itertools import product

from hypothesis import given, settings
from hypothesis import strategies as st

from archbook.capacity.packing.bound import fewest
from archbook.capacity.packing.classes import Fill, HostClass, Kind, Vector
from archbook.capacity.packing.packed import hosts_needed, left_over, packed, room_for_all
from archbook.capacity.packing.pattern_fit import DOT_PRODUCT, REMAINDER, Taste, pattern_fit

SMALL, LARGE = (8, 32), (16, 64)
SIZES = st.tuples(st.integers(min_value=1, max_value=20), st.integers(min_value=1, max_value=70))
unhurried = settings(deadline=None)
"""A busy machine fails no law."""


@st.composite
def kinds(draw: st.DrawFn, most: int = 5, instances: int = 40) -> list[Kind]:
    """Return like instances, each with the same needs on both classes where it fits."""
    found = []
    for place in range(draw(st.integers(min_value=1, max_value=most))):
        takes = draw(SIZES)
        able = {
            name: takes
            for name, room in (("small", SMALL), ("large", LARGE))
            if _fits(takes, room)
        }
        count = draw(st.integers(min_value=0, max_value=instances))
        found.append(Kind(f"k{place}", count, able))
    return found


def _fits(takes: Vector, room: Vector) -> bool:
    return all(one <= have for one, have in zip(takes, room, strict=True))


def _classes(small: int, large: int) -> list[HostClass]:
    return [HostClass("small", small, SMALL), HostClass("large", large, LARGE)]


HOSTS = st.integers(min_value=0, max_value=12)


def _sound(fill: Fill, hosts: list[HostClass], asked: list[Kind]) -> None:
    """Hold that no host is beyond its room, and that nothing is lost or made up."""
    by_name = {kind.name: kind for kind in asked}
    rooms = {one.name: one.room for one in hosts}
    placed = dict.fromkeys(by_name, 0)
    for batch in fill.batches:
        taken = [0] * len(rooms[batch.host])
        for name, each in batch.holds.items():
            placed[name] += each * batch.count
            takes = by_name[name].takes[batch.host]
            taken = [sum_ + each * one for sum_, one in zip(taken, takes, strict=True)]
        left = tuple(have - one for have, one in zip(rooms[batch.host], taken, strict=True))
        assert left == batch.left
        assert min(left) >= 0
    assert {name: count + fill.waiting.get(name, 0) for name, count in placed.items()} == {
        kind.name: kind.count for kind in asked
    }
    for one in hosts:
        assert sum(batch.count for batch in fill.batches if batch.host == one.name) == one.count


@unhurried
@given(kinds(), HOSTS, HOSTS)
def test_no_host_is_overfull_and_no_instance_is_lost(
    asked: list[Kind], small: int, large: int
) -> None:
    hosts = _classes(small, large)
    _sound(packed(hosts, asked), hosts, asked)
    for taste in (DOT_PRODUCT, REMAINDER, Taste(1.0, heavy=1, times=4)):
        _sound(pattern_fit(hosts, asked, taste), hosts, asked)


@unhurried
@given(kinds(), HOSTS)
def test_one_host_more_never_leaves_more_without_a_host(asked: list[Kind], large: int) -> None:
    before, after = (_classes(0, count)[1:] for count in (large, large + 1))
    assert left_over(after, asked) <= left_over(before, asked)


@unhurried
@given(kinds(), HOSTS, HOSTS)
def test_the_order_of_instances_makes_no_difference(
    asked: list[Kind], small: int, large: int
) -> None:
    hosts = _classes(small, large)
    assert left_over(hosts, asked) == left_over(hosts, asked[::-1])


@unhurried
@given(kinds())
def test_no_packing_goes_below_the_bound_and_all_instances_find_a_host(asked: list[Kind]) -> None:
    hosts = _classes(0, 0)
    found = hosts_needed(hosts, asked, "large")
    if found is None:
        assert any(kind.count and not kind.takes for kind in asked)
        return
    fill, least = found
    assert not fill.homeless()
    assert fill.used() >= least == fewest(hosts, asked)


def _least(room: Vector, left: Mapping[Vector, int]) -> int:
    """Return the fewest hosts by trying every way to fill the next one."""
    if not any(left.values()):
        return 0
    fillings = [one for one in _fillings(room, left) if any(one.values())]
    return 1 + min(
        _least(room, {takes: count - one[takes] for takes, count in left.items()})
        for one in fillings
    )


def _fillings(room: Vector, left: Mapping[Vector, int]) -> Iterator[dict[Vector, int]]:
    """Yield what one host may hold, as much as fits of at least one kind."""
    ranges = [range(count + 1) for count in left.values()]
    for each in product(*ranges):
        taken = [sum(n * takes[at] for n, takes in zip(each, left, strict=True)) for at in (0, 1)]
        if taken[0] <= room[0] and taken[1] <= room[1]:
            yield dict(zip(left, each, strict=True))


@settings(deadline=None, max_examples=40)
@given(st.dictionaries(SIZES, st.integers(min_value=1, max_value=3), min_size=1, max_size=3))
def test_a_few_instances_take_one_host_more_than_the_best_at_most(
    asked: dict[Vector, int],
) -> None:
    small = {takes: count for takes, count in asked.items() if _fits(takes, LARGE)}
    listed = [Kind(str(takes), count, {"large": takes}) for takes, count in small.items()]
    found = hosts_needed([HostClass("large", 0, LARGE)], listed, "large")
    assert found is not None
    best = _least(LARGE, small)
    assert found[1] <= best <= found[0].used() <= best + 1


def test_instances_with_memory_stand_beside_those_with_cpus() -> None:
    """Sums say four hosts of 16 and 64; kind by kind it takes six, side by side four."""
    asked = [
        Kind("memory", 8, {"large": (2, 24)}),
        Kind("cpu", 8, {"large": (6, 8)}),
    ]
    found = hosts_needed([HostClass("large", 0, LARGE)], asked, "large")
    assert found
    assert (found[0].used(), found[1]) == (4, 4)
    assert [batch.holds for batch in found[0].batches if batch.holds] == [{"cpu": 2, "memory": 2}]


def _planted(dice: random.Random) -> tuple[list[HostClass], list[Kind]]:
    """Return hosts that are filled at random until hardly anything fits, and what they carry."""
    sizes = [(dice.randint(1, 8), dice.randint(1, 32)) for _ in range(6)]
    counts = dict.fromkeys(sizes, 0)
    for _ in range(10):
        left, missed = LARGE, 0
        while missed < 20:
            takes = dice.choice(sizes)
            if _fits(takes, left):
                left = (left[0] - takes[0], left[1] - takes[1])
                counts[takes] += 1
            else:
                missed += 1
    kinds = [Kind(str(takes), count, {"large": takes}) for takes, count in counts.items()]
    return [HostClass("large", 10, LARGE)], kinds


def test_eight_of_ten_full_packings_that_are_known_to_exist_are_found() -> None:
    dice = random.Random(1)  # noqa: S311 - the same packings in every run
    found = sum(room_for_all(*_planted(dice)) for _ in range(50))
    assert found >= 40


def test_where_sums_lie() -> None:
    """Ten instances that take more than half of a host each need ten, and the bound knows."""
    asked = [Kind("big", 10, {"large": (9, 33)})]
    found = hosts_needed([HostClass("large", 0, LARGE)], asked, "large")
    assert found
    assert (found[0].used(), found[1]) == (10, 10)


def test_scarce_hosts_are_kept_for_those_that_need_them() -> None:
    """Kinds that only large hosts carry come first, whatever the order."""
    plain = Kind("plain", 8, {"small": (4, 16), "large": (4, 16)})
    big = Kind("big", 2, {"large": (16, 64)})
    hosts = _classes(2, 3)
    assert left_over(hosts, [plain, big]) == 0
    assert left_over(_classes(2, 2), [plain, big]) == 4


def test_the_cost_follows_kinds_and_not_instances() -> None:
    few = [Kind(str(at), 10, {"large": (at, 3 * at)}) for at in range(1, 9)]
    many = [Kind(kind.name, kind.count * 100_000, kind.takes) for kind in few]
    batches = [
        len(found[0].batches)
        for asked in (few, many)
        if (found := hosts_needed([HostClass("large", 0, LARGE)], asked, "large"))
    ]
    assert batches[1] <= 40
    assert batches[1] <= 3 * batches[0]


def test_nothing_to_pack_and_nothing_to_pack_on() -> None:
    nothing = packed(_classes(1, 1), [])
    assert (nothing.used(), nothing.homeless()) == (0, 0)
    assert left_over([], [Kind("a", 3, {})]) == 3
    assert hosts_needed(_classes(0, 0), [Kind("a", 1, {})], "large") is None
