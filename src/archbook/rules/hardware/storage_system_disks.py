"""System disks of storage hosts."""

from collections.abc import Iterator

from archbook.i18n import Message, mark
from archbook.model.blueprint import Blueprint
from archbook.model.finding import Citation, Hit, Severity
from archbook.rules.api import rule
from archbook.rules.osds import keeps_copies

MIRRORED = 2

_BARE = {"none", "raid0"}
"""Said to be in no mirror."""


@rule(
    "hardware.storage-system-disks",
    severity=Severity.WARNING,
    cites=Citation("ceph-hardware", "Data storage"),
    applies=lambda blueprint: any(True for _ in keeps_copies(blueprint)),
)
def storage_system_disks(blueprint: Blueprint) -> Iterator[Hit]:
    """Storage hosts have their system on disks of its own, two and mirrored.

    Why:
        Logs and monitors on a data disk make that OSD slow, and with it every placement group
        that it is part of. Without a mirror one small disk takes all data disks of the host out.
    How:
        Groups with the role ceph_osd or object_storage whose disks are known: none with the
        purpose system is a warning; a single one, or RAID none or RAID 0, an info.
    Cure:
        Add two small disks to the hardware profile and mirror them.

    Fails:
        services: [keystone, placement, glance, nova, neutron, cinder, horizon, ceph]
        storage:
          - {name: main, kind: ceph, on: osd, serves: [cinder, glance, nova]}
        host_groups:
          - {name: ctl, roles: [control], count: 3}
          - {name: net, roles: [network], count: 3}
          - {name: cmp, roles: [compute], count: 6}
          - {name: osd, roles: [ceph_osd], count: 4, hardware: osd}
        hardware:
          osd: {ram_gib: 128, cores: 32, disks: [{count: 10, size_gb: 4000}]}

    Passes:
        services: [keystone, placement, glance, nova, neutron, cinder, horizon, ceph]
        storage:
          - {name: main, kind: ceph, on: osd, serves: [cinder, glance, nova]}
        host_groups:
          - {name: ctl, roles: [control], count: 3}
          - {name: net, roles: [network], count: 3}
          - {name: cmp, roles: [compute], count: 6}
          - {name: osd, roles: [ceph_osd], count: 4, hardware: osd}
        hardware:
          osd:
            ram_gib: 128
            cores: 32
            disks:
              - {count: 2, size_gb: 480, purpose: system, raid: raid1}
              - {count: 10, size_gb: 4000}
    """
    for cohort in keeps_copies(blueprint):
        profile = blueprint.design.profile_of(cohort.group)
        if profile is None or not profile.disks:
            continue
        system = [disk for disk in profile.disks if disk.purpose == "system"]
        count = sum(disk.count for disk in system)
        bare = any(disk.raid in _BARE for disk in system)
        if not system:
            text = mark(
                "hosts of group {group} have no disk for their system: it shares one with stored "
                "data and slows it"
            )
        elif count < MIRRORED or bare:
            text = mark(
                "the system disk of hosts of group {group} is not mirrored: with it all data "
                "disks of its host are out of reach"
            )
        else:
            continue
        severity = Severity.INFO if system else None
        yield Hit(
            f"group/{cohort.name}",
            Message(text, {"group": cohort.name}),
            {"system_disks": count, "needed": MIRRORED},
            severity=severity,
        )
