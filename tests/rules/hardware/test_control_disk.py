"""hardware.control-disk."""

from collections.abc import Callable
from typing import Any

import pytest

from archbook.model.finding import Citation, Hit
from archbook.workspace.examples import examples

RULE = "hardware.control-disk"

FAILS, SOUND = examples(RULE)

ELSEWHERE: dict[str, Any] = {"hardware": {"other": {"disks": [{"size_gb": 1}]}}}


def disks(*named: dict[str, Any]) -> dict[str, Any]:
    return FAILS | {"hardware": {"control": {"disks": [{"purpose": "system"} | d for d in named]}}}


def test_a_mirror_halves_the_space(found: Callable[..., list[Hit]]) -> None:
    (hit,) = found(RULE, **FAILS)
    assert hit.subject == "group/ctl"
    assert hit.evidence == {"space_gb": 99, "needed_gb": 100, "position": "openstack-ansible"}
    assert "have 99 GB on their system disks: 100 GB are needed" in str(hit.message)
    assert hit.citation == Citation("openstack-ansible-overview", "Storage/disk recommendations")


@pytest.mark.parametrize(
    ("disk", "count"),
    [
        ({"count": 1, "size_gb": 99.5}, 1),
        ({"count": 2, "size_gb": 50}, 0),
        ({"count": 2, "size_gb": 49}, 1),
    ],
)
def test_disks_without_a_raid_add_up(
    found: Callable[..., list[Hit]], disk: dict[str, Any], count: int
) -> None:
    assert len(found(RULE, **disks(disk))) == count


def test_disks_for_other_purposes_do_not_count(found: Callable[..., list[Hit]]) -> None:
    data = {"size_gb": 4000, "purpose": "data"}
    assert len(found(RULE, **disks({"size_gb": 60}, data))) == 1


def test_no_named_system_disk_is_not_judged(found: Callable[..., list[Hit]]) -> None:
    assert found(RULE, **disks({"size_gb": 10, "purpose": "data"})) == []
    assert found(RULE, **disks()) == []


@pytest.mark.parametrize(("size", "count"), [(39, 1), (40, 0)])
def test_a_lab_takes_the_quick_start_s_position(
    found: Callable[..., list[Hit]], size: int, count: int
) -> None:
    assert len(found(RULE, **disks({"size_gb": size}), profile="lab")) == count
