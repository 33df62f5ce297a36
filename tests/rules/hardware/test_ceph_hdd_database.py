"""hardware.ceph-hdd-database."""

from collections.abc import Callable
from typing import Any

import pytest

from archbook.model.finding import Hit
from archbook.workspace.examples import examples

RULE = "hardware.ceph-hdd-database"

FAILS, SOUND = examples(RULE)

ELSEWHERE: dict[str, Any] = {}

SLOW = {"count": 10, "size_gb": 16_000, "media": "hdd"}


def host(*disks: dict[str, Any]) -> dict[str, Any]:
    return FAILS | {"hardware": {"osd": {"disks": list(disks)}}}


def test_hard_disks_alone_are_found(found: Callable[..., list[Hit]]) -> None:
    (hit,) = found(RULE, **FAILS)
    assert hit.evidence == {"hard_disks": 10}


@pytest.mark.parametrize("media", ["ssd", "nvme"])
def test_a_journal_on_flash_is_enough(found: Callable[..., list[Hit]], media: str) -> None:
    journal = {"size_gb": 1600, "purpose": "journal"}
    assert found(RULE, **host(SLOW, journal | {"media": media})) == []
    assert found(RULE, **host(SLOW, journal | {"media": "hdd"}))
    assert found(RULE, **host(SLOW, {"size_gb": 1600, "media": media}))


def test_flash_for_data_needs_none(found: Callable[..., list[Hit]]) -> None:
    assert found(RULE, **host({"count": 10, "size_gb": 3840})) == []
    assert found(RULE, **host(SLOW | {"purpose": "system"}, {"size_gb": 3840})) == []


def test_unknown_disks_are_not_judged(found: Callable[..., list[Hit]]) -> None:
    groups = [
        {"name": "dark", "roles": ["ceph_osd"], "count": 3},
        {"name": "osd", "roles": ["ceph_osd"], "count": 3, "hardware": "osd"},
    ]
    (hit,) = found(RULE, **(FAILS | {"host_groups": groups}))
    assert hit.subject == "group/osd"
