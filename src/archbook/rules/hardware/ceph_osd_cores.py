"""CPU of OSD hosts."""

from collections.abc import Iterator

from archbook.capacity.osd_hosts import osd_cores
from archbook.i18n import Message
from archbook.model.blueprint import Blueprint
from archbook.model.finding import Citation, Hit, Severity
from archbook.rules.api import rule
from archbook.rules.osds import ENCRYPTED, data_disks, encrypted
from archbook.rules.thresholds import cited, position


@rule(
    "hardware.ceph-osd-cores",
    severity=Severity.WARNING,
    cites=(Citation("ceph-hardware", "CPU"), ENCRYPTED),
    applies=lambda blueprint: bool(blueprint.with_role("ceph_osd")),
    inferred=True,
    thresholds=("ceph-osd-cores",),
)
def ceph_osd_cores(blueprint: Blueprint) -> Iterator[Hit]:
    """Each OSD host has two cores or more for each OSD on flash, and one for each on a hard disk.

    Why:
        An OSD reckons checksums, places objects and talks to its peers for each write. Volumes of
        instances on fast disks wait for its CPU, not for the disk.
    How:
        Physical cores of the hardware profile against the threshold for each data disk (one OSD
        each); a hard disk counts as light use, one core at most. Twice as many where disks are
        encrypted. Nothing is said while cores or disks are unknown.
    Cure:
        Choose a CPU with more cores, or spread the disks over more hosts.

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
          osd: {ram_gib: 128, cores: 16, disks: [{count: 10, size_gb: 4000}]}

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
          osd: {ram_gib: 128, cores: 20, disks: [{count: 10, size_gb: 4000}]}
    """
    taken = position(blueprint, "ceph-osd-cores")
    for cohort in blueprint.with_role("ceph_osd"):
        profile = blueprint.design.profile_of(cohort.group)
        disks = data_disks(profile)
        if profile is None or profile.cores is None or not disks:
            continue
        ciphered = encrypted(blueprint, cohort)
        needed = osd_cores(disks, taken.value) * (2 if ciphered else 1)
        if profile.cores < needed:
            yield Hit(
                f"group/{cohort.name}",
                Message(
                    "hosts of group {group} have {cores} cores for {osds} OSDs: {needed} are "
                    "needed",
                    {
                        "group": cohort.name,
                        "cores": profile.cores,
                        "osds": sum(disk.count for disk in disks),
                        "needed": needed,
                    },
                ),
                {"cores": profile.cores, "needed": needed, "each": taken.value},
                citation=ENCRYPTED if ciphered else cited(taken),
            )
