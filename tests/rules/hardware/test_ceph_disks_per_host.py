"""hardware.ceph-disks-per-host."""

from collections.abc import Callable
from typing import Any

from archbook.model.finding import Hit
from archbook.rules.registry import rule_called
from archbook.workspace.examples import examples

RULE = "hardware.ceph-disks-per-host"

FAILS, SOUND = examples(RULE)

ELSEWHERE: dict[str, Any] = {}


def test_six_disks(found: Callable[..., list[Hit]]) -> None:
    (hit,) = found(RULE, **FAILS)
    assert hit.evidence == {"disks": 5, "least": 6}
    assert found(RULE, **SOUND) == []


def test_unknown_disks_are_not_judged(found: Callable[..., list[Hit]]) -> None:
    assert found(RULE, **(FAILS | {"hardware": {"osd": {"ram_gib": 64}}})) == []
    groups = [{"name": "osd", "roles": ["ceph_osd"], "count": 3}]
    assert found(RULE, **(FAILS | {"host_groups": groups})) == []


def test_only_profiles_that_weigh_it_ask_for_it() -> None:
    assert rule_called(RULE).optional
