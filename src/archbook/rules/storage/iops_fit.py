"""Disks that serve the operations a second that are asked for."""

from collections.abc import Iterator

from archbook.i18n import Message
from archbook.model.blueprint import Blueprint
from archbook.model.finding import Citation, Hit, Severity
from archbook.rules.api import rule
from archbook.rules.iops import BEST_PERCENT, on_own_disks, served, write_share


@rule(
    "storage.iops-fit",
    severity=Severity.WARNING,
    cites=(
        Citation("raid-penalty", "RAID penalty calculations"),
        Citation("arch-design-storage-arch", "Selecting storage hardware"),
    ),
    applies=lambda blueprint: any(b.iops for b in blueprint.design.storage),
    inferred=True,
)
def iops_fit(blueprint: Blueprint) -> Iterator[Hit]:
    """The disks of a back end serve the operations a second that are asked of it.

    Why:
        Space is not speed: a few large disks hold all volumes, and every instance waits for them.
        RAID and replicas make several operations on disks of each write.
    How:
        `iops` of the back end against the sum over its data disks of their `iops` / (share of
        reads + share of writes * operations of one write): RAID 1 and 10 cost 2, RAID 5 costs 4,
        RAID 6 costs 6, a store with copies one for each replica or chunk. Where `write_percent`
        is not said, reads alone are taken, the best case. Caches are not counted. Nothing is said
        while the speed of a disk or its RAID is unknown.
    Cure:
        More disks, faster ones, or RAID 10 in place of RAID 5 or 6.

    Fails:
        storage:
          - {name: vol, kind: lvm, on: vol, serves: [cinder], iops: 2000, write_percent: 50}
        host_groups:
          - {name: ctl, roles: [control], count: 3}
          - {name: net, roles: [network], count: 3}
          - {name: cmp, roles: [compute], count: 6}
          - {name: vol, roles: [block_storage], count: 2, hardware: vol}
        hardware:
          vol: {disks: [{count: 12, size_gb: 2400, media: hdd, raid: raid5, iops: 200}]}

    Passes:
        storage:
          - {name: vol, kind: lvm, on: vol, serves: [cinder], iops: 2000, write_percent: 50}
        host_groups:
          - {name: ctl, roles: [control], count: 3}
          - {name: net, roles: [network], count: 3}
          - {name: cmp, roles: [compute], count: 6}
          - {name: vol, roles: [block_storage], count: 2, hardware: vol}
        hardware:
          vol: {disks: [{count: 12, size_gb: 2400, media: hdd, raid: raid10, iops: 200}]}
    """
    for backend in blueprint.design.storage:
        share = write_share(backend, BEST_PERCENT)
        able = served(blueprint, backend, share) if on_own_disks(backend) else None
        if backend.iops and able is not None and able < backend.iops:
            yield Hit(
                f"storage/{backend.name}",
                Message(
                    "{wanted} operations a second are asked of {storage}, and its disks serve "
                    "{able} with {percent} % of writes",
                    {
                        "wanted": backend.iops,
                        "storage": backend.name,
                        "able": round(able),
                        "percent": round(100 * share),
                    },
                ),
                {"iops": backend.iops, "served": round(able), "write_share": share},
            )
