"""Disks for LVM volumes."""

from collections.abc import Iterator

from archbook.i18n import Message
from archbook.model.blueprint import Blueprint
from archbook.model.finding import Citation, Hit, Severity
from archbook.rules.api import rule


@rule(
    "hardware.lvm-data-disks",
    severity=Severity.ERROR,
    cites=(
        Citation("kolla-ansible-prechecks", "roles/cinder/tasks/precheck.yml"),
        Citation("kolla-cinder-guide", "LVM"),
    ),
    applies=lambda blueprint: "lvm" in blueprint.option("block_backend"),
)
def lvm_data_disks(blueprint: Blueprint) -> Iterator[Hit]:
    """Block storage hosts with LVM have disks of their own for volumes.

    Why:
        LVM needs a volume group, and a volume group needs a disk that nothing else is on.
        Kolla-Ansible's prechecks stop at a host without one.
    How:
        Groups with the role block_storage whose disks are known and none of which carries data.
    Cure:
        Add data disks to the hardware profile.

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
          blk: {disks: [{count: 2, size_gb: 480, purpose: system, raid: raid1}]}

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
          blk:
            disks:
              - {count: 2, size_gb: 480, purpose: system, raid: raid1}
              - {count: 8, size_gb: 1920, raid: raid10}
    """
    for cohort in blueprint.with_role("block_storage"):
        profile = blueprint.design.profile_of(cohort.group)
        if profile and profile.data_disks() == 0:
            yield Hit(
                f"group/{cohort.name}",
                Message(
                    "hosts of group {group} are to hold LVM volumes and have no data disk: the "
                    "volume group needs one",
                    {"group": cohort.name},
                ),
                {"data_disks": 0},
            )
