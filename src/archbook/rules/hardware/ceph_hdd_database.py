"""Where OSDs on hard disks keep their database."""

from collections.abc import Iterator

from archbook.i18n import Message
from archbook.model.blueprint import Blueprint
from archbook.model.finding import Citation, Hit, Severity
from archbook.model.hardware import FLASH
from archbook.rules.api import rule
from archbook.rules.osds import data_disks


@rule(
    "hardware.ceph-hdd-database",
    severity=Severity.INFO,
    cites=Citation("ceph-hardware", "Solid state drives"),
    applies=lambda blueprint: bool(blueprint.with_role("ceph_osd")),
)
def ceph_hdd_database(blueprint: Blueprint) -> Iterator[Hit]:
    """OSDs on hard disks keep their database and write-ahead log on flash.

    Why:
        Each small write touches the database of its OSD first. On the same hard disk that costs
        a seek before every write of data.
    How:
        Groups with the role ceph_osd that have hard disks for data and no SSD or NVMe with the
        purpose journal. Nothing is said while disks are unknown.
    Cure:
        Add flash disks with the purpose journal to the hardware profile, or take flash for data.

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
          osd: {ram_gib: 128, cores: 32, disks: [{count: 10, size_gb: 16000, media: hdd}]}

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
              - {count: 10, size_gb: 16000, media: hdd}
              - {count: 2, size_gb: 1600, media: nvme, purpose: journal}
    """
    for cohort in blueprint.with_role("ceph_osd"):
        profile = blueprint.design.profile_of(cohort.group)
        slow = sum(disk.count for disk in data_disks(profile) if disk.media == "hdd")
        if profile is None or not slow:
            continue
        if not any(disk.purpose == "journal" and disk.media in FLASH for disk in profile.disks):
            yield Hit(
                f"group/{cohort.name}",
                Message(
                    "{slow} OSDs of each host of group {group} are on hard disks, their database "
                    "with them: keep it on flash",
                    {"slow": slow, "group": cohort.name},
                ),
                {"hard_disks": slow},
            )
