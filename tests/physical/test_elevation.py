"""One rack from the top down."""

from collections.abc import Callable
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from archbook.model.blueprint import Blueprint, Cohort
from archbook.model.host_group import HostGroup
from archbook.physical.elevation import Elevation, Thing, elevation
from archbook.physical.footprints import UNKNOWN, Footprint
from archbook.physical.hosts import Hosts

LEAVES = [Thing("leaf-1", "x", Footprint(height_u=1)), Thing("leaf-2", "x", Footprint(height_u=1))]


def _hosts(name: str, count: int, height: float | None, weight: float | None = None) -> Hosts:
    group = HostGroup(name=name, roles=("compute",), count=count)
    cohort = Cohort(group, (), (None,), (), {})
    return Hosts(cohort, range(count), Footprint(height_u=height, weight_kg=weight))


def _where(made: Elevation) -> dict[str, float]:
    return {one.name: one.position for one, _ in made.mounted}


def test_switches_at_the_top_the_heaviest_at_the_bottom() -> None:
    made = elevation(10, [_hosts("a", 2, 1, 10), _hosts("b", 1, 2, 30)], LEAVES, [])
    assert _where(made) == {"leaf-1": 10, "leaf-2": 9, "a-02": 4, "a-01": 3, "b-01": 1}
    assert made.left_out == {}


def test_of_unknown_weight_the_taller_stands_lower_and_above_what_is_known() -> None:
    made = elevation(10, [_hosts("a", 1, 1), _hosts("b", 1, 2), _hosts("c", 1, 1, 5)], [], [])
    assert _where(made) == {"a-01": 4, "b-01": 2, "c-01": 1}


def test_one_unit_is_taken_for_an_unknown_height() -> None:
    made = elevation(4, [_hosts("a", 1, None)], [Thing("oob-1", "unspecified")], [])
    known = {one.name: (one.height_u, one.known) for one, _ in made.mounted}
    assert known == {"oob-1": (1, False), "a-01": (1, False)}


def test_strips_stand_beside_the_rails_or_at_the_bottom() -> None:
    beside, below = Thing("p-A", "x", Footprint(height_u=0)), Thing("p-B", "y", Footprint(2))
    made = elevation(6, [_hosts("a", 1, 1)], [], [beside, below])
    assert _where(made) == {"p-A": 0, "p-B": 1, "a-01": 3}


def test_what_finds_no_room_is_counted() -> None:
    made = elevation(5, [_hosts("a", 3, 2)], LEAVES, [])
    assert made.left_out == {"a": 2}
    low = elevation(1, [_hosts("a", 1, 1)], LEAVES, [])
    assert low.left_out == {"leaf": 1, "a": 1}


def test_what_is_not_stated_takes_the_room_that_hosts_leave() -> None:
    switches = [*LEAVES, Thing("oob-1", "x", UNKNOWN, stated=False)]
    full = elevation(5, [_hosts("a", 3, 1)], switches, [])
    assert full.left_out == {"oob": 1}
    assert [one.name for one, _ in full.elsewhere] == ["oob-1"]
    roomy = elevation(6, [_hosts("a", 3, 1)], switches, [])
    assert _where(roomy)["oob-1"] == 4
    assert (roomy.left_out, roomy.elsewhere) == ({}, [])


def test_half_units_are_stacked_and_whole_ones_start_whole() -> None:
    made = elevation(9, [_hosts("a", 3, 0.5, 9), _hosts("b", 1, 1, 2)], [], [])
    assert _where(made) == {"a-01": 1, "a-02": 1.5, "a-03": 2, "b-01": 3}


things = st.lists(
    st.tuples(st.sampled_from([None, 0.5, 1, 1.5, 2, 4]), st.integers(1, 9)), max_size=4
)


@given(st.integers(1, 48), things, st.integers(0, 4))
def test_nothing_overlaps_and_nobody_is_lost(
    height: int, given_things: list[tuple[float | None, int]], switches: int
) -> None:
    groups = [
        _hosts(f"g{place}", count, units) for place, (units, count) in enumerate(given_things)
    ]
    made = elevation(
        height, groups, [Thing(f"leaf-{n}", "x", UNKNOWN) for n in range(switches)], []
    )
    spans = sorted((one.position, one.position + one.height_u) for one, _ in made.mounted)
    assert all(start >= 1 and end <= height + 1 for start, end in spans)
    assert all(before[1] <= after[0] for before, after in pairwise(spans))
    everything = sum(len(group.indices) for group in groups) + switches
    assert len(spans) + sum(made.left_out.values()) == everything


def test_names_are_those_of_the_design(blueprint: Callable[..., Blueprint]) -> None:
    groups = [{"name": "cmp", "roles": ["compute"], "count": 2, "hosts": ["anna", "berta"]}]
    cohort = blueprint(host_groups=groups).cohorts[0]
    made = elevation(4, [Hosts(cohort, range(2), UNKNOWN)], [], [])
    assert [one.name for one, _ in made.mounted] == ["berta", "anna"]
