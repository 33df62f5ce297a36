"""What RAID costs small writes, and what disks serve in spite of it."""

from collections.abc import Mapping

WRITE_OPERATIONS: Mapping[str, int] = {
    "none": 1,
    "raid0": 1,
    "raid1": 2,
    "raid5": 4,
    "raid6": 6,
    "raid10": 2,
}
"""Disk operations of one small write, by RAID: the write penalty.

RAID 1 and 10 write both halves of a mirror. RAID 5 reads data and parity and writes both; RAID 6
does so with two parities. What is not mirrored and has no parity is written once.

Sources: OpenStack Architecture Design Guide, "Selecting storage hardware"; RAID 6: Virtual Tarzan,
"RAID penalty calculations".
"""


def disk_operations(iops: float, write_share: float, each_write: float) -> float:
    """Return the operations a second that disks do while users ask for *iops*.

    reads + writes * operations of one write.

    Source: Virtual Tarzan, "RAID penalty calculations".

    Args:
        iops: Operations a second that users ask for.
        write_share: Share of writes among them, 0 to 1.
        each_write: Disk operations of one write.
    """
    return iops * _cost(write_share, each_write)


def served_iops(operations: float, write_share: float, each_write: float) -> float:
    """Return the operations a second that users get of disks that do *operations* together.

    The inverse of `disk_operations`. The average of what the disks would serve with reads alone
    and with writes alone, which is often printed, is more than they can do.
    """
    return operations / _cost(write_share, each_write)


def _cost(write_share: float, each_write: float) -> float:
    return 1 - write_share + write_share * each_write
