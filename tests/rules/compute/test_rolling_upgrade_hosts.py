"""compute.rolling-upgrade-hosts."""

from collections.abc import Callable
from typing import Any

from archbook.model.edit import SetCount
from archbook.model.finding import Hit
from archbook.workspace.examples import examples

RULE = "compute.rolling-upgrade-hosts"

FAILS, SOUND = examples(RULE)

ELSEWHERE: dict[str, Any] = {
    "host_groups": [{"name": "ctl", "roles": ["control"], "count": 3}],
}


def test_the_largest_group_grows(found: Callable[..., list[Hit]]) -> None:
    groups = [
        {"name": "a", "roles": ["compute"], "count": 1},
        {"name": "b", "roles": ["compute"], "count": 2},
    ]
    (hit,) = found(RULE, host_groups=groups)
    assert hit.subject == "group/b"
    assert hit.evidence == {"compute_hosts": 3, "needed": 4}
    assert str(hit.message).startswith("the cloud has 3 compute hosts")
    assert hit.candidates == ((SetCount(group="b", count=3),),)


def test_each_region_by_itself(found: Callable[..., list[Hit]]) -> None:
    regions = [
        {"name": "one", "zones": {"a": ["r1", "r2"]}},
        {"name": "two", "zones": {"b": ["r3"]}},
    ]
    groups = [{"name": "cmp", "roles": ["compute"], "count": 6, "racks": {"r1": 4, "r3": 2}}]
    (hit,) = found(RULE, regions=regions, host_groups=groups)
    assert str(hit.message).startswith("two has 2 compute hosts")
    assert hit.candidates == ((SetCount(group="cmp", count=8),),)


def test_a_region_without_compute_hosts_is_left_alone(found: Callable[..., list[Hit]]) -> None:
    regions = [
        {"name": "one", "zones": {"a": ["r1", "r2"]}},
        {"name": "two", "zones": {"b": ["r3"]}},
    ]
    assert found(RULE, regions=regions) == []


def test_a_single_host(found: Callable[..., list[Hit]]) -> None:
    groups = [{"name": "cmp", "roles": ["compute"], "count": 1}]
    (hit,) = found(RULE, host_groups=groups)
    assert hit.evidence == {"compute_hosts": 1, "needed": 4}


def test_the_largest_in_this_region(found: Callable[..., list[Hit]]) -> None:
    regions = [
        {"name": "one", "zones": {"a": ["r1", "r2"]}},
        {"name": "two", "zones": {"b": ["r3"]}},
    ]
    groups = [
        {"name": "far", "roles": ["compute"], "count": 9, "racks": ["r1"]},
        {"name": "near", "roles": ["compute"], "count": 3, "racks": ["r3"]},
    ]
    (hit,) = found(RULE, regions=regions, host_groups=groups)
    assert hit.subject == "group/near"
