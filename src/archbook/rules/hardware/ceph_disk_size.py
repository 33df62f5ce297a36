"""Size of the disks of OSDs."""

from collections.abc import Iterator

from archbook.i18n import Message
from archbook.model.blueprint import Blueprint
from archbook.model.finding import Citation, Hit, Severity
from archbook.rules.api import rule
from archbook.rules.osds import data_disks

LEAST_GB = 1000


@rule(
    "hardware.ceph-disk-size",
    severity=Severity.WARNING,
    cites=Citation("ceph-hardware", "Hard disk drives"),
    applies=lambda blueprint: bool(blueprint.with_role("ceph_osd")),
)
def ceph_disk_size(blueprint: Blueprint) -> Iterator[Hit]:
    """Each OSD has a disk of one terabyte or more.

    Why:
        Each OSD takes memory, a core and a share of its disk for itself. On small disks that is
        much for little data.
    How:
        The smallest data disk of groups with the role ceph_osd; below 1 TB (10^12 bytes) is
        found. The source speaks of hard disks: where the smallest is flash, it is an info.
        Nothing is said while disks are unknown.
    Cure:
        Choose larger disks, and fewer.

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
          osd: {ram_gib: 128, cores: 32, disks: [{count: 10, size_gb: 900, media: hdd}]}

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
          osd: {ram_gib: 128, cores: 32, disks: [{count: 10, size_gb: 1000, media: hdd}]}
    """
    for cohort in blueprint.with_role("ceph_osd"):
        disks = data_disks(blueprint.design.profile_of(cohort.group))
        smallest = min(disks, key=lambda disk: disk.size_gb, default=None)
        if smallest is not None and smallest.size_gb < LEAST_GB:
            yield Hit(
                f"group/{cohort.name}",
                Message(
                    "OSDs of group {group} have disks of {size} GB: {least} GB at least are "
                    "recommended",
                    {"group": cohort.name, "size": smallest.size_gb, "least": LEAST_GB},
                ),
                {"size_gb": smallest.size_gb, "least_gb": LEAST_GB},
                severity=None if smallest.media == "hdd" else Severity.INFO,
            )
