"""Hosts that run instances and OSDs at once, and what the OSDs must be left."""

from collections.abc import Iterator
from dataclasses import dataclass

from archbook.capacity.offer import compute_cohorts
from archbook.model.blueprint import Blueprint, Cohort
from archbook.model.hardware import HardwareProfile
from archbook.plan.settings import setting
from archbook.rules.lifetimes import timeline
from archbook.rules.thresholds import position

RESERVED = "nova-reserved-host-memory"
RATIO = "nova-cpu-allocation-ratio"

CORES_PER_OSD = 1
"""Cores that are kept from instances for each OSD. Source: TripleO, derived parameters."""

HOST_GIB = 4
"""Memory of the host's own processes. Source: Red Hat, network functions virtualization guide."""

GIB_PER_INSTANCE = 0.5
"""Memory that an instance takes beside its own. Source: Red Hat, hyper-converged guide."""


@dataclass(frozen=True, slots=True)
class Converged:
    """A group of hosts that run instances and OSDs, with known disks.

    Attributes:
        cohort: The group.
        profile: Its hardware.
        osds: OSDs of one host, one for each data disk.
    """

    cohort: Cohort
    profile: HardwareProfile
    osds: int


def converged(blueprint: Blueprint) -> Iterator[Converged]:
    """Yield the groups that run instances and OSDs, and whose disks are known."""
    for cohort in compute_cohorts(blueprint):
        profile = blueprint.design.profile_of(cohort.group)
        osds = profile.data_disks() if profile else None
        if profile and osds and "ceph_osd" in cohort.group.roles:
            yield Converged(cohort, profile, osds)


def is_converged(blueprint: Blueprint) -> bool:
    """Tell whether a group of the design runs instances and OSDs."""
    return any("ceph_osd" in cohort.group.roles for cohort in compute_cohorts(blueprint))


def memory_needed(blueprint: Blueprint, hosts: Converged) -> float:
    """Return the GiB of one host that instances must not be given.

    OSDs * memory of one + instances * overhead + the host's own; instances are those of the
    workload, spread evenly over the compute hosts.
    """
    each = position(blueprint, "hci-osd-memory").value
    instances = sum(flavor.instances for flavor in blueprint.design.workload)
    computes = sum(map(len, compute_cohorts(blueprint)))
    return HOST_GIB + hosts.osds * each + -(-instances // computes) * GIB_PER_INSTANCE


def memory_reserved(blueprint: Blueprint, hosts: Converged) -> float:
    """Return the GiB of one host that Nova does not give out."""
    return setting(blueprint, RESERVED, hosts.cohort.group).value / 1024


def ratio_left(blueprint: Blueprint, hosts: Converged) -> float | None:
    """Return the release's CPU ratio, less the share of the cores that the OSDs take.

    None when the cores are unknown.
    """
    cores = hosts.profile.cores
    if cores is None:
        return None
    free = max(0, cores - hosts.osds * CORES_PER_OSD)
    return timeline(blueprint).default(RATIO) * free / cores


def ratio_given(blueprint: Blueprint, hosts: Converged) -> float:
    """Return the CPU ratio in force for a group."""
    return setting(blueprint, RATIO, hosts.cohort.group).value
