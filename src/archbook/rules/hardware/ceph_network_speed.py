"""Network of OSD hosts."""

from collections.abc import Iterator

from archbook.capacity.transfer import transfer_hours
from archbook.i18n import Message
from archbook.model.blueprint import Blueprint
from archbook.model.finding import Citation, Hit, Severity
from archbook.rules.api import rule

LEAST_GBPS = 10


@rule(
    "hardware.ceph-network-speed",
    severity=Severity.WARNING,
    cites=Citation("ceph-hardware", "Networks"),
    applies=lambda blueprint: bool(blueprint.with_role("ceph_osd")),
)
def ceph_network_speed(blueprint: Blueprint) -> Iterator[Hit]:
    """OSD hosts have network ports of 10 Gbit/s or more.

    Why:
        Every write travels to the other replicas, and after a loss terabytes have to be copied.
        Over 1 Gbit/s one terabyte takes hours, in which a second loss may hit.
    How:
        The fastest port of the group's hardware profile; 10 Gbit/s pass. Nothing is said while
        it is unknown. The hours that one terabyte takes are 8,000 Gbit / speed / 3,600.
    Cure:
        Choose faster network cards.

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
            ram_gib: 64
            disks:
              - {count: 8, size_gb: 4000}
            nics:
              - {ports: 2, speed_gbps: 1}

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
            ram_gib: 64
            disks:
              - {count: 8, size_gb: 4000}
            nics:
              - {ports: 2, speed_gbps: 10}
    """
    for cohort in blueprint.with_role("ceph_osd"):
        profile = blueprint.design.profile_of(cohort.group)
        speeds = [nic.speed_gbps for nic in profile.nics] if profile else []
        if speeds and max(speeds) < LEAST_GBPS:
            yield Hit(
                f"group/{cohort.name}",
                Message(
                    "OSD hosts of group {group} have ports of {speed} Gbit/s: Ceph needs {least} "
                    "Gbit/s at least",
                    {"group": cohort.name, "speed": max(speeds), "least": LEAST_GBPS},
                ),
                {
                    "speed_gbps": max(speeds),
                    "needed_gbps": LEAST_GBPS,
                    "hours_for_one_tb": round(transfer_hours(1, max(speeds)), 1),
                },
            )
