"""What RAID costs small writes."""

from archbook.capacity.raid import WRITE_OPERATIONS


def test_mirrors_write_twice_and_parity_is_read_before() -> None:
    assert WRITE_OPERATIONS == {"raid1": 2, "raid10": 2, "raid5": 4}
