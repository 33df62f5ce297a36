"""Names of hosts, without making each host."""

from collections.abc import Callable

import pytest

from archbook.model.blueprint import Blueprint
from archbook.rules.host_names import (
    counted,
    is_address,
    is_valid,
    is_valid_but_for_underscores,
    short,
    stated,
)


@pytest.mark.parametrize(
    ("name", "valid"),
    [
        ("ctl-01", True),
        ("CTL1", True),
        ("3com", True),
        ("ctl.example.net", True),
        ("10.0.0.1", True),
        ("fd00::1", True),
        ("a" * 63, True),
        ("a", True),
        ("a" * 64, False),
        ("ctl_01", False),
        ("ctl 01", False),
        ("-ctl", False),
        ("ctl-", False),
        ("ctl..net", False),
        ("컨트롤러", False),
        ("", False),
    ],
)
def test_a_host_name_by_the_standard(
    name: str,
    valid: bool,  # noqa: FBT001 - a column of the table
) -> None:
    assert is_valid(name) is valid


@pytest.mark.parametrize(
    ("name", "nearly"),
    [
        ("ctl_01", True),
        ("ctl_a.example", True),
        ("ctl-01", True),
        ("_ctl", False),
        ("a" * 64, False),
        ("a b", False),
    ],
)
def test_underscores_are_a_lesser_fault(
    name: str,
    nearly: bool,  # noqa: FBT001 - a column of the table
) -> None:
    assert is_valid_but_for_underscores(name) is nearly


def test_an_address_is_no_name() -> None:
    assert is_address("10.0.0.1")
    assert is_address("fd00::1")
    assert not is_address("10.0.0")
    assert short("10.0.0.1") == "10.0.0.1"
    assert short("Ctl-1.example.net") == "ctl-1"


GROUPS = [
    {"name": "ctl", "roles": ["control"], "count": 2, "hosts": ["c1", "c2"]},
    {"name": "cmp", "roles": ["compute"], "count": 12},
]


def test_what_the_design_lists(blueprint: Callable[..., Blueprint]) -> None:
    planned = blueprint(host_groups=GROUPS)
    assert [(cohort.name, name) for cohort, name in stated(planned)] == [
        ("ctl", "c1"),
        ("ctl", "c2"),
    ]


@pytest.mark.parametrize(
    ("name", "group"),
    [
        ("cmp-01", "cmp"),
        ("cmp-12", "cmp"),
        ("cmp-13", None),
        ("cmp-00", None),
        ("cmp-1", None),
        ("ctl-01", None),
        ("cmp", None),
        ("other-01", None),
    ],
)
def test_what_a_group_would_number(
    blueprint: Callable[..., Blueprint], name: str, group: str | None
) -> None:
    cohort = counted(blueprint(host_groups=GROUPS), name)
    assert (cohort.name if cohort else None) == group
