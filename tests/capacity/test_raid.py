"""What RAID costs."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archbook.capacity.raid import WRITE_OPERATIONS, disk_operations, served_iops


def test_writes_of_each_raid() -> None:
    mirrored = {"raid1": 2, "raid10": 2}
    assert {"none": 1, "raid0": 1, "raid5": 4, "raid6": 6, **mirrored} == WRITE_OPERATIONS


@pytest.mark.parametrize(
    ("raid", "disks"), [("raid5", 2_500), ("raid6", 3_500), ("raid10", 1_500)]
)
def test_a_published_example(raid: str, disks: int) -> None:
    """1,000 operations a second, half of them writes (Virtual Tarzan)."""
    assert disk_operations(1_000, 0.5, WRITE_OPERATIONS[raid]) == disks


def test_reads_cost_nothing_more_and_writes_all_of_it() -> None:
    assert served_iops(1_200, 0, 4) == 1_200
    assert served_iops(1_200, 1, 4) == 300


def test_the_average_that_is_often_printed_is_more_than_disks_can_do() -> None:
    """Four disks of 175 in RAID 5 and a third of writes: 519.75 is printed."""
    printed = 4 * 175 * (0.33 / 4 + 0.66)
    assert printed == pytest.approx(519.75)
    assert disk_operations(printed, 1 / 3, 4) > 4 * 175
    assert served_iops(4 * 175, 1 / 3, 4) == pytest.approx(350)


@given(st.floats(1, 1e6), st.floats(0, 1), st.integers(1, 14))
def test_what_is_served_makes_the_operations_that_there_are(
    operations: float, share: float, cost: int
) -> None:
    served = served_iops(operations, share, cost)
    assert served <= operations * (1 + 1e-12)
    assert disk_operations(served, share, cost) == pytest.approx(operations)
