"""placement.planes-apart."""

from collections.abc import Callable
from typing import Any

import pytest

from archbook.model.edit import AddGroup, RemoveRole
from archbook.model.finding import Hit, Severity
from archbook.workspace.examples import examples

RULE = "placement.planes-apart"

FAILS, SOUND = examples(RULE)

ELSEWHERE: dict[str, Any] = {"host_groups": [{"name": "cmp", "roles": ["compute"], "count": 2}]}


def test_adds_compute_hosts_when_there_are_no_others(found: Callable[..., list[Hit]]) -> None:
    (hit,) = found(RULE, **FAILS)
    added, removed = hit.candidates[0]
    assert isinstance(added, AddGroup)
    assert removed == RemoveRole(group="all", role="compute")


@pytest.mark.parametrize("roles", [["control", "network"], ["compute", "ceph_osd"]])
def test_common_mixtures_are_an_info(found: Callable[..., list[Hit]], roles: list[str]) -> None:
    groups = [
        {"name": "ctl", "roles": ["control"], "count": 3},
        {"name": "mix", "roles": roles, "count": 3},
    ]
    (hit,) = found(RULE, host_groups=groups)
    assert hit.severity is Severity.INFO


def test_the_new_group_has_two_hosts_and_a_free_name(found: Callable[..., list[Hit]]) -> None:
    (hit,) = found(RULE, **FAILS)
    added, _ = hit.candidates[0]
    assert isinstance(added, AddGroup)
    assert (added.group.name, added.group.roles, added.group.count) == ("compute", ("compute",), 2)
    taken = [
        {"name": "all", "roles": ["control", "compute"], "count": 3},
        {"name": "compute", "roles": ["network"], "count": 3},
    ]
    (hit,) = found(RULE, host_groups=taken)
    assert isinstance(edit := hit.candidates[0][0], AddGroup)
    assert edit.group.name == "cmp"
