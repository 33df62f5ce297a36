"""hardware.lvm-disks-in-raid."""

from collections.abc import Callable
from typing import Any

import pytest

from archbook.model.finding import Hit, Severity
from archbook.workspace.examples import examples

RULE = "hardware.lvm-disks-in-raid"

FAILS, SOUND = examples(RULE)

ELSEWHERE: dict[str, Any] = {}


def raid(*kinds: str | None) -> dict[str, Any]:
    disks = [{"size_gb": 960, "raid": kind} for kind in kinds]
    system = {"size_gb": 480, "purpose": "system", "raid": "none"}
    return FAILS | {"hardware": {"blk": {"disks": [system, *disks]}}}


@pytest.mark.parametrize("kind", ["none", "raid0"])
def test_a_lost_disk_loses_volumes(found: Callable[..., list[Hit]], kind: str) -> None:
    (hit,) = found(RULE, **raid("raid10", kind))
    assert hit.severity is None
    assert hit.evidence == {"raid": f"{kind}, raid10"}


def test_raid_5_writes_slowly(found: Callable[..., list[Hit]]) -> None:
    (hit,) = found(RULE, **raid("raid5"))
    assert hit.severity is Severity.INFO
    assert hit.evidence == {"raid5_operations": 4, "raid10_operations": 2}


@pytest.mark.parametrize("kind", ["raid1", "raid6", "raid10", None])
def test_what_outlives_a_disk_or_is_not_said(
    found: Callable[..., list[Hit]], kind: str | None
) -> None:
    assert found(RULE, **raid(kind)) == []
