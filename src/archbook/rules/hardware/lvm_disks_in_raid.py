"""RAID under LVM volumes."""

from collections.abc import Iterator

from archbook.capacity.raid import WRITE_OPERATIONS
from archbook.i18n import Message, mark
from archbook.model.blueprint import Blueprint
from archbook.model.finding import Citation, Hit, Severity
from archbook.rules.api import rule
from archbook.rules.osds import data_disks

_BARE = {"none", "raid0"}
"""One lost disk loses data."""


@rule(
    "hardware.lvm-disks-in-raid",
    severity=Severity.WARNING,
    cites=Citation("arch-design-storage-arch", "Selecting storage hardware"),
    applies=lambda blueprint: "lvm" in blueprint.option("block_backend"),
)
def lvm_disks_in_raid(blueprint: Blueprint) -> Iterator[Hit]:
    """Disks under LVM volumes are in a RAID that outlives a disk and writes fast.

    Why:
        LVM keeps no second copy, so that a single disk takes the volumes of the host with it.
        With RAID 5 each small write costs four disk operations, with RAID 1 and RAID 10 two.
    How:
        Data disks of groups with the role block_storage: RAID none or RAID 0 is a warning, RAID 5
        an info. Disks whose RAID is not said are not judged.
    Cure:
        Bind the disks in RAID 10, or RAID 1.

    Fails:
        options: {network_backend: ovn, block_backend: lvm, image_backend: ceph}
        storage:
          - {name: main, kind: external_ceph, serves: [glance]}
        host_groups:
          - {name: ctl, roles: [control], count: 3}
          - {name: net, roles: [network], count: 3}
          - {name: cmp, roles: [compute], count: 6}
          - {name: blk, roles: [block_storage], count: 2, hardware: blk}
        hardware:
          blk: {disks: [{count: 8, size_gb: 1920, raid: none}]}

    Passes:
        options: {network_backend: ovn, block_backend: lvm, image_backend: ceph}
        storage:
          - {name: main, kind: external_ceph, serves: [glance]}
        host_groups:
          - {name: ctl, roles: [control], count: 3}
          - {name: net, roles: [network], count: 3}
          - {name: cmp, roles: [compute], count: 6}
          - {name: blk, roles: [block_storage], count: 2, hardware: blk}
        hardware:
          blk: {disks: [{count: 8, size_gb: 1920, raid: raid10}]}
    """
    for cohort in blueprint.with_role("block_storage"):
        disks = data_disks(blueprint.design.profile_of(cohort.group))
        raids = {disk.raid for disk in disks if disk.raid}
        if raids & _BARE:
            text = mark(
                "data disks of group {group} are in no RAID that outlives a disk: one lost disk "
                "takes the LVM volumes of its host; use RAID 10"
            )
            evidence = {"raid": ", ".join(sorted(raids))}
            yield Hit(f"group/{cohort.name}", Message(text, {"group": cohort.name}), evidence)
        elif "raid5" in raids:
            text = mark(
                "data disks of group {group} are in RAID 5: each small write costs {five} disk "
                "operations, in RAID 10 it costs {ten}"
            )
            cost = {"five": WRITE_OPERATIONS["raid5"], "ten": WRITE_OPERATIONS["raid10"]}
            yield Hit(
                f"group/{cohort.name}",
                Message(text, {"group": cohort.name, **cost}),
                {"raid5_operations": cost["five"], "raid10_operations": cost["ten"]},
                severity=Severity.INFO,
            )
