"""NUMA cells: the parts of a host that some instances have to fit into."""

from dataclasses import dataclass

from archbook.model.workload import Workload


@dataclass(frozen=True, slots=True)
class Cell:
    """One NUMA cell of a host, which is taken to be one socket with its memory.

    Attributes:
        threads: Hardware threads.
        vcpus: vCPUs that may be given out on them.
        ram_mib: Memory in MiB, without overcommit.
    """

    threads: int
    vcpus: int
    ram_mib: int


def guest_cells(flavor: Workload) -> int | None:
    """Return into how many cells an instance is fitted; None when it may float over the host.

    Source: Nova, CPU topologies: pinned vCPUs and huge pages bring one NUMA node with them when a
    flavor names none.
    """
    if flavor.numa_nodes is not None:
        return flavor.numa_nodes
    return 1 if flavor.cpu_policy == "dedicated" or flavor.huge_pages else None


def per_cell(cell: Cell, flavor: Workload, ram_mib: int) -> int:
    """Return how many parts of instances like *flavor* one cell takes.

    An instance has one part in each of its cells. Memory of a cell is not overcommitted, and no
    part may have more vCPUs than the cell has threads.

    Args:
        cell: A cell of the host.
        flavor: The instance.
        ram_mib: Its memory in MiB.
    """
    parts = guest_cells(flavor) or 1
    vcpus, ram = -(-flavor.vcpus // parts), -(-ram_mib // parts)
    if vcpus > cell.threads:
        return 0
    pinned = flavor.cpu_policy == "dedicated"
    given = min(cell.vcpus, cell.threads) if pinned else cell.vcpus
    return min(given // vcpus, cell.ram_mib // ram)
