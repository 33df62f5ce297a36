"""What hosts offer and instances take, in whole units that packing counts in."""

from collections.abc import Mapping, Sequence

from archbook.capacity.cells import guest_cells
from archbook.capacity.offer import Offer, mb, mib
from archbook.capacity.packing.classes import HostClass, Kind, Vector
from archbook.model.workload import Workload

_CELL = 1_000_000
"""Parts of a NUMA cell: an instance of which three fill a cell takes a third, rounded down."""

_NO_LIMIT = 0
"""Room of a resource that is not counted; instances take nothing of it."""


def host_class(name: str, count: int, host: Offer) -> HostClass:
    """Return *count* hosts like *host*: CPU, memory, disk, GPUs, NUMA cells, number of instances.

    CPU is counted in shares: a shared vCPU takes one of all vCPUs, a pinned one all that its
    thread would give. Both are whole numbers when a host has vCPUs * threads units.
    """
    room = (
        host.vcpus * host.threads,
        host.ram_mib,
        _NO_LIMIT if host.disk_gb is None else mb(host.disk_gb),
        host.gpus,
        (host.sockets or 0) * _CELL,
        host.most or _NO_LIMIT,
    )
    return HostClass(name, count, room)


def kind(name: str, flavor: Workload, count: int, offered: Mapping[str, Offer]) -> Kind:
    """Return *count* instances of *flavor*, with what one takes on each class that carries it."""
    able = {host: one for host, one in offered.items() if one.instances(flavor)}
    return Kind(name, count, {host: _takes(flavor, one) for host, one in able.items()})


def _takes(flavor: Workload, host: Offer) -> Vector:
    pinned = flavor.cpu_policy == "dedicated"
    each = max(host.vcpus, host.threads) if pinned else host.threads
    return (
        flavor.vcpus * each,
        mib(flavor.ram_gib),
        mb(flavor.disk_gb) if flavor.disk_gb and host.disk_gb is not None else 0,
        flavor.gpus,
        _cells(flavor, host),
        1 if host.most else 0,
    )


def _cells(flavor: Workload, host: Offer) -> int:
    """Return the share of the cells that one of as many like it takes; 0 where none matter.

    Instances of several kinds share cells a little better or worse than this says.
    """
    fitting = host.by_cells(flavor)
    if not fitting or host.sockets is None or guest_cells(flavor) is None:
        return 0
    return host.sockets * _CELL // fitting


def amounts(units: Sequence[int], host: Offer) -> dict[str, float]:
    """Return units of one host as amounts of each resource; NUMA cells are shares, not amounts."""
    cpu, ram, disk, gpus, *_ = units
    found = {"vcpus": cpu / host.threads, "ram_gib": ram / 1024}
    if host.disk_gb is not None:
        found["disk_gb"] = disk / 1000
    if host.gpus:
        found["gpus"] = gpus
    return found
