"""Ceph keeps room to rebuild what a loss takes."""

from collections.abc import Iterator

from archbook.i18n import Message
from archbook.model.blueprint import Blueprint
from archbook.model.edit import Edit
from archbook.model.finding import Citation, Hit, Severity
from archbook.model.storage import StorageBackend
from archbook.rules.api import rule
from archbook.rules.backends import carriers, ceph_clusters
from archbook.rules.enlargement import smallest
from archbook.rules.osds import beyond, fill, in_words, sharing
from archbook.rules.thresholds import cited, position


def _sized(blueprint: Blueprint) -> bool:
    return any(backend.usable_tb for backend in ceph_clusters(blueprint))


@rule(
    "storage.room-after-loss",
    severity=Severity.ERROR,
    cites=Citation("ceph-mon-config", "Storage capacity"),
    applies=_sized,
    inferred=True,
    thresholds=("ceph-nearfull", "ceph-backfillfull", "ceph-full"),
)
def room_after_loss(blueprint: Blueprint) -> Iterator[Hit]:
    """Ceph can rebuild what the loss of its largest failure domain takes, and stay below nearfull.

    Why:
        After a loss Ceph copies what was lost to the disks that are left. OSDs that would grow
        beyond the backfillfull ratio refuse it: the data stays with fewer copies, and the next
        loss counts double.
    How:
        Raw TB of the wanted data / raw TB left. With more failure domains than parts of an object
        (replicas, or k + m) the largest domain is lost; with as many, nothing replaces a domain,
        and the largest host inside one is lost instead. Above nearfull is a warning, above
        backfillfull an error. Nothing is said while disks or failure domains are unknown, or
        where nothing can be rebuilt: that is a finding of `storage.ceph-spare-domain`. Nor is it
        where disks are beyond the full ratio without a loss, which `storage.capacity-fits` finds.
    Cure:
        Grow the group that carries it to the fewest hosts that leave room.

    Fails:
        services: [keystone, placement, glance, nova, neutron, cinder, horizon, ceph]
        storage:
          - {name: main, kind: ceph, on: osd, serves: [cinder, glance, nova], usable_tb: 40}
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
          - {name: main, kind: ceph, on: osd, serves: [cinder, glance, nova], usable_tb: 34}
        host_groups:
          - {name: ctl, roles: [control], count: 3}
          - {name: net, roles: [network], count: 3}
          - {name: cmp, roles: [compute], count: 6}
          - {name: osd, roles: [ceph_osd], count: 4, hardware: osd}
        hardware:
          osd: {ram_gib: 128, cores: 32, disks: [{count: 10, size_gb: 4000}]}
    """
    limit = position(blueprint, "ceph-nearfull").value
    full = position(blueprint, "ceph-full").value
    for together in sharing(blueprint, "ceph"):
        now = fill(blueprint, together)
        taken = None if now is None or beyond(now, full) else fill(blueprint, together, lost=True)
        if taken is not None and beyond(taken, limit):
            yield _hit(blueprint, together, taken, limit)


def _hit(
    blueprint: Blueprint, together: tuple[StorageBackend, ...], taken: float, limit: float
) -> Hit:
    refused = position(blueprint, "ceph-backfillfull").value
    first, *_ = together
    return Hit(
        f"storage/{first.name}",
        Message(
            "after the loss that it has to rebuild, {storage} with {tb} TB would fill the disks "
            "left to {percent} %: {limit} % is planned, which is {usable} TB; add hosts or disks",
            in_words(together, taken, limit),
        ),
        {"fill_after_loss": round(taken, 3), "planned": limit, "refused_beyond": refused},
        tuple(_cures(blueprint, together, limit)),
        severity=None if beyond(taken, refused) else Severity.WARNING,
        citation=cited(position(blueprint, "ceph-nearfull")),
    )


def _cures(
    blueprint: Blueprint, together: tuple[StorageBackend, ...], limit: float
) -> Iterator[tuple[Edit, ...]]:
    def fits(grown: Blueprint) -> bool:
        taken = fill(grown, together, lost=True)
        return taken is not None and not beyond(taken, limit)

    first, *_ = together
    if growth := smallest(blueprint, max(carriers(blueprint, first), key=len), fits):
        yield (growth,)
