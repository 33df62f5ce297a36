"""Placement groups for each OSD."""

from collections.abc import Iterator

from archbook.capacity.placement_groups import copies, most_copies
from archbook.capacity.stored import parts
from archbook.i18n import Message, Value
from archbook.model.blueprint import Blueprint
from archbook.model.edit import Edit, SetStorage
from archbook.model.finding import Citation, Hit, Severity
from archbook.model.storage import StorageBackend
from archbook.plan.settings import setting
from archbook.rules.api import rule
from archbook.rules.backends import ceph_clusters
from archbook.rules.osds import devices, sharing


def _stated(blueprint: Blueprint) -> bool:
    return any(backend.placement_groups for backend in ceph_clusters(blueprint))


@rule(
    "storage.ceph-placement-groups",
    severity=Severity.ERROR,
    cites=(
        Citation("ceph-health-checks", "TOO_MANY_PGS"),
        Citation("tripleo-validations", "ceph_pools_pg_protection"),
        Citation("ceph-pool-config", "mon_max_pg_per_osd"),
    ),
    applies=_stated,
)
def ceph_placement_groups(blueprint: Blueprint) -> Iterator[Hit]:
    """Each OSD carries no more copies of placement groups than Ceph allows.

    Why:
        Beyond the limit Ceph refuses to make a pool, to grow one or to add replicas: the
        deployment stops at the first pool too many.
    How:
        `placement_groups` of the back ends on the same hosts, each times its replicas (or k + m),
        added up, against the setting mon_max_pg_per_osd (250) times the OSDs, one for each data
        disk, three at least. Nothing is said while disks are unknown.
    Cure:
        Fewer placement groups.

    Fails:
        services: [keystone, placement, glance, nova, neutron, cinder, horizon, ceph]
        storage:
          - {name: main, kind: ceph, on: osd, serves: [cinder], placement_groups: 4096}
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
          - {name: main, kind: ceph, on: osd, serves: [cinder], placement_groups: 2048}
        host_groups:
          - {name: ctl, roles: [control], count: 3}
          - {name: net, roles: [network], count: 3}
          - {name: cmp, roles: [compute], count: 6}
          - {name: osd, roles: [ceph_osd], count: 4, hardware: osd}
        hardware:
          osd: {ram_gib: 128, cores: 32, disks: [{count: 10, size_gb: 4000}]}
    """
    each = int(setting(blueprint, "ceph-mon-max-pg-per-osd").value)
    for together in sharing(blueprint, "ceph"):
        first, *_ = together
        osds = devices(blueprint, first)
        groups = [(one.placement_groups, parts(one)) for one in together]
        carried = copies((count, size) for count, size in groups if count)
        if osds is not None and carried > most_copies(osds, each):
            yield _hit(together, osds, carried, most_copies(osds, each))


def _hit(together: tuple[StorageBackend, ...], osds: int, carried: int, most: int) -> Hit:
    first, *_ = together
    values: dict[str, Value] = {
        "storage": tuple(backend.name for backend in together),
        "copies": carried,
        "osds": osds,
        "most": most,
    }
    return Hit(
        f"storage/{first.name}",
        Message(
            "{storage} has {copies} copies of placement groups on {osds} OSDs, and Ceph allows "
            "{most}: it refuses to make the pools",
            values,
        ),
        {"copies": carried, "osds": osds, "allowed": most},
        tuple(_fewer(together, most)),
    )


def _fewer(together: tuple[StorageBackend, ...], most: int) -> Iterator[tuple[Edit, ...]]:
    match together:
        case (only,):
            fewer = {"placement_groups": most // parts(only)}
            yield (SetStorage(storage=only.model_copy(update=fewer)),)
