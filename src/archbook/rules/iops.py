"""Operations a second that the disks of a back end serve."""

from collections.abc import Iterator

from archbook.capacity.raid import WRITE_OPERATIONS, served_iops
from archbook.capacity.stored import parts
from archbook.model.blueprint import Blueprint
from archbook.model.hardware import Disk
from archbook.model.storage import StorageBackend
from archbook.rules.backends import carriers, on_its_disks
from archbook.rules.osds import disks_of

_COPYING = {"ceph", "swift"}
"""Kinds of store that write each part once, on disks of the design's own hosts."""

WORST_PERCENT, BEST_PERCENT = 100.0, 0.0
"""Writes in percent that no mix is worse than, and that none is better than."""


def on_own_disks(backend: StorageBackend) -> bool:
    """Tell whether the disks of a back end belong to the design."""
    return backend.kind in _COPYING or on_its_disks(backend)


def write_share(backend: StorageBackend, unsaid: float = WORST_PERCENT) -> float:
    """Return the share of writes, 0 to 1; *unsaid* percent when the design does not say."""
    percent = backend.write_percent
    return (unsaid if percent is None else percent) / 100


def each_write(backend: StorageBackend, disk: Disk) -> int | None:
    """Return the disk operations of one write, at the least; None when the RAID is not said.

    Stores that keep copies write each part once. Reading before writing, journals and databases
    come on top.
    """
    if backend.kind in _COPYING:
        return parts(backend)
    alone = "none" if disk.count == 1 else None
    raid = disk.raid or alone
    return WRITE_OPERATIONS[raid] if raid else None


def served(blueprint: Blueprint, backend: StorageBackend, share: float) -> float | None:
    """Return the operations a second that users get of all data disks; None when unknown.

    Args:
        blueprint: What stands where.
        backend: The back end.
        share: Share of writes among them, 0 to 1.
    """
    each = list(_served_by_disks(blueprint, backend, share))
    known = [one for one in each if one is not None]
    return sum(known) if each and len(known) == len(each) else None


def _served_by_disks(
    blueprint: Blueprint, backend: StorageBackend, share: float
) -> Iterator[float | None]:
    for cohort in carriers(blueprint, backend):
        disks = disks_of(blueprint, backend, cohort)
        if not disks:
            yield None
        for disk in disks:
            cost = each_write(backend, disk)
            if disk.iops is None or cost is None:
                yield None
                continue
            together = len(cohort) * disk.count * disk.iops
            yield served_iops(together, share, cost)
