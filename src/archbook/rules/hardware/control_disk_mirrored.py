"""System disks of controllers: two of them."""

from collections.abc import Iterator

from archbook.i18n import Message
from archbook.model.blueprint import Blueprint
from archbook.model.finding import Citation, Hit, Severity
from archbook.model.hardware import Disk, HardwareProfile
from archbook.rules.api import rule
from archbook.rules.machines import known, stated

_OPEN = ("none", "raid0")
"""RAID words under which the loss of one disk loses data."""


@rule(
    "hardware.control-disk-mirrored",
    severity=Severity.INFO,
    cites=(
        Citation("scs-hardware-plan", "Sizing: Control Nodes"),
        Citation("rhosp-large-deployments", "Chapter 2, Recommended specifications"),
    ),
    applies=known(),
)
def control_disk_mirrored(blueprint: Blueprint) -> Iterator[Hit]:
    """Controllers outlive the loss of a system disk.

    Why:
        A controller that loses its only system disk has to be installed anew, and its member of
        every cluster copies all data from the others meanwhile. With three controllers the next
        failure then stops the cloud.
    How:
        Machines (no virtual ones) with a single system disk, or with system disks that are said
        to be in no RAID or in RAID 0. An info, since sources differ: SCS asks for RAID 1, Red
        Hat allows a single SSD. Several disks of which no RAID is said are not found.
    Cure:
        Use two system disks in a RAID 1.

    Fails:
        hardware:
          control: {disks: [{count: 1, size_gb: 960, purpose: system}]}
        host_groups:
          - {name: ctl, roles: [control], count: 3, hardware: control}
          - {name: net, roles: [network], count: 3}
          - {name: cmp, roles: [compute], count: 6}

    Passes:
        hardware:
          control: {disks: [{count: 2, size_gb: 960, purpose: system}]}
        host_groups:
          - {name: ctl, roles: [control], count: 3, hardware: control}
          - {name: net, roles: [network], count: 3}
          - {name: cmp, roles: [compute], count: 6}
    """
    for cohort, profile in stated(blueprint):
        disks = _at_risk(profile)
        if profile.kind == "bare_metal" and disks:
            yield Hit(
                f"group/{cohort.name}",
                Message(
                    "controllers of group {group} have system disks that no mirror protects: one "
                    "disk takes a controller out; use two in a RAID 1",
                    {"group": cohort.name},
                ),
                {"system_disks": sum(disk.count for disk in disks)},
            )


def _at_risk(profile: HardwareProfile) -> tuple[Disk, ...]:
    """Return the system disks when a single one may not be lost."""
    disks = profile.system_disks()
    alone = sum(disk.count for disk in disks) == 1
    return tuple(disk for disk in disks if alone or disk.raid in _OPEN)
