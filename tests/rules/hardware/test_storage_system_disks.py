"""hardware.storage-system-disks."""

from collections.abc import Callable
from typing import Any

import pytest

from archbook.model.finding import Hit, Severity
from archbook.workspace.examples import examples

RULE = "hardware.storage-system-disks"

FAILS, SOUND = examples(RULE)

ELSEWHERE: dict[str, Any] = {}


def system(*disks: dict[str, Any]) -> dict[str, Any]:
    own = [{"size_gb": 480, "purpose": "system"} | disk for disk in disks]
    return FAILS | {"hardware": {"osd": {"disks": [*own, {"count": 4, "size_gb": 4000}]}}}


def test_a_shared_disk_is_a_warning(found: Callable[..., list[Hit]]) -> None:
    (hit,) = found(RULE, **system())
    assert hit.severity is None
    assert "shares" in str(hit.message)
    assert hit.evidence == {"system_disks": 0, "needed": 2}


@pytest.mark.parametrize(
    "disks",
    [[{}], [{"count": 2, "raid": "none"}], [{"count": 2, "raid": "raid0"}]],
    ids=["one disk", "no RAID", "RAID 0"],
)
def test_no_mirror_is_an_info(
    found: Callable[..., list[Hit]], disks: list[dict[str, Any]]
) -> None:
    (hit,) = found(RULE, **system(*disks))
    assert hit.severity is Severity.INFO
    assert "not mirrored" in str(hit.message)


@pytest.mark.parametrize(
    "disks",
    [[{"count": 2}], [{}, {}], [{"count": 2, "raid": "raid1"}]],
    ids=["not said", "two kinds", "mirror"],
)
def test_two_disks_may_be_a_mirror(
    found: Callable[..., list[Hit]], disks: list[dict[str, Any]]
) -> None:
    assert found(RULE, **system(*disks)) == []


def test_unknown_disks_are_not_judged(found: Callable[..., list[Hit]]) -> None:
    assert found(RULE, **(FAILS | {"hardware": {"osd": {"ram_gib": 64}}})) == []
    assert found(RULE, host_groups=[{"name": "osd", "roles": ["ceph_osd"], "count": 3}]) == []


def test_one_group_after_another_is_judged(found: Callable[..., list[Hit]]) -> None:
    groups = [
        {"name": "one", "roles": ["ceph_osd"], "count": 3},
        {"name": "two", "roles": ["ceph_osd"], "count": 3, "hardware": "good"},
        {"name": "three", "roles": ["object_storage"], "count": 3, "hardware": "osd"},
    ]
    good = {"disks": [{"count": 2, "size_gb": 480, "purpose": "system"}]}
    hardware = FAILS["hardware"] | {"good": good}
    (hit,) = found(RULE, host_groups=groups, hardware=hardware)
    assert hit.subject == "group/three"
