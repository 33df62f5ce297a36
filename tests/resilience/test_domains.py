"""Failure domains of racks, and members in them."""

from collections.abc import Callable

import pytest

from archbook.model.blueprint import Blueprint
from archbook.model.site import FailureDomain
from archbook.resilience.domains import Spread, domain_asked, domains_of_racks, spread

RACKS = {
    "r1": {"room": "a", "power_feed": "p1", "switch_pair": "s1"},
    "r2": {"room": "a", "power_feed": "p2", "switch_pair": "s1"},
    "r3": {"site": "edge"},
}
REGIONS = [{"name": "one", "zones": {"az1": ["r1", "r2"]}}]


@pytest.mark.parametrize(
    ("kind", "expected"),
    [
        ("rack", {"r1": "r1", "r2": "r2", "r3": "r3"}),
        ("room", {"r1": "a", "r2": "a", "r3": None}),
        ("power_feed", {"r1": "p1", "r2": "p2", "r3": None}),
        ("switch_pair", {"r1": "s1", "r2": "s1", "r3": None}),
        ("zone", {"r1": "az1", "r2": "az1", "r3": None}),
        ("site", {"r1": "main", "r2": "main", "r3": "edge"}),
    ],
)
def test_domain_of_each_rack(
    blueprint: Callable[..., Blueprint],
    kind: FailureDomain,
    expected: dict[str, str | None],
) -> None:
    planned = blueprint(racks=RACKS, regions=REGIONS)
    assert domains_of_racks(planned, kind) == expected


def test_what_the_design_does_not_say_is_unknown_and_not_a_domain(
    blueprint: Callable[..., Blueprint],
) -> None:
    standing = [("r1", 2), ("r2", 1), ("r3", 4), (None, 5)]
    found = spread(blueprint(racks=RACKS), standing, "room")
    assert found == Spread({"a": 3}, unknown=9)
    assert (found.members, found.domains, found.worst()) == (12, 1, ("a", 3))


def test_each_host_is_a_domain_of_its_own(blueprint: Callable[..., Blueprint]) -> None:
    found = spread(blueprint(), [("r1", 2), ("r2", 1)], "host")
    assert (found.domains, found.worst()) == (3, ("", 1))


def test_a_requirement_of_none_asks_for_nothing() -> None:
    assert domain_asked(None) is None
    assert domain_asked("none") is None
    assert domain_asked("rack") == "rack"
