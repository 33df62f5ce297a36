"""Partitions of a ring of Swift."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archbook.capacity.swift_ring import PER_DRIVE, part_power, partitions


@pytest.mark.parametrize(("drives", "power"), [(1, 7), (5, 9), (6, 10), (120, 14), (5_000, 19)])
def test_the_smallest_power_that_suffices(drives: int, power: int) -> None:
    assert part_power(drives) == power


@given(st.integers(1, 10**6))
def test_each_drive_gets_its_share_and_half_the_ring_would_not_do(drives: int) -> None:
    power = part_power(drives)
    assert partitions(power) >= PER_DRIVE * drives > partitions(power - 1)
