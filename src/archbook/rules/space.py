"""Which disks of a host its services keep their data on."""

from collections.abc import Collection

from archbook.model.blueprint import Blueprint, Cohort

_TAKEN = {"ceph_osd", "object_storage", "block_storage"}
"""Roles whose data disks belong to a store."""


def space_gb(blueprint: Blueprint, cohort: Cohort) -> float | None:
    """Return the usable GB that services of one host have for their data.

    Its data disks; the system disks where there are none, or where a store has them. None when no
    disk is named.
    """
    profile = blueprint.design.profile_of(cohort.group)
    if profile is None or not profile.disks:
        return None
    own = not _TAKEN & set(cohort.group.roles)
    data = sum(disk.usable_gb() for disk in profile.disks if disk.purpose == "data")
    return data if own and data else profile.system_gb()


def total_space_gb(blueprint: Blueprint, components: Collection[str]) -> float | None:
    """Return the GB of all hosts that carry one of *components*; None when one is unknown."""
    found = [
        (len(placement.hosts), space_gb(blueprint, cohort))
        for component in components
        for cohort, placement in blueprint.standing(component)
    ]
    known = [hosts * each for hosts, each in found if each is not None]
    return sum(known) if found and len(known) == len(found) else None


def least_space_gb(blueprint: Blueprint, component: str) -> float | None:
    """Return the GB of the host with *component* that has least; None when one is unknown."""
    found = [space_gb(blueprint, cohort) for cohort, _ in blueprint.standing(component)]
    known = [each for each in found if each is not None]
    return min(known) if found and len(known) == len(found) else None
