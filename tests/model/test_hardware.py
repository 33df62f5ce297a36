"""Machines as they are bought."""

import pytest

from archbook.model.hardware import Disk, HardwareProfile


@pytest.mark.parametrize(
    ("raid", "space"),
    [
        (None, 400),
        ("none", 400),
        ("raid0", 400),
        ("raid1", 100),
        ("raid5", 300),
        ("raid6", 200),
        ("raid10", 200),
    ],
)
def test_a_raid_of_four_leaves(raid: str | None, space: float) -> None:
    disk = Disk.model_validate({"count": 4, "size_gb": 100, "raid": raid})
    assert disk.usable_gb() == space


def test_a_raid_of_too_few_disks_leaves_nothing() -> None:
    assert Disk(count=1, size_gb=100, raid="raid6").usable_gb() == 0


def test_system_disks_add_up_and_others_do_not() -> None:
    profile = HardwareProfile(
        disks=(
            Disk(count=2, size_gb=480, purpose="system", raid="raid1"),
            Disk(size_gb=120, purpose="system"),
            Disk(size_gb=4000, purpose="data"),
        )
    )
    assert profile.system_gb() == 600
    assert [disk.count for disk in profile.system_disks()] == [2, 1]


def test_unsaid_system_disks_are_unknown() -> None:
    assert HardwareProfile().system_gb() is None
    assert HardwareProfile(disks=(Disk(size_gb=4000),)).system_gb() is None
