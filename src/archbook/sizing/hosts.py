"""What one compute host offers to instances, without what OSDs beside them take."""

from dataclasses import replace

from archbook.capacity.offer import Offer, compute_cohorts, offer
from archbook.capacity.ratios import Ratios, ratios
from archbook.model.blueprint import Blueprint, Cohort
from archbook.plan.settings import setting
from archbook.rules.hyperconverged import (
    CORES_PER_OSD,
    Converged,
    converged,
    memory_needed,
)
from archbook.rules.instance_storage import shared

CPU_RATIO, RAM_RATIO = "nova-cpu-allocation-ratio", "nova-ram-allocation-ratio"
RESERVED = "nova-reserved-host-memory"
DISK_RATIO = "nova-disk-allocation-ratio"
MOST_INSTANCES = "nova-max-instances-per-host"

OSD_ROLE = "ceph_osd"

_MIB_PER_GIB = 1024


def hosts_offer(blueprint: Blueprint) -> dict[str, Offer | None]:
    """Return group → what one of its hosts offers; None where its hardware is unknown."""
    return {cohort.name: _offer(blueprint, cohort) for cohort in compute_cohorts(blueprint)}


def _offer(blueprint: Blueprint, cohort: Cohort) -> Offer | None:
    allowed = in_force(blueprint, cohort)
    profile = blueprint.design.profile_of(cohort.group)
    found = offer(profile, allowed) if allowed else None
    if found is None:
        return None
    return replace(found, disk_gb=disk_gb(blueprint, cohort), most=most(blueprint, cohort))


def in_force(blueprint: Blueprint, cohort: Cohort) -> Ratios | None:
    """Return what Nova may give out of a host, once OSDs on it have what they need.

    A group that states its own ratio or reserve has said what its OSDs are left. None when its
    OSDs cannot be counted.
    """
    given = ratios(blueprint, cohort.group)
    own = {name: _is_own(blueprint, cohort, name) for name in (CPU_RATIO, RESERVED)}
    if OSD_ROLE not in cohort.group.roles or all(own.values()):
        return given
    if not _counted(blueprint, cohort):
        return None
    hosts = beside_osds(blueprint, cohort)
    if hosts is None:
        return given
    vcpu = given.vcpu if own[CPU_RATIO] else given.vcpu * _free_share(hosts)
    needed = round(memory_needed(blueprint, hosts) * _MIB_PER_GIB)
    reserved = given.reserved_mib if own[RESERVED] else max(given.reserved_mib, needed)
    return Ratios(vcpu, given.ram, reserved)


def beside_osds(blueprint: Blueprint, cohort: Cohort) -> Converged | None:
    """Return a group whose hosts carry OSDs, too; None for others."""
    return next((one for one in converged(blueprint) if one.cohort == cohort), None)


def _is_own(blueprint: Blueprint, cohort: Cohort, name: str) -> bool:
    return setting(blueprint, name, cohort.group).stated == "group"


def _counted(blueprint: Blueprint, cohort: Cohort) -> bool:
    profile = blueprint.design.profile_of(cohort.group)
    return profile is not None and profile.data_disks() is not None


def _free_share(hosts: Converged) -> float:
    """Return the share of the cores that OSDs leave."""
    cores = hosts.profile.cores
    return max(0, cores - hosts.osds * CORES_PER_OSD) / cores if cores else 1.0


def disk_gb(blueprint: Blueprint, cohort: Cohort) -> float | None:
    """Return the GB of one host that instances may be given.

    None where their disks are kept elsewhere, and where the host's are unknown or carry OSDs.
    """
    usable = usable_disk_gb(blueprint, cohort)
    if usable is None or shared(blueprint):
        return None
    return usable * setting(blueprint, DISK_RATIO, cohort.group).value


def usable_disk_gb(blueprint: Blueprint, cohort: Cohort) -> float | None:
    """Return the usable GB of the data disks of one host; None when unknown, or OSDs are on it."""
    profile = blueprint.design.profile_of(cohort.group)
    if profile is None or not profile.disks or OSD_ROLE in cohort.group.roles:
        return None
    return sum(disk.usable_gb() for disk in profile.disks if disk.purpose == "data")


def most(blueprint: Blueprint, cohort: Cohort) -> int | None:
    """Return how many instances a host may carry where the design limits their number."""
    held = setting(blueprint, MOST_INSTANCES, cohort.group)
    return None if held.stated == "default" else int(held.value)
