"""Growth, year by year, worked by hand."""

from collections.abc import Callable
from typing import Any

import pytest

from archbook.model.blueprint import Blueprint
from archbook.model.sizing import YearAhead
from archbook.sizing import size

Years = Callable[..., tuple[YearAhead, ...]]

HARDWARE = {"std": {"cores": 32, "threads_per_core": 2, "ram_gib": 256}}
FLAVOR = {"name": "web", "vcpus": 4, "ram_gib": 16, "instances": 60}


@pytest.fixture
def years(blueprint: Callable[..., Blueprint]) -> Years:
    """Return a function: years and workload → the years ahead of six hosts."""

    def ahead(count: int, *workload: dict[str, Any]) -> tuple[YearAhead, ...]:
        groups = [{"name": "cmp", "roles": ["compute"], "count": 6, "hardware": "std"}]
        changes = {"hardware": HARDWARE, "host_groups": groups, "workload": [*workload]}
        return size(blueprint(**changes), count).years

    return ahead


def test_growth_is_compound_and_the_year_in_which_room_ends_is_seen(years: Years) -> None:
    """60 grow to 72, 87 and 104; 15 fit on a host, and one host may be lost."""
    found = years(3, {**FLAVOR, "growth_percent": 20})
    assert [one.instances.value for one in found] == [72, 87, 104]
    assert [one.demand for one in found] == [
        {"vcpus": 288, "ram_gib": 1152},
        {"vcpus": 348, "ram_gib": 1392},
        {"vcpus": 416, "ram_gib": 1664},
    ]
    assert [one.hosts.value for one in found] == [6, 7, 8]
    assert [one.room() for one in found] == [True, False, False]


def test_exact_percentages_are_not_rounded_up(years: Years) -> None:
    found = years(2, {**FLAVOR, "instances": 100, "growth_percent": 10})
    assert [one.instances.value for one in found] == [110, 121]


def test_no_growth_is_stated_and_unknown_growth_is_unknown(years: Years) -> None:
    (still,) = years(1, {**FLAVOR, "growth_percent": 0})
    assert (still.instances.value, still.hosts.value) == (60, 5)
    (unknown,) = years(1, FLAVOR, {**FLAVOR, "name": "db", "growth_percent": 5})
    assert (unknown.instances.value, unknown.hosts.value, unknown.room()) == (None, None, None)
    assert unknown.demand == {"vcpus": None, "ram_gib": None}
    assert unknown.instances.inputs["web.growth_percent"] is None


def test_no_year_is_shown_that_nobody_asked_for(years: Years) -> None:
    assert years(0, {**FLAVOR, "growth_percent": 20}) == ()
    assert years(2) == ()
