"""Network ports that can be bonded."""

from collections.abc import Iterator

from archbook.i18n import Message
from archbook.model.blueprint import Blueprint
from archbook.model.finding import Citation, Hit, Severity
from archbook.rules.api import rule

LEAST = 2


def _known(blueprint: Blueprint) -> bool:
    return any(profile.nics for profile in blueprint.design.hardware.values())


@rule(
    "hardware.redundant-ports",
    severity=Severity.WARNING,
    cites=(
        Citation("openstack-ansible-overview", "Network requirements"),
        Citation("ha-guide-technologies", "Redundant links"),
    ),
    applies=_known,
)
def redundant_ports(blueprint: Blueprint) -> Iterator[Hit]:
    """Each host has two network ports or more, to bond them over two switches.

    Why:
        With one port a cable, a port or a switch takes the whole host out of the cloud.
    How:
        Ports of the hardware profile of each group, where its network cards are given; fewer
        than 2 are found.
    Cure:
        Add a network card, or choose one with more ports.

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
              - {ports: 1, speed_gbps: 25}

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
              - {ports: 2, speed_gbps: 25}
    """
    for cohort in blueprint.cohorts:
        profile = blueprint.design.profile_of(cohort.group)
        ports = profile.nic_ports() if profile else None
        if ports is not None and ports < LEAST:
            yield Hit(
                f"group/{cohort.name}",
                Message(
                    "hosts of group {group} have one network port: no bond over two switches is "
                    "possible, so one cable takes a host out; {least} are needed",
                    {"group": cohort.name, "least": LEAST},
                ),
                {"ports": ports, "needed": LEAST},
            )
