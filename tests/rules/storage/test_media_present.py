"""storage.media-present."""

from collections.abc import Callable
from typing import Any

import pytest

from archbook.model.finding import Hit
from archbook.workspace.examples import examples

RULE = "storage.media-present"

FAILS, SOUND = examples(RULE)

ELSEWHERE: dict[str, Any] = {}


def host(*disks: dict[str, Any]) -> dict[str, Any]:
    return FAILS | {"hardware": {"osd": {"disks": list(disks)}}}


def test_a_class_that_no_disk_has(found: Callable[..., list[Hit]]) -> None:
    (hit,) = found(RULE, **FAILS)
    assert hit.subject == "storage/main"
    assert hit.evidence == {"media": "nvme"}


@pytest.mark.parametrize(("purpose", "finds"), [("data", 0), ("journal", 1), ("system", 1)])
def test_only_data_disks_count(found: Callable[..., list[Hit]], purpose: str, finds: int) -> None:
    slow = {"count": 10, "size_gb": 4000, "media": "hdd"}
    fast = {"size_gb": 960, "media": "nvme", "purpose": purpose}
    assert len(found(RULE, **host(slow, fast))) == finds


def test_one_group_with_such_disks_is_enough(found: Callable[..., list[Hit]]) -> None:
    (backend,) = FAILS["storage"]
    more = {"name": "fast", "roles": ["ceph_osd"], "count": 3, "hardware": "fast"}
    changes = FAILS | {
        "storage": [backend | {"on": ["osd", "fast"]}],
        "host_groups": [*FAILS["host_groups"], more],
        "hardware": FAILS["hardware"] | {"fast": {"disks": [{"size_gb": 4000, "media": "nvme"}]}},
    }
    assert found(RULE, **changes) == []


def test_unknown_disks_are_not_judged(found: Callable[..., list[Hit]]) -> None:
    assert found(RULE, **host()) == []
    (backend,) = FAILS["storage"]
    assert found(RULE, **(FAILS | {"storage": [backend, {"name": "x", "kind": "san"}]}))
