"""Flash that is large enough for the databases of OSDs on hard disks."""

from collections.abc import Iterator

from archbook.capacity.osd_hosts import database_gb
from archbook.i18n import Message
from archbook.model.blueprint import Blueprint
from archbook.model.catalog.threshold import Position
from archbook.model.finding import Citation, Hit, Severity
from archbook.rules.api import rule
from archbook.rules.asks import DATABASE, GATEWAY, OBJECT
from archbook.rules.osds import data_disks
from archbook.rules.thresholds import cited

_BLOCK = "rhcs-block"
"""Position: the least for volumes."""


@rule(
    "hardware.ceph-database-size",
    severity=Severity.WARNING,
    cites=(
        Citation("ceph-bluestore-config", "Sizing"),
        Citation("rhcs-bluestore-sizing", "Sizing considerations for Ceph BlueStore"),
    ),
    applies=lambda blueprint: bool(blueprint.with_role("ceph_osd")),
    thresholds=(DATABASE,),
)
def ceph_database_size(blueprint: Blueprint) -> Iterator[Hit]:
    """Flash beside hard disks has room for the databases of their OSDs.

    Why:
        A database that outgrows its flash goes on on the hard disk, and the OSD is as slow as if
        it had none. Nobody notices before the cluster is half full.
    How:
        GB of the SSD or NVMe disks with the purpose journal against a share of the hard disks for
        data of the same host: 1 %, or 4 % where an object gateway runs (threshold
        `ceph-database-share`). Hosts without such flash are found by
        `hardware.ceph-hdd-database`. Nothing is said while disks are unknown.
    Cure:
        Larger flash disks, or fewer hard disks for each host.

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
            ram_gib: 128
            cores: 32
            disks:
              - {count: 10, size_gb: 16000, media: hdd}
              - {count: 2, size_gb: 480, media: nvme, purpose: journal}

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
            ram_gib: 128
            cores: 32
            disks:
              - {count: 10, size_gb: 16000, media: hdd}
              - {count: 2, size_gb: 800, media: nvme, purpose: journal}
    """
    least = _least(blueprint)
    for cohort in blueprint.with_role("ceph_osd"):
        profile = blueprint.design.profile_of(cohort.group)
        there = profile.flash_gb("journal") if profile else None
        needed = database_gb(data_disks(profile), least.value)
        if there and there < needed:
            yield Hit(
                f"group/{cohort.name}",
                Message(
                    "hosts of group {group} have {there} GB of flash for the databases of their "
                    "hard disks: {needed} GB are needed, {percent} % of the disks",
                    {
                        "group": cohort.name,
                        "there": there,
                        "needed": round(needed),
                        "percent": round(100 * least.value, 1),
                    },
                ),
                {"flash_gb": there, "needed_gb": round(needed, 1), "share": least.value},
                citation=cited(least),
            )


def _least(blueprint: Blueprint) -> Position:
    entry = blueprint.facts.threshold(DATABASE)
    name = OBJECT if blueprint.instances(GATEWAY) else _BLOCK
    return next(one for one in entry.positions if one.by == name)
