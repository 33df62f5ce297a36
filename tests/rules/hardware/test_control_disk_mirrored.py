"""hardware.control-disk-mirrored."""

from collections.abc import Callable
from typing import Any

import pytest

from archbook.model.finding import Hit
from archbook.workspace.examples import examples

RULE = "hardware.control-disk-mirrored"

FAILS, SOUND = examples(RULE)

ELSEWHERE: dict[str, Any] = {"hardware": {"other": {"disks": [{"size_gb": 1}]}}}

ONE = {"size_gb": 960, "purpose": "system"}


def machine(*disks: dict[str, Any], kind: str = "bare_metal") -> dict[str, Any]:
    return FAILS | {"hardware": {"control": {"kind": kind, "disks": list(disks)}}}


def test_a_single_disk_is_found(found: Callable[..., list[Hit]]) -> None:
    (hit,) = found(RULE, **FAILS)
    assert hit.subject == "group/ctl"
    assert hit.evidence == {"system_disks": 1}


@pytest.mark.parametrize("raid", ["none", "raid0"])
def test_two_that_are_said_not_to_be_mirrored_are_found(
    found: Callable[..., list[Hit]], raid: str
) -> None:
    (hit,) = found(RULE, **machine(ONE | {"count": 2, "raid": raid}))
    assert hit.evidence == {"system_disks": 2}


@pytest.mark.parametrize("raid", ["raid1", "raid10", "raid5", "raid6"])
def test_other_raids_pass(found: Callable[..., list[Hit]], raid: str) -> None:
    assert found(RULE, **machine(ONE | {"count": 4, "raid": raid})) == []


def test_two_entries_of_one_disk_are_two_disks(found: Callable[..., list[Hit]]) -> None:
    assert found(RULE, **machine(ONE, ONE)) == []


def test_virtual_disks_are_mirrored_below(found: Callable[..., list[Hit]]) -> None:
    assert found(RULE, **machine(ONE, kind="virtual_machine")) == []


def test_data_disks_and_unknown_disks_are_not_judged(found: Callable[..., list[Hit]]) -> None:
    assert found(RULE, **machine(ONE | {"purpose": "data"})) == []
    assert found(RULE, **machine()) == []
