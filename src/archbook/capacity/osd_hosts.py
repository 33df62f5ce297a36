"""CPU, memory and space for databases that the OSDs of one host take."""

from collections.abc import Iterable

from archbook.model.hardware import Disk

LIGHT_CORES = 1
"""Cores of an OSD on a hard disk, which is too slow for more. Source: Ceph, hardware, CPU."""


def osd_cores(disks: Iterable[Disk], each: float) -> float:
    """Return the physical cores for an OSD on each of *disks*.

    Args:
        disks: The data disks of the host.
        each: Cores of one OSD on flash; a hard disk takes one at most.
    """
    return sum(
        disk.count * (min(each, LIGHT_CORES) if disk.media == "hdd" else each) for disk in disks
    )


def osd_memory_gib(osds: int, each_gib: float, host_gib: float = 0) -> float:
    """Return the GiB of memory of a host with *osds* OSDs.

    Source: Ceph, hardware recommendations, "Memory".

    Args:
        osds: OSDs of the host, one for each data disk.
        each_gib: Memory of one OSD.
        host_gib: Memory of the host beside its OSDs.
    """
    return host_gib + each_gib * osds


def database_gb(disks: Iterable[Disk], share: float) -> float:
    """Return the GB of flash that the databases of OSDs on hard disks take.

    Each hard disk has its own, a share of its size. An OSD on flash keeps it beside its data.

    Source: Ceph, BlueStore configuration, "Sizing".
    """
    return sum(disk.count * disk.size_gb * share for disk in disks if disk.media == "hdd")
