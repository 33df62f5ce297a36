"""hardware.no-raid-under-storage."""

from collections.abc import Callable
from typing import Any

import pytest

from archbook.model.finding import Hit
from archbook.workspace.examples import examples

RULE = "hardware.no-raid-under-storage"

FAILS, SOUND = examples(RULE)

ELSEWHERE: dict[str, Any] = {}


def hosts(role: str, *disks: dict[str, Any]) -> dict[str, Any]:
    groups = [
        {"name": "ctl", "roles": ["control"], "count": 3},
        {"name": "data", "roles": [role], "count": 4, "hardware": "data"},
    ]
    return {"host_groups": groups, "hardware": {"data": {"disks": list(disks)}}}


@pytest.mark.parametrize("role", ["ceph_osd", "object_storage"])
def test_under_stores_that_keep_copies(found: Callable[..., list[Hit]], role: str) -> None:
    (hit,) = found(RULE, **hosts(role, {"size_gb": 1, "raid": "raid5"}))
    assert hit.subject == "group/data"
    assert hit.evidence == {"raid": "raid5"}


def test_elsewhere_raid_is_right(found: Callable[..., list[Hit]]) -> None:
    assert found(RULE, **hosts("block_storage", {"size_gb": 1, "raid": "raid5"})) == []


def test_a_mirrored_system_disk_is_right(found: Callable[..., list[Hit]]) -> None:
    system = {"size_gb": 480, "purpose": "system", "raid": "raid1"}
    assert found(RULE, **hosts("ceph_osd", system, {"size_gb": 4000})) == []


def test_all_kinds_are_named_once(found: Callable[..., list[Hit]]) -> None:
    kinds = ("raid6", "raid0", "none", "raid6")
    (hit,) = found(RULE, **hosts("ceph_osd", *({"size_gb": 1, "raid": kind} for kind in kinds)))
    assert hit.evidence == {"raid": "raid0, raid6"}


def test_unknown_hardware_is_not_judged(found: Callable[..., list[Hit]]) -> None:
    groups = [{"name": "osd", "roles": ["ceph_osd"], "count": 4}]
    assert found(RULE, host_groups=groups) == []
