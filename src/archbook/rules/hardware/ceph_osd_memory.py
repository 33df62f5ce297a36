"""Memory of OSD hosts."""

from collections.abc import Iterator

from archbook.i18n import Message
from archbook.model.blueprint import Blueprint
from archbook.model.finding import Citation, Hit, Severity
from archbook.rules.api import rule

TARGET_GIB, LEAST_GIB = 4, 2


@rule(
    "hardware.ceph-osd-memory",
    severity=Severity.ERROR,
    cites=Citation("ceph-hardware", "Memory"),
    applies=lambda blueprint: bool(blueprint.with_role("ceph_osd")),
)
def ceph_osd_memory(blueprint: Blueprint) -> Iterator[Hit]:
    """Each OSD host has 4 GiB of memory or more for each of its OSDs.

    Why:
        An OSD keeps its metadata in memory. Below its target it reads from disk for every
        request; below 2 GiB it becomes slow and may be killed while it recovers.
    How:
        Memory of the hardware profile divided by its data disks (one OSD each): below 4 GiB is a
        warning, below 2 GiB an error. Nothing is said while memory or disks are unknown.
    Cure:
        Add memory, or spread the disks over more hosts.

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
          osd:
            ram_gib: 15
            disks:
              - {count: 8, size_gb: 4000}
            nics:
              - {ports: 2, speed_gbps: 25}

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
            ram_gib: 32
            disks:
              - {count: 8, size_gb: 4000}
            nics:
              - {ports: 2, speed_gbps: 25}
    """
    for cohort in blueprint.with_role("ceph_osd"):
        profile = blueprint.design.profile_of(cohort.group)
        osds = profile.data_disks() if profile else None
        if profile is None or profile.ram_gib is None or not osds:
            continue
        each = profile.ram_gib / osds
        if each < TARGET_GIB:
            yield Hit(
                f"group/{cohort.name}",
                Message(
                    "hosts of group {group} have {ram} GiB for {osds} OSDs, {each} GiB for each: "
                    "{target} GiB are wanted, below {least} an OSD is not usable",
                    {
                        "group": cohort.name,
                        "ram": profile.ram_gib,
                        "osds": osds,
                        "each": round(each, 1),
                        "target": TARGET_GIB,
                        "least": LEAST_GIB,
                    },
                ),
                {"ram_gib": profile.ram_gib, "osds": osds, "gib_per_osd": round(each, 2)},
                severity=None if each < LEAST_GIB else Severity.WARNING,
            )
