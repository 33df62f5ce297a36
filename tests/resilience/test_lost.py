"""Which hosts a loss takes."""

from collections.abc import Callable

import pytest

from archbook.errors import UnknownNameError
from archbook.model.blueprint import Blueprint
from archbook.resilience.failure import hosts_lost
from archbook.resilience.lost import lost_with, worst_rack

RACKS = {
    "r1": {"room": "a", "power_feed": "p1", "switch_pair": "s1"},
    "r2": {"room": "a", "power_feed": "p2", "switch_pair": "s1"},
    "r3": {"room": "b", "power_feed": "p2", "site": "edge"},
}
REGIONS = [{"name": "one", "zones": {"az1": ["r1", "r2"], "az2": ["r3"]}}]
GROUPS = [
    {"name": "ctl", "roles": ["control"], "count": 3, "racks": ["r1", "r2", "r3"]},
    {"name": "cmp", "roles": ["compute"], "count": 7, "racks": {"r1": 4, "r2": 2, "r3": 1}},
]


@pytest.fixture
def planned(blueprint: Callable[..., Blueprint]) -> Blueprint:
    return blueprint(racks=RACKS, regions=REGIONS, host_groups=GROUPS)


@pytest.mark.parametrize(
    ("name", "hosts"),
    [
        ("host/cmp-03", 1),
        ("rack/r1", 5),
        ("room/a", 8),
        ("power-feed/p2", 5),
        ("switch-pair/s1", 8),
        ("zone/az2", 2),
        ("site/edge", 2),
        ("site/main", 8),
    ],
)
def test_what_goes_with_a_failure_domain(planned: Blueprint, name: str, hosts: int) -> None:
    assert hosts_lost(planned, lost_with(planned, name)) == hosts


def test_what_is_lost_twice_counts_once(planned: Blueprint) -> None:
    host, rack = lost_with(planned, "host/cmp-03"), lost_with(planned, "rack/r1")
    assert hosts_lost(planned, host.together(rack)) == 5
    assert hosts_lost(planned, rack.together(host).together(lost_with(planned, "room/a"))) == 8
    other = lost_with(planned, "host/cmp-07")
    assert hosts_lost(planned, host.together(other)) == 2


def test_hosts_lost_are_told_rack_by_rack(planned: Blueprint) -> None:
    both = lost_with(planned, "rack/r2").together(lost_with(planned, "host/cmp-01"))
    cohort = planned.cohorts[1]
    assert dict(both.by_rack(cohort)) == {"r1": 1, "r2": 2, "r3": 0}


@pytest.mark.parametrize(
    ("name", "near"),
    [("rack/r9", "rack/r"), ("host/ctl-9", "ctl-0"), ("rak/r1", "rack"), ("room/c", "room/")],
)
def test_what_is_not_there_is_named_with_what_is(planned: Blueprint, name: str, near: str) -> None:
    with pytest.raises(UnknownNameError, match=near):
        lost_with(planned, name)


def test_the_rack_with_most_hosts_is_looked_at_first(planned: Blueprint) -> None:
    assert worst_rack(planned) == ("rack/r1",)


def test_without_racks_it_is_a_controller(blueprint: Callable[..., Blueprint]) -> None:
    assert worst_rack(blueprint(racks=None)) == ("host/ctl-01",)


def test_one_rack_is_no_loss_to_look_at(blueprint: Callable[..., Blueprint]) -> None:
    planned = blueprint(
        racks={"r1": {}}, host_groups=[{"name": "cmp", "roles": ["compute"], "count": 2}]
    )
    assert worst_rack(planned) == ("host/cmp-01",)
