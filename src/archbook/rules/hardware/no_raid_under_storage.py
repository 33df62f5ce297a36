"""No RAID under OSDs and Swift."""

from collections.abc import Iterator

from archbook.i18n import Message
from archbook.model.blueprint import Blueprint
from archbook.model.finding import Citation, Hit, Severity
from archbook.rules.api import rule
from archbook.rules.osds import data_disks, keeps_copies


@rule(
    "hardware.no-raid-under-storage",
    severity=Severity.WARNING,
    cites=(
        Citation("swift-deployment-guide", "Hardware considerations"),
        Citation("ceph-hardware", "Controllers"),
    ),
    applies=lambda blueprint: any(True for _ in keeps_copies(blueprint)),
)
def no_raid_under_storage(blueprint: Blueprint) -> Iterator[Hit]:
    """Disks of OSDs and of Swift are in no RAID.

    Why:
        Ceph and Swift keep copies on other hosts already. RAID below them takes space twice,
        slows small writes, and hides from them which disk is failing.
    How:
        Data disks of groups with the role ceph_osd or object_storage whose RAID is other than
        none. Disks whose RAID is not said are not judged.
    Cure:
        Pass each disk through (a controller in IT mode).

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
          osd: {ram_gib: 128, cores: 32, disks: [{count: 10, size_gb: 4000, raid: raid6}]}

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
          osd: {ram_gib: 128, cores: 32, disks: [{count: 10, size_gb: 4000, raid: none}]}
    """
    for cohort in keeps_copies(blueprint):
        disks = data_disks(blueprint.design.profile_of(cohort.group))
        raids = sorted({disk.raid for disk in disks if disk.raid and disk.raid != "none"})
        if raids:
            yield Hit(
                f"group/{cohort.name}",
                Message(
                    "data disks of group {group} are in RAID ({raid}) under a store that keeps "
                    "copies on other hosts: pass each disk through",
                    {"group": cohort.name, "raid": tuple(raids)},
                ),
                {"raid": ", ".join(raids)},
            )
