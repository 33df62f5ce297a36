"""Memory of Ceph monitors."""

from collections.abc import Iterator

from archbook.i18n import Message
from archbook.model.blueprint import Blueprint
from archbook.model.finding import Citation, Hit, Severity
from archbook.rules.api import rule
from archbook.rules.osds import known_osds

MONITOR = "ceph-mon"
TINY_GIB, MODEST_GIB, LARGE_GIB = 32, 64, 128
MANY_OSDS = 300
"""Up to so many OSDs the monitors of a modest cluster suffice."""


@rule(
    "hardware.ceph-monitor-memory",
    severity=Severity.WARNING,
    cites=Citation("ceph-hardware", "Monitors and managers"),
    applies=lambda blueprint: blueprint.instances(MONITOR) > 0,
)
def ceph_monitor_memory(blueprint: Blueprint) -> Iterator[Hit]:
    """Hosts of Ceph monitors have memory for the size of their cluster.

    Why:
        Monitors and managers need most when much goes on at once: at start, and while a cluster
        recovers. A monitor that the kernel kills then is missing from the quorum.
    How:
        Memory of the hosts that carry ceph-mon: 64 GiB for up to 300 OSDs, 128 GiB for more, one
        OSD for each data disk. 32 GiB to 64 GiB, which is enough for a very small cluster, is an
        info. Nothing is said while memory is unknown.
    Cure:
        Add memory, or place the monitors on larger hosts.

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
          osd: {ram_gib: 24, cores: 16, disks: [{count: 2, size_gb: 4000}]}

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
          osd: {ram_gib: 64, cores: 16, disks: [{count: 2, size_gb: 4000}]}
    """
    osds = known_osds(blueprint)
    needed = LARGE_GIB if osds > MANY_OSDS else MODEST_GIB
    for cohort, _ in blueprint.standing(MONITOR):
        profile = blueprint.design.profile_of(cohort.group)
        ram = profile.ram_gib if profile else None
        if ram is not None and ram < needed:
            yield Hit(
                f"group/{cohort.name}",
                Message(
                    "hosts of group {group} carry Ceph monitors of {osds} OSDs with {ram} GiB: "
                    "{needed} GiB are recommended",
                    {"group": cohort.name, "osds": osds, "ram": ram, "needed": needed},
                ),
                {"ram_gib": ram, "osds": osds, "needed_gib": needed},
                severity=Severity.INFO if osds <= MANY_OSDS and ram >= TINY_GIB else None,
            )
