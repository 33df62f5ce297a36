"""Partitions of a ring of Swift."""

PER_DRIVE = 100
"""Partitions for each drive that spread data evenly. Source: Swift deployment guide."""


def partitions(power: int) -> int:
    """Return the partitions of a ring with part power *power*: 2 ** power.

    No ring fills more drives than it has partitions, since a partition is on one drive.

    Source: OpenStack Architecture Design Guide, "Implementing Object Storage".
    """
    return 1 << power


def part_power(drives: int) -> int:
    """Return the smallest part power that gives each of *drives* its share of partitions.

    ceil(log2(100 * drives)), reckoned in whole numbers.

    Source: Swift deployment guide, "Preparing the ring".
    """
    return (PER_DRIVE * drives - 1).bit_length()
