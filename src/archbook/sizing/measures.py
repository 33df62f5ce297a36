"""What compute hosts are measured by: vCPUs, memory, disk of instances and GPUs."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from archbook.capacity.offer import Offer
from archbook.i18n import Message
from archbook.model.blueprint import Blueprint, Cohort
from archbook.model.finding import Citation
from archbook.plan.settings import setting
from archbook.rules.instance_storage import shared
from archbook.sizing.hosts import (
    DISK_RATIO,
    RAM_RATIO,
    beside_osds,
    disk_gb,
    in_force,
    usable_disk_gb,
)
from archbook.sizing.stands import Stand

Inputs = Mapping[str, float | str | None]

_MIB_PER_GIB = 1024


@dataclass(frozen=True, slots=True)
class Measure:
    """One resource of a compute host.

    Attributes:
        name: The resource, ending in its unit where it has one.
        unit: Its unit.
        each: What one host of a group offers; None when it is unknown.
        inputs: What that was found from, by its plain name.
        formula: How the hosts' share is found.
        source: Where the formula comes from.
    """

    name: str
    unit: str
    each: Callable[[Blueprint, Cohort, Offer | None], float | None]
    inputs: Callable[[Blueprint, Cohort], Inputs]
    formula: Message
    source: Citation


def measures(blueprint: Blueprint, stand: Stand) -> tuple[Measure, ...]:
    """Return what the hosts of *stand* are measured by.

    Disk counts where an instance states one and Nova keeps it on its hosts; GPUs where an instance
    is given some or a host has some.
    """
    flavors = stand.pool.flavors
    local = any(flavor.disk_gb for flavor in flavors) and not shared(blueprint)
    profiles = [blueprint.design.profile_of(cohort.group) for cohort in stand.pool.cohorts]
    gpus = any(flavor.gpus for flavor in flavors) or any(one.gpus for one in profiles if one)
    return (VCPUS, MEMORY, *([DISK] if local else ()), *([GPUS] if gpus else ()))


def _disk_gb(blueprint: Blueprint, cohort: Cohort, _: Offer | None) -> float | None:
    return disk_gb(blueprint, cohort)


def _gpus(blueprint: Blueprint, cohort: Cohort, _: Offer | None) -> float | None:
    profile = blueprint.design.profile_of(cohort.group)
    return profile.gpus if profile else None


def _cpu_inputs(blueprint: Blueprint, cohort: Cohort) -> Inputs:
    profile = blueprint.design.profile_of(cohort.group)
    allowed = in_force(blueprint, cohort)
    return {
        "cores": profile.cores if profile else None,
        "threads_per_core": profile.threads_per_core if profile else None,
        "cpu_allocation_ratio": allowed.vcpu if allowed else None,
        **_osds(blueprint, cohort),
    }


def _ram_inputs(blueprint: Blueprint, cohort: Cohort) -> Inputs:
    profile = blueprint.design.profile_of(cohort.group)
    allowed = in_force(blueprint, cohort)
    return {
        "ram_gib": profile.ram_gib if profile else None,
        "reserved_mib": allowed.reserved_mib if allowed else None,
        "ram_allocation_ratio": setting(blueprint, RAM_RATIO, cohort.group).value,
        **_osds(blueprint, cohort),
    }


def _osds(blueprint: Blueprint, cohort: Cohort) -> Inputs:
    """Return the OSDs of one host, for which ratio and reserve leave room."""
    hosts = beside_osds(blueprint, cohort)
    return {"osds": hosts.osds} if hosts else {}


def _disk_inputs(blueprint: Blueprint, cohort: Cohort) -> Inputs:
    return {
        "usable_disk_gb": usable_disk_gb(blueprint, cohort),
        "disk_allocation_ratio": setting(blueprint, DISK_RATIO, cohort.group).value,
    }


VCPUS = Measure(
    "vcpus",
    "vCPU",
    lambda _blueprint, _cohort, host: host.vcpus if host else None,
    _cpu_inputs,
    Message("sum over the groups of hosts * int(cores * threads per core * CPU ratio)"),
    Citation("arch-design-compute-overcommit", "Overcommitting CPU and RAM"),
)
"""vCPUs that may be given out; hardware threads are counted, as Nova counts them."""

MEMORY = Measure(
    "ram_gib",
    "GiB",
    lambda _blueprint, _cohort, host: host.ram_mib / _MIB_PER_GIB if host else None,
    _ram_inputs,
    Message("sum over the groups of hosts * (RAM in MiB - reserve) * RAM ratio / 1024"),
    Citation("nova-conf-compute", "reserved_host_memory_mb"),
)
"""Memory that may be given out, in GiB (2^30 bytes)."""

DISK = Measure(
    "disk_gb",
    "GB",
    _disk_gb,
    _disk_inputs,
    Message("sum over the groups of hosts * usable GB of the data disks * disk ratio"),
    Citation("nova-conf-compute", "initial_disk_allocation_ratio"),
)
"""Disk that instances have on their host, in GB (10^9 bytes)."""

GPUS = Measure(
    "gpus",
    "GPU",
    _gpus,
    lambda blueprint, cohort: {"gpus": _gpus(blueprint, cohort, None)},
    Message("sum over the groups of hosts * GPUs of one host"),
    Citation("nova-pci-passthrough", "Attaching physical PCI devices to guests"),
)
"""GPUs, each of which belongs to one instance."""
