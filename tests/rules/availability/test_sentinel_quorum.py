"""availability.sentinel-quorum."""

from collections.abc import Callable
from typing import Any

import pytest

from archbook.model.edit import SetSetting
from archbook.model.finding import Hit, Severity
from archbook.workspace.examples import examples

RULE = "availability.sentinel-quorum"

FAILS, SOUND = examples(RULE)

ELSEWHERE: dict[str, Any] = {
    "host_groups": [{"name": "ctl", "roles": ["control"], "count": 1}],
}


def controllers(count: int) -> dict[str, Any]:
    return {"host_groups": [{"name": "ctl", "roles": ["control"], "count": count}]}


def asked(quorum: int) -> dict[str, Any]:
    return {"settings": {"valkey-sentinel-quorum": quorum}}


def test_three_of_three_leave_too_few(found: Callable[..., list[Hit]]) -> None:
    (hit,) = found(RULE, **FAILS)
    assert hit.subject == "component/valkey-sentinel"
    assert hit.severity is None
    assert hit.evidence == {"sentinels": 3, "quorum": 3, "majority": 2}
    assert "after the loss of 1 too few are left; set the quorum to 2" in str(hit.message)
    assert hit.candidates == ((SetSetting(setting="valkey-sentinel-quorum", value=2),),)


def test_less_than_a_majority_is_an_info(found: Callable[..., list[Hit]]) -> None:
    """Kolla-Ansible sets two, whatever the number of sentinels."""
    (hit,) = found(RULE, **controllers(5))
    assert hit.severity is Severity.INFO
    assert hit.evidence == {"sentinels": 5, "quorum": 2, "majority": 3}
    assert "less than a majority; set the quorum to 3" in str(hit.message)
    assert hit.candidates == ((SetSetting(setting="valkey-sentinel-quorum", value=3),),)


@pytest.mark.parametrize(("count", "quorum"), [(2, 2), (3, 2), (4, 3), (5, 3), (7, 4)])
def test_the_majority_passes(found: Callable[..., list[Hit]], count: int, quorum: int) -> None:
    assert found(RULE, **controllers(count), **asked(quorum)) == []
    assert len(found(RULE, **controllers(count), **asked(quorum + 1))) == 1
    assert len(found(RULE, **controllers(count), **asked(quorum - 1))) == 1


def test_a_single_sentinel_of_a_region_is_left_to_the_rule_on_members(
    found: Callable[..., list[Hit]],
) -> None:
    regions = [{"name": "one", "zones": {"a": ["r1"]}}, {"name": "two", "zones": {"b": ["r2"]}}]
    groups = [
        {"name": "c1", "roles": ["control"], "count": 3, "racks": ["r1"]},
        {"name": "c2", "roles": ["control"], "count": 1, "racks": ["r2"]},
    ]
    assert found(RULE, regions=regions, host_groups=groups) == []
    hits = found(RULE, regions=regions, host_groups=groups, **asked(3))
    assert ["c1" in str(hit.message) for hit in hits] == [True]
