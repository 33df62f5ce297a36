"""Disk of Ceph monitors."""

from collections.abc import Iterator

from archbook.i18n import Message
from archbook.model.blueprint import Blueprint
from archbook.model.finding import Citation, Hit, Severity
from archbook.rules.api import rule

MONITOR = "ceph-mon"
LEAST_GB = 60


@rule(
    "hardware.ceph-monitor-disk",
    severity=Severity.WARNING,
    cites=Citation("ceph-hardware", "Minimum hardware recommendations"),
    applies=lambda blueprint: blueprint.instances(MONITOR) > 0,
)
def ceph_monitor_disk(blueprint: Blueprint) -> Iterator[Hit]:
    """Hosts of Ceph monitors have a system disk of 60 GB or more.

    Why:
        A monitor keeps every map since the cluster was last healthy. During a long recovery that
        grows to tens of gigabytes, and a monitor whose disk is full leaves the quorum.
    How:
        The largest system disk of the hosts that carry ceph-mon; below 60 GB is found. Nothing is
        said while no system disk is named.
    Cure:
        Choose a larger system disk.

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
          osd: {disks: [{count: 2, size_gb: 32, purpose: system}, {count: 2, size_gb: 4000}]}

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
          osd: {disks: [{count: 2, size_gb: 60, purpose: system}, {count: 2, size_gb: 4000}]}
    """
    for cohort, _ in blueprint.standing(MONITOR):
        profile = blueprint.design.profile_of(cohort.group)
        disks = profile.disks if profile else ()
        largest = max((d.size_gb for d in disks if d.purpose == "system"), default=None)
        if largest is not None and largest < LEAST_GB:
            yield Hit(
                f"group/{cohort.name}",
                Message(
                    "hosts of group {group} carry Ceph monitors on a system disk of {size} GB: "
                    "{least} GB at least are needed",
                    {"group": cohort.name, "size": largest, "least": LEAST_GB},
                ),
                {"size_gb": largest, "least_gb": LEAST_GB},
            )
