"""System disks of controllers: space."""

from collections.abc import Iterator

from archbook.i18n import Message
from archbook.model.blueprint import Blueprint
from archbook.model.finding import Citation, Hit, Severity
from archbook.rules.api import rule
from archbook.rules.machines import known, stated
from archbook.rules.thresholds import cited, position

DISK = "control-disk"


@rule(
    "hardware.control-disk",
    severity=Severity.WARNING,
    cites=(
        Citation("openstack-ansible-overview", "Storage/disk recommendations"),
        Citation("canonical-requirements", "Multi-node"),
        Citation("sunbeam-checks", "MachineRootDiskCheck"),
    ),
    applies=known(),
    thresholds=(DISK,),
)
def control_disk(blueprint: Blueprint) -> Iterator[Hit]:
    """Controllers have room on their system disks.

    Why:
        Images of containers, the database, images that Glance converts and logs gather on the
        system disk. When it is full the database refuses to write, and all services stop.
    How:
        Space of the disks with the purpose system, less what a RAID takes, against the threshold
        `control-disk`, of which sources say 40 to 537 GB; 100 is used. Nothing is said while no
        system disk is named.
    Cure:
        Choose larger system disks.

    Fails:
        hardware:
          control: {disks: [{count: 2, size_gb: 99, purpose: system, raid: raid1}]}
        host_groups:
          - {name: ctl, roles: [control], count: 3, hardware: control}
          - {name: net, roles: [network], count: 3}
          - {name: cmp, roles: [compute], count: 6}

    Passes:
        hardware:
          control: {disks: [{count: 2, size_gb: 100, purpose: system, raid: raid1}]}
        host_groups:
          - {name: ctl, roles: [control], count: 3, hardware: control}
          - {name: net, roles: [network], count: 3}
          - {name: cmp, roles: [compute], count: 6}
    """
    taken = position(blueprint, DISK)
    for cohort, profile in stated(blueprint):
        space = profile.system_gb()
        if space is not None and space < taken.value:
            yield Hit(
                f"group/{cohort.name}",
                Message(
                    "controllers of group {group} have {space} GB on their system disks: {needed} "
                    "GB are needed for containers, database, images and logs",
                    {"group": cohort.name, "space": space, "needed": taken.value},
                ),
                {"space_gb": space, "needed_gb": taken.value, "position": taken.by},
                citation=cited(taken),
            )
