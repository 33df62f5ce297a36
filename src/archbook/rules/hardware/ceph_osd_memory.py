"""Memory of OSD hosts."""

from collections.abc import Iterator

from archbook.capacity.osd_hosts import osd_memory_gib
from archbook.i18n import Message, Value
from archbook.model.blueprint import Blueprint
from archbook.model.finding import Citation, Hit, Severity
from archbook.rules.api import rule
from archbook.rules.osds import ENCRYPTED, encrypted
from archbook.rules.thresholds import cited, position

LEAST_GIB = 2
"""Below it an OSD is not usable."""


@rule(
    "hardware.ceph-osd-memory",
    severity=Severity.ERROR,
    cites=(Citation("ceph-hardware", "Memory"), ENCRYPTED),
    applies=lambda blueprint: bool(blueprint.with_role("ceph_osd")),
    thresholds=("ceph-osd-memory", "ceph-host-memory"),
)
def ceph_osd_memory(blueprint: Blueprint) -> Iterator[Hit]:
    """Each OSD host has 4 GiB of memory or more for each of its OSDs.

    Why:
        An OSD keeps its metadata in memory. Below its target it reads from disk for every
        request; below 2 GiB it becomes slow and may be killed while it recovers.
    How:
        Memory of the hardware profile against the threshold for each of its data disks (one OSD
        each), twice the threshold where disks are encrypted, and what the host has beside: less
        is a warning, less than 2 GiB for each an error. Nothing is said while memory or disks
        are unknown.
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
    taken = position(blueprint, "ceph-osd-memory")
    host = position(blueprint, "ceph-host-memory").value
    for cohort in blueprint.with_role("ceph_osd"):
        profile = blueprint.design.profile_of(cohort.group)
        osds = profile.data_disks() if profile else None
        if profile is None or profile.ram_gib is None or not osds:
            continue
        ciphered = encrypted(blueprint, cohort)
        needed = osd_memory_gib(osds, taken.value * (2 if ciphered else 1), host)
        if profile.ram_gib < needed:
            values: dict[str, Value] = {
                "group": cohort.name,
                "ram": profile.ram_gib,
                "osds": osds,
                "needed": needed,
                "least": LEAST_GIB,
            }
            yield Hit(
                f"group/{cohort.name}",
                Message(
                    "hosts of group {group} have {ram} GiB for {osds} OSDs: {needed} GiB are "
                    "needed, and below {least} GiB for each an OSD is not usable",
                    values,
                ),
                {
                    "ram_gib": profile.ram_gib,
                    "osds": osds,
                    "needed_gib": needed,
                    "each_gib": taken.value,
                },
                severity=None if profile.ram_gib < LEAST_GIB * osds else Severity.WARNING,
                citation=ENCRYPTED if ciphered else cited(taken),
            )
