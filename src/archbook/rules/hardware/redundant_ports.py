"""Network ports that can be bonded."""

from collections.abc import Iterator

from archbook.i18n import Message
from archbook.model.blueprint import Blueprint, Cohort
from archbook.model.finding import Citation, Hit, Severity
from archbook.model.hardware import HardwareProfile
from archbook.rules.api import rule
from archbook.rules.deployers import with_kolla

LEAST = 2


_MAY_HAVE_ONE = {"bare_metal", "deployment"}
"""Roles of hosts that the cloud runs without."""


def _known(blueprint: Blueprint) -> bool:
    given = any(profile.nics for profile in blueprint.design.hardware.values())
    return given and not with_kolla(blueprint)


def _judged(cohort: Cohort, profile: HardwareProfile) -> bool:
    needed = cohort.group.run or not _MAY_HAVE_ONE.issuperset(cohort.group.roles)
    return profile.kind == "bare_metal" and bool(needed)


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
        than 2 are found. Virtual machines, whose links are bonded below them, deployment hosts
        and bare metal of users are left out. With Kolla-Ansible and Kayobe
        `hardware.host-floor` asks for two ports already.
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
        ports = profile.nic_ports() if profile and _judged(cohort, profile) else None
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
