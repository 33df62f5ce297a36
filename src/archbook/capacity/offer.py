"""What one compute host of each group offers to instances."""

from collections.abc import Iterator
from dataclasses import dataclass

from archbook.capacity.ratios import Ratios, ratios
from archbook.model.blueprint import Blueprint, Cohort
from archbook.model.hardware import HardwareProfile
from archbook.model.workload import Workload

COMPUTE = "nova-compute"

_MIB_PER_GIB = 1024


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
    """

    threads: int
    free_ram_mib: int
    vcpus: int
    ram_mib: int
    gpus: int = 0

    def takes(self, flavor: Workload) -> bool:
        """Tell whether one instance fits on an empty host without overcommit of itself."""
        return flavor.vcpus <= self.threads and _mib(flavor.ram_gib) <= self.free_ram_mib

    def instances(self, flavor: Workload) -> int:
        """Return how many instances of *flavor* alone fit on one host."""
        if not self.takes(flavor):
            return 0
        # A thread that one vCPU is pinned to is given out once, whatever the ratio.
        pinned = flavor.cpu_policy == "dedicated"
        vcpus = min(self.vcpus, self.threads) if pinned else self.vcpus
        by_gpu = [self.gpus // flavor.gpus] if flavor.gpus else []
        return min(vcpus // flavor.vcpus, self.ram_mib // _mib(flavor.ram_gib), *by_gpu)


def _mib(gib: float) -> int:
    return max(1, round(gib * _MIB_PER_GIB))


def offer(profile: HardwareProfile | None, allowed: Ratios) -> Offer | None:
    """Return what one host of *profile* offers; None when cores or memory are not known."""
    threads = profile.threads() if profile else None
    if profile is None or threads is None or profile.ram_gib is None:
        return None
    free = _mib(profile.ram_gib) - allowed.reserved_mib
    vcpus, ram = int(threads * allowed.vcpu), int(free * allowed.ram)
    return Offer(threads, free, vcpus, ram, profile.gpus)


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
