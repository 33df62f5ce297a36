"""What RAID costs small writes."""

from collections.abc import Mapping

WRITE_OPERATIONS: Mapping[str, int] = {"raid1": 2, "raid5": 4, "raid10": 2}
"""Disk operations of one small write, by RAID: the write penalty.

RAID 1 and 10 write both halves of a mirror. RAID 5 reads data and parity and writes both.

Source: OpenStack Architecture Design Guide, "Selecting storage hardware".
"""
