"""What one compute host of each group offers to instances."""

from collections.abc import Iterator
from dataclasses import dataclass

from archbook.capacity.cells import Cell, guest_cells, per_cell
from archbook.capacity.ratios import Ratios, ratios
from archbook.model.blueprint import Blueprint, Cohort
from archbook.model.hardware import HardwareProfile
from archbook.model.workload import Workload

COMPUTE = "nova-compute"

_MIB_PER_GIB, _MB_PER_GB = 1024, 1000

_DIGITS = 6
"""Decimals that count of what a ratio gives; binary fractions are not exact."""


@dataclass(frozen=True, slots=True)
class Offer:
    """What one host offers: capacity = int((total - reserved) * allocation ratio).

    Source: Nova, Placement's inventory of a resource provider. VCPU counts hardware threads.

    Attributes:
        threads: Hardware threads; no flavor may have more vCPUs.
        free_ram_mib: Memory after the reserve; no flavor may have more.
        vcpus: vCPUs that may be given out.
        ram_mib: Memory in MiB that may be given out.
        gpus: GPUs, each of which belongs to one instance.
        sockets: Sockets, each of which is a NUMA cell; None: not said, and not looked at.
        disk_gb: Disk in GB that instances may be given; None: it is not counted.
        most: Instances that the host may carry at most; None: as many as fit.
    """

    threads: int
    free_ram_mib: int
    vcpus: int
    ram_mib: int
    gpus: int = 0
    sockets: int | None = None
    disk_gb: float | None = None
    most: int | None = None

    def takes(self, flavor: Workload) -> bool:
        """Tell whether one instance fits on an empty host without overcommit of itself."""
        return self.large_enough(flavor) and self.by_cells(flavor) != 0

    def large_enough(self, flavor: Workload) -> bool:
        """Tell whether the host as a whole has the threads and the memory of one instance."""
        return flavor.vcpus <= self.threads and mib(flavor.ram_gib) <= self.free_ram_mib

    def by_cells(self, flavor: Workload) -> int | None:
        """Return how many like *flavor* the NUMA cells take; None where cells do not matter."""
        parts = guest_cells(flavor)
        if parts is None or self.sockets is None:
            return None
        if parts > self.sockets:
            return 0
        count = self.sockets
        cell = Cell(self.threads // count, self.vcpus // count, self.free_ram_mib // count)
        return count * per_cell(cell, flavor, mib(flavor.ram_gib)) // parts

    def instances(self, flavor: Workload) -> int:
        """Return how many instances of *flavor* alone fit on one host."""
        if not self.takes(flavor):
            return 0
        # A thread that one vCPU is pinned to is given out once, whatever the ratio.
        pinned = flavor.cpu_policy == "dedicated"
        vcpus = min(self.vcpus, self.threads) if pinned else self.vcpus
        limits = [vcpus // flavor.vcpus, self.ram_mib // mib(flavor.ram_gib)]
        limits += [self.gpus // flavor.gpus] if flavor.gpus else []
        if flavor.disk_gb and self.disk_gb is not None:
            limits.append(mb(self.disk_gb) // mb(flavor.disk_gb))
        others = (self.by_cells(flavor), self.most)
        return min(*limits, *(one for one in others if one is not None))


def mib(gib: float) -> int:
    """Return whole MiB of memory, at least one."""
    return max(1, round(gib * _MIB_PER_GIB))


def mb(gb: float) -> int:
    """Return whole MB (10^6 bytes) of disk, at least one."""
    return max(1, round(gb * _MB_PER_GB))


def offer(profile: HardwareProfile | None, allowed: Ratios) -> Offer | None:
    """Return what one host of *profile* offers; None when cores or memory are not known."""
    threads = profile.threads() if profile else None
    if profile is None or threads is None or profile.ram_gib is None:
        return None
    free = mib(profile.ram_gib) - allowed.reserved_mib
    vcpus, ram = _given_out(threads, allowed.vcpu), _given_out(free, allowed.ram)
    return Offer(threads, free, vcpus, ram, profile.gpus, profile.sockets)


def _given_out(total: int, ratio: float) -> int:
    """Return int(total * ratio), where a ratio of 46 to 56 gives 46 of 56 and not 45."""
    return int(round(total * ratio, _DIGITS))


def compute_cohorts(blueprint: Blueprint) -> Iterator[Cohort]:
    """Yield the cohorts that run nova-compute on all of their hosts."""
    for cohort, placement in blueprint.standing(COMPUTE):
        if len(placement.hosts) == len(cohort):
            yield cohort


def offers(blueprint: Blueprint) -> dict[str, Offer | None]:
    """Return what one host of each compute group offers; None where hardware is unknown."""
    return {
        cohort.name: offer(
            blueprint.design.profile_of(cohort.group), ratios(blueprint, cohort.group)
        )
        for cohort in compute_cohorts(blueprint)
    }
