"""CPU, memory and space for databases that OSDs take."""

import pytest

from archbook.capacity.osd_hosts import database_gb, osd_cores, osd_memory_gib
from archbook.model.hardware import Disk


@pytest.mark.parametrize(
    ("media", "each", "cores"),
    [("nvme", 2, 12), ("ssd", 2, 12), ("hdd", 2, 6), ("hdd", 1, 6), ("hdd", 0.5, 3)],
)
def test_a_hard_disk_takes_one_core_at_most(media: str, each: float, cores: float) -> None:
    disk = Disk.model_validate({"count": 6, "size_gb": 3_000, "media": media})
    assert osd_cores([disk], each) == cores


def test_kinds_of_disks_are_added_up() -> None:
    disks = [
        Disk(count=2, size_gb=1_000, media="nvme"),
        Disk(count=10, size_gb=8_000, media="hdd"),
    ]
    assert osd_cores(disks, 2) == 14
    assert osd_cores([], 2) == 0


def test_memory_of_the_host_comes_on_top() -> None:
    assert osd_memory_gib(8, 4) == 32
    assert osd_memory_gib(8, 4, 16) == 48


def test_a_terabyte_of_objects_takes_40_gb_of_flash() -> None:
    """The example of Ceph's BlueStore reference, and of Red Hat's guide."""
    assert database_gb([Disk(size_gb=1_000, media="hdd")], 0.04) == 40


def test_flash_keeps_its_own_database() -> None:
    disks = [
        Disk(count=10, size_gb=4_000, media="hdd"),
        Disk(count=2, size_gb=3_840, media="nvme"),
    ]
    assert database_gb(disks, 0.02) == 800
    assert database_gb([], 0.02) == 0
