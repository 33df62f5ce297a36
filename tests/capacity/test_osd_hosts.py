"""CPU and memory that OSDs take."""

import pytest

from archbook.capacity.osd_hosts import osd_cores, osd_memory_gib
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
