"""Hosts that have the kind of disk that a back end keeps its data on."""

from collections.abc import Iterator

from archbook.i18n import Message
from archbook.model.blueprint import Blueprint
from archbook.model.finding import Citation, Hit, Severity
from archbook.rules.api import rule
from archbook.rules.backends import carriers
from archbook.rules.osds import disks_of


@rule(
    "storage.media-present",
    severity=Severity.ERROR,
    cites=Citation("ceph-crush", "Device classes"),
    applies=lambda blueprint: any(b.media for b in blueprint.design.storage),
)
def media_present(blueprint: Blueprint) -> Iterator[Hit]:
    """The hosts of a back end have disks of the kind that holds its data.

    Why:
        A pool of Ceph that asks for a device class that no disk has gets no place for its data:
        it is made, and every write to it hangs.
    How:
        `media` of the back end against the data disks of all hosts that carry it: not one of
        them is of this kind. Nothing is said while disks of a host are unknown.
    Cure:
        Add such disks, or name the kind that is there.

    Fails:
        services: [keystone, placement, glance, nova, neutron, cinder, horizon, ceph]
        storage:
          - {name: main, kind: ceph, on: osd, serves: [cinder, glance, nova], media: nvme}
        host_groups:
          - {name: ctl, roles: [control], count: 3}
          - {name: net, roles: [network], count: 3}
          - {name: cmp, roles: [compute], count: 6}
          - {name: osd, roles: [ceph_osd], count: 4, hardware: osd}
        hardware:
          osd: {ram_gib: 128, cores: 32, disks: [{count: 10, size_gb: 4000, media: ssd}]}

    Passes:
        services: [keystone, placement, glance, nova, neutron, cinder, horizon, ceph]
        storage:
          - {name: main, kind: ceph, on: osd, serves: [cinder, glance, nova], media: nvme}
        host_groups:
          - {name: ctl, roles: [control], count: 3}
          - {name: net, roles: [network], count: 3}
          - {name: cmp, roles: [compute], count: 6}
          - {name: osd, roles: [ceph_osd], count: 4, hardware: osd}
        hardware:
          osd: {ram_gib: 128, cores: 32, disks: [{count: 10, size_gb: 4000, media: nvme}]}
    """
    for backend in blueprint.design.storage:
        cohorts = carriers(blueprint, backend)
        profiles = [blueprint.design.profile_of(cohort.group) for cohort in cohorts]
        known = all(profile and profile.disks for profile in profiles)
        if not backend.media or not cohorts or not known:
            continue
        if not any(disks_of(blueprint, backend, cohort) for cohort in cohorts):
            yield Hit(
                f"storage/{backend.name}",
                Message(
                    "{storage} keeps its data on {media} disks, and none of its hosts has one for "
                    "data",
                    {"storage": backend.name, "media": backend.media},
                ),
                {"media": backend.media},
            )
