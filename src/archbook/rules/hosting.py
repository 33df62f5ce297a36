"""Edits that give a role hosts."""

from archbook.model.blueprint import Blueprint
from archbook.model.edit import AddGroup, AddRole
from archbook.model.host_group import HostGroup

_COUNTS = {"control": 3, "network": 3, "ceph_osd": 3, "object_storage": 5, "deployment": 1}
"""Hosts that a new group of a role starts with; 2 for others."""

_SHARED = {"monitoring": "control"}
"""Roles that hosts of another role may take as well."""


def sharing(blueprint: Blueprint, role: str, region: str | None) -> AddRole | None:
    """Give *role* to a group of the region that may carry it as well; None when none may."""
    for cohort in blueprint.with_role(_SHARED.get(role, "")):
        if region in cohort.regions:
            return AddRole(group=cohort.name, role=role)
    return None


def new_group(blueprint: Blueprint, role: str, region: str | None) -> AddGroup:
    """Add a group of hosts with *role* to the region."""
    name, count = _free_name(blueprint, role, region), _COUNTS.get(role, 2)
    if racks := _racks(blueprint, region):
        return AddGroup(group=HostGroup(name=name, roles=(role,), count=count, racks=racks))
    return AddGroup(group=HostGroup(name=name, roles=(role,), count=count))


def _racks(blueprint: Blueprint, region: str | None) -> tuple[str, ...]:
    """Return the racks of *region*; none for the first one, where groups stand by themselves."""
    regions = blueprint.design.regions
    if not regions or region == regions[0].name:
        return ()
    return next((found.racks() for found in regions if found.name == region), ())


def _free_name(blueprint: Blueprint, role: str, region: str | None) -> str:
    taken = {cohort.name for cohort in blueprint.cohorts}
    base = role.replace("_", "-")
    names = (base, f"{base}-{region}", f"{base}-new")
    return next((name for name in names if name not in taken), f"{base}-{len(taken)}")
