"""System disks of controllers: what they are."""

from collections.abc import Iterator

from archbook.i18n import Message
from archbook.model.blueprint import Blueprint
from archbook.model.finding import Citation, Hit, Severity
from archbook.model.hardware import Disk
from archbook.rules.api import rule
from archbook.rules.machines import known, stated

RHOSP = Citation("rhosp-large-deployments", "Chapter 2, Recommended specifications")
"""Allows two hard disks in a RAID 1, at 7,200 turns a minute."""


@rule(
    "hardware.control-disk-media",
    severity=Severity.WARNING,
    cites=(
        Citation("sunbeam-checks", "MachineRootDiskCheck"),
        Citation("scs-hardware-plan", "Sizing: Control Nodes"),
        Citation("kolla-production-guide", "Docker configuration: Volumes"),
        RHOSP,
    ),
    applies=known(),
)
def control_disk_media(blueprint: Blueprint) -> Iterator[Hit]:
    """Controllers start from SSD or NVMe, not from hard disks.

    Why:
        Every commit of the database and every message of a quorum queue waits for the disk of a
        majority of the controllers. A hard disk does about a hundred of these in a second.
    How:
        System disks of the hardware profile whose media is hdd are found; mirrored ones (RAID 1),
        which one vendor allows, are an info. Other disks are not looked at.
    Cure:
        Choose SSD or NVMe for the system disks.

    Fails:
        hardware:
          control: {disks: [{count: 2, size_gb: 960, media: hdd, purpose: system}]}
        host_groups:
          - {name: ctl, roles: [control], count: 3, hardware: control}
          - {name: net, roles: [network], count: 3}
          - {name: cmp, roles: [compute], count: 6}

    Passes:
        hardware:
          control: {disks: [{count: 2, size_gb: 960, media: ssd, purpose: system}]}
        host_groups:
          - {name: ctl, roles: [control], count: 3, hardware: control}
          - {name: net, roles: [network], count: 3}
          - {name: cmp, roles: [compute], count: 6}
    """
    for cohort, profile in stated(blueprint):
        slow = [disk for disk in profile.system_disks() if disk.media == "hdd"]
        if slow:
            yield _hit(cohort.name, slow)


def _hit(group: str, slow: list[Disk]) -> Hit:
    mirrored = all(disk.raid == "raid1" for disk in slow)
    return Hit(
        f"group/{group}",
        Message(
            "controllers of group {group} start from hard disks: database and message queue wait "
            "for the disk at every write; use SSD or NVMe",
            {"group": group},
        ),
        {"hard_disks": sum(disk.count for disk in slow)},
        severity=Severity.INFO if mirrored else None,
        citation=RHOSP if mirrored else None,
    )
