"""What copies of volumes take."""


def copies_tb(volumes_tb: float, full: int, changes: int, change_share: float) -> float:
    """Return the TB that backups or snapshots of *volumes_tb* take.

    volumes * (full copies + copies of changes * share that each holds). What is compressed or
    deduplicated takes less.

    Args:
        volumes_tb: Data of the volumes, without replicas.
        full: Full copies that are kept.
        changes: Copies kept that hold only what has changed.
        change_share: Share of the data that such a copy holds, 0 to 1.
    """
    return volumes_tb * (full + changes * change_share)
