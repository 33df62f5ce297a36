"""Stored data away from controllers."""

from collections.abc import Iterator

from archbook.i18n import Message
from archbook.model.blueprint import Blueprint, Cohort
from archbook.model.edit import AddGroup, Edit, RemoveRole, SetOption
from archbook.model.finding import Citation, Hit, Severity
from archbook.model.host_group import HostGroup
from archbook.rules.api import rule
from archbook.rules.backends import has_ceph

VOLUME = "cinder-volume"
_DATA_ROLES = ("ceph_osd", "object_storage")
_NEW_STORAGE_HOSTS = 2


@rule(
    "placement.storage-off-controllers",
    severity=Severity.ERROR,
    cites=(
        Citation("fuel-sizing", "Ceph OSD on controllers"),
        Citation("course-text", "Cinder"),
    ),
    applies=lambda blueprint: bool(blueprint.with_role("control")),
)
def storage_off_controllers(blueprint: Blueprint) -> Iterator[Hit]:
    """Controllers keep no volumes, objects or OSDs.

    Why:
        Storage traffic and recovery after a disk loss take the disks and links that database and
        message queue need, and LVM volumes on a controller are lost with it. For tests it will
        do. The process cinder-volume for Ceph holds no data and may stand there.
    How:
        A group with the role control that has ceph_osd or object_storage too: a warning, as
        small hyperconverged clouds run so with their data replicated. cinder-volume with the LVM
        back end on controllers, when no other host has the role block_storage: an error.
    Cure:
        Take the role from the group where other hosts have it, add storage hosts, or use the
        Ceph back end where there is one.

    Fails:
        host_groups:
          - {name: ctl, roles: [control, ceph_osd], count: 3}
          - {name: net, roles: [network], count: 3}
          - {name: cmp, roles: [compute], count: 6}
          - {name: osd, roles: [ceph_osd], count: 4}

    Passes:
        {}
    """
    for cohort in blueprint.with_role("control"):
        roles = tuple(role for role in _DATA_ROLES if role in cohort.group.roles)
        if roles:
            yield _role_hit(blueprint, cohort, roles)
        elif _carries_lvm(blueprint, cohort):
            yield _lvm_hit(blueprint, cohort)


def _carries_lvm(blueprint: Blueprint, cohort: Cohort) -> bool:
    own = "block_storage" in cohort.group.roles
    return (
        "lvm" in blueprint.option("block_backend")
        and cohort.placement(VOLUME) is not None
        and (own or not blueprint.with_role("block_storage"))
    )


def _role_hit(blueprint: Blueprint, cohort: Cohort, roles: tuple[str, ...]) -> Hit:
    elsewhere = all(len(blueprint.with_role(role)) > 1 for role in roles)
    removed = tuple(RemoveRole(group=cohort.name, role=role) for role in roles)
    return Hit(
        f"group/{cohort.name}",
        Message(
            "group {group} is controller and {roles} at once: recovery traffic starves database "
            "and message queue; keep the data on hosts of their own",
            {
                "group": cohort.name,
                "roles": tuple(Message(role.replace("_", " ")) for role in roles),
            },
        ),
        {"hosts": len(cohort)},
        (removed,) if elsewhere else (),
        severity=Severity.WARNING,
    )


def _lvm_hit(blueprint: Blueprint, cohort: Cohort) -> Hit:
    return Hit(
        f"group/{cohort.name}",
        Message(
            "LVM volumes stand on the controllers of group {group}: that is fit for tests only; "
            "use block storage hosts or Ceph",
            {"group": cohort.name},
        ),
        {"hosts": len(cohort)},
        tuple(_lvm_cures(blueprint, cohort)),
    )


def _lvm_cures(blueprint: Blueprint, cohort: Cohort) -> Iterator[tuple[Edit, ...]]:
    if has_ceph(blueprint):
        yield (SetOption(option="block_backend", value="ceph"),)
    taken = {other.name for other in blueprint.cohorts}
    name = next(n for n in ("block-storage", "block", "block-new") if n not in taken)
    group = HostGroup(name=name, roles=("block_storage",), count=_NEW_STORAGE_HOSTS)
    if "block_storage" in cohort.group.roles:
        yield AddGroup(group=group), RemoveRole(group=cohort.name, role="block_storage")
    else:
        yield (AddGroup(group=group),)
