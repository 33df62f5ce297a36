"""How ranges of addresses are written."""

from collections.abc import Callable
from ipaddress import ip_address

import pytest

from archbook.model.blueprint import Blueprint
from archbook.views.parts.ranges import ranges, shortened

NETWORK = {"name": "mgmt", "carries": ["management"], "subnet": "10.0.0.0/24"}


@pytest.mark.parametrize(
    ("start", "end", "short"),
    [
        ("10.0.0.11", "10.0.0.30", ".30"),
        ("10.0.0.250", "10.0.1.13", ".1.13"),
        ("10.0.0.1", "11.0.0.1", "11.0.0.1"),
        ("fd00::b", "fd00::1e", "fd00::1e"),
    ],
)
def test_the_end_is_written_as_far_as_it_differs(start: str, end: str, short: str) -> None:
    assert shortened(ip_address(start), ip_address(end)) == short


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({}, "10.0.0.11 – .13"),
        ({"subnet": "10.0.0.0/28"}, "10.0.0.11 – .13"),
        ({"subnet": "10.0.0.0/29"}, "subnet too small"),
        ({"subnet": None}, ""),
        ({"spans": "rack"}, ""),
    ],
)
def test_a_range_is_said_where_one_is_known(
    blueprint: Callable[..., Blueprint], changes: dict[str, object], said: str
) -> None:
    group = {"name": "ctl", "roles": ["control", "compute"], "count": 3}
    planned = blueprint(networks=[NETWORK | changes], host_groups=[group], storage=None)
    found = ranges(planned, planned.design.networks[0], planned.cohorts)
    assert {name: str(words) for name, words in found.items()} == {"ctl": said}


def test_addresses_that_are_not_in_a_row_are_within_a_range(
    blueprint: Callable[..., Blueprint],
) -> None:
    group = {
        "name": "ctl",
        "roles": ["control", "compute"],
        "count": 2,
        "addresses": ["10.0.0.20", "10.0.0.90"],
    }
    planned = blueprint(networks=[NETWORK], host_groups=[group], storage=None)
    found = ranges(planned, planned.design.networks[0], planned.cohorts)
    assert str(found["ctl"]) == "within 10.0.0.20 – .90"
