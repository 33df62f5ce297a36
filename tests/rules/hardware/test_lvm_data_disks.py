"""hardware.lvm-data-disks."""

from collections.abc import Callable
from typing import Any

from archbook.model.finding import Hit
from archbook.workspace.examples import examples

RULE = "hardware.lvm-data-disks"

FAILS, SOUND = examples(RULE)

ELSEWHERE: dict[str, Any] = {}


def test_one_data_disk_is_enough(found: Callable[..., list[Hit]]) -> None:
    (hit,) = found(RULE, **FAILS)
    assert (hit.subject, hit.evidence) == ("group/blk", {"data_disks": 0})
    one = {"blk": {"disks": [{"size_gb": 960}]}}
    assert found(RULE, **(FAILS | {"hardware": one})) == []


def test_unknown_disks_are_not_zero_disks(found: Callable[..., list[Hit]]) -> None:
    assert found(RULE, **(FAILS | {"hardware": {"blk": {"ram_gib": 64}}})) == []
    groups = [{"name": "blk", "roles": ["block_storage"], "count": 2}]
    assert found(RULE, **(FAILS | {"host_groups": groups})) == []
