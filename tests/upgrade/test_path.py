"""The way: one release on, or from SLURP release to SLURP release, and nothing else."""

from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archbook.catalog import bundled
from archbook.upgrade.path import between, closed, unmaintained, walk

FACTS = bundled()
IN_ORDER = sorted(FACTS.ids("releases"), key=lambda name: FACTS.release(name).order)


def stops(start: str, target: str) -> list[str]:
    releases = between(FACTS, FACTS.release(start), FACTS.release(target))
    return [release.id for release in walk(releases)]


@pytest.mark.parametrize(
    ("start", "target", "way"),
    [
        ("2023.1", "2026.1", ["2023.1", "2024.1", "2025.1", "2026.1"]),
        ("2023.1", "2026.2", ["2023.1", "2024.1", "2025.1", "2026.1", "2026.2"]),
        ("2025.2", "2026.1", ["2025.2", "2026.1"]),
        ("2025.2", "2026.2", ["2025.2", "2026.1", "2026.2"]),
        ("2023.2", "2025.2", ["2023.2", "2024.1", "2025.1", "2025.2"]),
        ("2024.1", "2024.2", ["2024.1", "2024.2"]),
        ("yoga", "2024.1", ["yoga", "zed", "2023.1", "2024.1"]),
        ("queens", "stein", ["queens", "rocky", "stein"]),
    ],
)
def test_the_way_stops_where_an_upgrade_is_tested(start: str, target: str, way: list[str]) -> None:
    assert stops(start, target) == way


@given(st.data())
def test_each_step_goes_one_release_on_or_from_slurp_to_the_next_slurp(
    data: st.DataObject,
) -> None:
    first = data.draw(st.integers(0, len(IN_ORDER) - 2))
    last = data.draw(st.integers(first + 1, len(IN_ORDER) - 1))
    way = stops(IN_ORDER[first], IN_ORDER[last])
    assert (way[0], way[-1]) == (IN_ORDER[first], IN_ORDER[last])
    for one, other in pairwise(map(FACTS.release, way)):
        skipped = [
            name for name in IN_ORDER if one.order < FACTS.release(name).order < other.order
        ]
        assert one.order < other.order
        assert not skipped or (one.slurp and other.slurp)
        assert not any(FACTS.release(name).slurp for name in skipped)


def test_a_release_is_closed_from_its_end_of_life_on() -> None:
    way = tuple(map(FACTS.release, ("queens", "rocky", "stein")))
    assert closed(way, date(2023, 8, 15)) == ()
    assert [one.id for one in closed(way, date(2023, 8, 16))] == ["rocky"]
    assert [one.id for one in closed(way, date(2024, 1, 4))] == ["rocky", "stein"]


def test_that_the_start_has_ended_closes_no_way() -> None:
    way = tuple(map(FACTS.release, ("2023.2", "2024.1")))
    assert closed(way, date(2026, 11, 22)) == ()


def test_only_the_releases_in_between_are_stayed_on_too_long() -> None:
    way = tuple(map(FACTS.release, ("2023.1", "2024.1", "2025.1", "2026.1")))
    assert [one.id for one in unmaintained(way, date(2026, 11, 22))] == ["2024.1", "2025.1"]
    assert [one.id for one in unmaintained(way, date(2026, 9, 30))] == ["2024.1"]
