"""Disks of an OSD host."""

from collections.abc import Iterator

from archbook.i18n import Message
from archbook.model.blueprint import Blueprint
from archbook.model.finding import Citation, Hit, Severity
from archbook.rules.api import rule

LEAST = 6


@rule(
    "hardware.ceph-disks-per-host",
    severity=Severity.WARNING,
    cites=Citation("anuket-openstack-ra", "Chapter 4"),
    applies=lambda blueprint: bool(blueprint.with_role("ceph_osd")),
    optional=True,
)
def ceph_disks_per_host(blueprint: Blueprint) -> Iterator[Hit]:
    """Each OSD host has six disks or more for data, as Anuket's reference asks.

    Why:
        The reference architecture counts on so many disks for the speed that it promises.
        Elsewhere a host with fewer disks is sound: the loss of one costs less.
    How:
        Data disks of groups with the role ceph_osd; fewer than 6 are found, under profiles that
        weigh this rule. Nothing is said while disks are unknown.
    Cure:
        Add data disks to the hardware profile.

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
          osd: {ram_gib: 128, cores: 32, disks: [{count: 5, size_gb: 4000}]}

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
          osd: {ram_gib: 128, cores: 32, disks: [{count: 6, size_gb: 4000}]}
    """
    for cohort in blueprint.with_role("ceph_osd"):
        profile = blueprint.design.profile_of(cohort.group)
        disks = profile.data_disks() if profile else None
        if disks is not None and disks < LEAST:
            yield Hit(
                f"group/{cohort.name}",
                Message(
                    "OSD hosts of group {group} have few data disks ({disks}): the reference "
                    "architecture asks for {least}",
                    {"group": cohort.name, "disks": disks, "least": LEAST},
                ),
                {"disks": disks, "least": LEAST},
            )
