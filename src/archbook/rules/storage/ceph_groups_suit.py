"""Placement groups that spread data evenly."""

from collections.abc import Iterator

from archbook.i18n import Message, Value, mark
from archbook.model.blueprint import Blueprint
from archbook.model.edit import SetStorage
from archbook.model.finding import Citation, Hit, Severity
from archbook.model.storage import StorageBackend
from archbook.rules.api import rule
from archbook.rules.backends import ceph_clusters
from archbook.rules.pools import suggested

FACTOR = 3
"""How many times fewer than suits them Ceph's own scaler lets pools have.

Source: Red Hat Ceph Storage, storage strategies guide, "Setting placement group auto-scaling".
"""


@rule(
    "storage.ceph-groups-suit",
    severity=Severity.INFO,
    cites=(
        Citation("ceph-health-checks", "POOL_TOO_FEW_PGS"),
        Citation("rhcs-pg-autoscaling", "Setting placement group auto-scaling"),
        Citation("ceph-health-checks", "POOL_PG_NUM_NOT_POWER_OF_TWO"),
        Citation("ceph-pgcalc", "Logic behind Suggested PG Count"),
    ),
    applies=lambda blueprint: any(b.placement_groups for b in ceph_clusters(blueprint)),
)
def ceph_groups_suit(blueprint: Blueprint) -> Iterator[Hit]:
    """Placement groups are a power of two, and about a hundred copies for each OSD.

    Why:
        Data is spread by placement groups. With few of them some OSDs are full while others are
        half empty; where they are no power of two, some groups are twice as large as others.
    How:
        `placement_groups` of a back end against 100 * OSDs * its share of the data / replicas (or
        k + m), as the nearest power of two: fewer than a third of it, which is where Ceph's own
        scaler steps in, or no power of two. The share is 1 where the back end is alone on its
        hosts, else its part of the raw data asked for; nothing is said while that or the disks are
        unknown. Too many are `storage.ceph-placement-groups`.
    Cure:
        Set them to what suits, or leave them to Ceph.

    Fails:
        services: [keystone, placement, glance, nova, neutron, cinder, horizon, ceph]
        storage:
          - {name: main, kind: ceph, on: osd, serves: [cinder], placement_groups: 256}
        host_groups:
          - {name: ctl, roles: [control], count: 3}
          - {name: net, roles: [network], count: 3}
          - {name: cmp, roles: [compute], count: 6}
          - {name: osd, roles: [ceph_osd], count: 4, hardware: osd}
        hardware:
          osd: {ram_gib: 128, cores: 32, disks: [{count: 10, size_gb: 4000}]}

    Passes:
        services: [keystone, placement, glance, nova, neutron, cinder, horizon, ceph]
        storage:
          - {name: main, kind: ceph, on: osd, serves: [cinder], placement_groups: 1024}
        host_groups:
          - {name: ctl, roles: [control], count: 3}
          - {name: net, roles: [network], count: 3}
          - {name: cmp, roles: [compute], count: 6}
          - {name: osd, roles: [ceph_osd], count: 4, hardware: osd}
        hardware:
          osd: {ram_gib: 128, cores: 32, disks: [{count: 10, size_gb: 4000}]}
    """
    for backend in ceph_clusters(blueprint):
        suits, stated = suggested(blueprint, backend), backend.placement_groups
        if not stated or suits is None:
            continue
        if stated * FACTOR < suits:
            yield _hit(backend, stated, suits, few=True)
        elif stated & (stated - 1):
            yield _hit(backend, stated, suits, few=False)


def _hit(backend: StorageBackend, stated: int, suits: int, *, few: bool) -> Hit:
    text = mark(
        "{storage} has {stated} placement groups: {suits} suit its OSDs and its share of the data"
        if few
        else "{storage} has {stated} placement groups, which is no power of two; {suits} suit its "
        "OSDs and its share of the data"
    )
    values: dict[str, Value] = {"storage": backend.name, "stated": stated, "suits": suits}
    edit = SetStorage(storage=backend.model_copy(update={"placement_groups": suits}))
    return Hit(
        f"storage/{backend.name}",
        Message(text, values),
        {"placement_groups": stated, "suggested": suits},
        ((edit,),),
    )
