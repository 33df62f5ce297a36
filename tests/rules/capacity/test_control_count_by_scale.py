"""capacity.control-count-by-scale."""

from collections.abc import Callable
from typing import Any

import pytest

from archbook.model.edit import SetCount
from archbook.model.finding import Hit
from archbook.workspace.examples import examples

RULE = "capacity.control-count-by-scale"

FAILS, SOUND = examples(RULE)

ELSEWHERE: dict[str, Any] = {
    "host_groups": [{"name": "cmp", "roles": ["compute"], "count": 2000}],
}


def cloud(controllers: int, computes: int) -> dict[str, Any]:
    groups = [
        {"name": "ctl", "roles": ["control"], "count": controllers},
        {"name": "cmp", "roles": ["compute"], "count": computes},
    ]
    return {"host_groups": groups}


def test_four_are_rounded_up_to_five(found: Callable[..., list[Hit]]) -> None:
    """3 + floor(1000 / 1000) = 4, which is even."""
    (hit,) = found(RULE, **FAILS)
    assert hit.subject == "group/ctl"
    assert hit.evidence == {"compute_hosts": 1000, "controllers": 3, "reckoned": 5}
    assert "1000 compute hosts on 3 controllers" in str(hit.message)
    assert hit.candidates == ((SetCount(group="ctl", count=5),),)


@pytest.mark.parametrize(
    ("computes", "needed"), [(1999, 5), (2000, 5), (2999, 5), (3000, 7), (4999, 7), (5000, 9)]
)
def test_grows_by_one_for_each_thousand(
    found: Callable[..., list[Hit]], computes: int, needed: int
) -> None:
    (hit,) = found(RULE, **cloud(needed - 2, computes))
    assert hit.evidence is not None
    assert hit.evidence["reckoned"] == needed
    assert found(RULE, **cloud(needed, computes)) == []


def test_a_small_cloud_with_one_controller_is_left_to_others(
    found: Callable[..., list[Hit]],
) -> None:
    assert found(RULE, **cloud(1, 999)) == []
    assert len(found(RULE, **cloud(1, 1000))) == 1


def test_regions_are_counted_by_themselves(found: Callable[..., list[Hit]]) -> None:
    regions = [{"name": "one", "zones": {"a": ["r1"]}}, {"name": "two", "zones": {"b": ["r2"]}}]
    groups = [
        {"name": "c1", "roles": ["control"], "count": 3, "racks": ["r1"]},
        {"name": "c2", "roles": ["control"], "count": 3, "racks": ["r2"]},
        {"name": "w1", "roles": ["compute"], "count": 999, "racks": ["r1"]},
        {"name": "w2", "roles": ["compute"], "count": 999, "racks": ["r2"]},
    ]
    assert found(RULE, regions=regions, host_groups=groups) == []
    groups[3]["count"] = 1000
    (hit,) = found(RULE, regions=regions, host_groups=groups)
    assert hit.candidates == ((SetCount(group="c2", count=5),),)


def test_a_region_without_controllers_is_not_judged(found: Callable[..., list[Hit]]) -> None:
    regions = [{"name": "one", "zones": {"a": ["r1"]}}, {"name": "two", "zones": {"b": ["r2"]}}]
    groups = [
        {"name": "c1", "roles": ["control"], "count": 3, "racks": ["r1"]},
        {"name": "w2", "roles": ["compute"], "count": 1000, "racks": ["r2"]},
    ]
    assert found(RULE, regions=regions, host_groups=groups) == []


def test_the_largest_group_grows(found: Callable[..., list[Hit]]) -> None:
    groups = [
        {"name": "c1", "roles": ["control"], "count": 1},
        {"name": "c2", "roles": ["control"], "count": 3},
        {"name": "cmp", "roles": ["compute"], "count": 1000},
    ]
    (hit,) = found(RULE, host_groups=groups)
    assert hit.subject == "group/c2"
    assert hit.evidence == {"compute_hosts": 1000, "controllers": 4, "reckoned": 5}
