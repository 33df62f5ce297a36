"""hardware.ceph-monitor-disk."""

from collections.abc import Callable
from typing import Any

from archbook.model.finding import Hit
from archbook.workspace.examples import examples

RULE = "hardware.ceph-monitor-disk"

FAILS, SOUND = examples(RULE)

ELSEWHERE: dict[str, Any] = {}


def system(*sizes: float) -> dict[str, Any]:
    disks = [{"size_gb": size, "purpose": "system"} for size in sizes]
    return FAILS | {"hardware": {"osd": {"disks": [*disks, {"size_gb": 10}]}}}


def test_sixty_gigabytes_at_least(found: Callable[..., list[Hit]]) -> None:
    assert found(RULE, **system(60)) == []
    (hit,) = found(RULE, **system(59))
    assert hit.evidence == {"size_gb": 59, "least_gb": 60}


def test_the_largest_system_disk_counts(found: Callable[..., list[Hit]]) -> None:
    assert found(RULE, **system(16, 60)) == []


def test_what_is_unknown_is_not_judged(found: Callable[..., list[Hit]]) -> None:
    assert found(RULE, **system()) == []
    groups = [{"name": "osd", "roles": ["ceph_osd"], "count": 3}]
    assert found(RULE, **(FAILS | {"host_groups": groups})) == []


def test_a_single_monitor_is_judged_too(found: Callable[..., list[Hit]]) -> None:
    osd = {"name": "osd", "roles": ["ceph_osd"], "count": 1, "hardware": "osd"}
    assert found(RULE, **(system(59) | {"host_groups": [osd]}))
