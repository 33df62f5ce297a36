"""compute.two-hosts-per-kind."""

from collections.abc import Callable
from typing import Any

from archbook.model.edit import SetCount
from archbook.model.finding import Hit
from archbook.workspace.examples import examples

RULE = "compute.two-hosts-per-kind"

FAILS, SOUND = examples(RULE)

ELSEWHERE: dict[str, Any] = {"host_groups": [{"name": "ctl", "roles": ["control"], "count": 3}]}


def test_two_groups_of_one_kind_count_together(found: Callable[..., list[Hit]]) -> None:
    groups = [
        {"name": "a", "roles": ["compute"], "count": 1},
        {"name": "b", "roles": ["compute"], "count": 1},
    ]
    assert found(RULE, host_groups=groups) == []


def test_hosts_of_another_region_are_no_help(found: Callable[..., list[Hit]]) -> None:
    regions = [{"name": "one", "zones": {"a": ["r1"]}}, {"name": "two", "zones": {"b": ["r2"]}}]
    groups = [
        {"name": "a", "roles": ["compute"], "count": 1, "racks": ["r1"]},
        {"name": "b", "roles": ["compute"], "count": 1, "racks": ["r2"]},
    ]
    hits = found(RULE, host_groups=groups, regions=regions)
    assert [hit.subject for hit in hits] == ["group/a", "group/b"]
    assert [hit.evidence for hit in hits] == [{"hosts": 1, "needed": 2}] * 2
    assert hits[0].candidates == ((SetCount(group="a", count=2),),)
