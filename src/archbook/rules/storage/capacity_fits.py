"""The stored data fits on the disks."""

from collections.abc import Iterator

from archbook.i18n import Message
from archbook.model.blueprint import Blueprint
from archbook.model.edit import Edit
from archbook.model.finding import Citation, Hit, Severity
from archbook.model.storage import StorageBackend
from archbook.rules.api import rule
from archbook.rules.backends import carriers
from archbook.rules.enlargement import smallest
from archbook.rules.osds import beyond, fill, in_words, sharing
from archbook.rules.thresholds import cited, position

_PLANNED = {"ceph": "ceph-nearfull", "swift": "swift-fill"}
"""Kind of store → threshold of what is planned."""

_MOST = {"ceph": "ceph-full"}
"""Kind of store → threshold beyond which it stops; a Swift disk takes objects until it is full."""


def _sized(blueprint: Blueprint) -> bool:
    return any(b.usable_tb for b in blueprint.design.storage if b.kind in _PLANNED)


@rule(
    "storage.capacity-fits",
    severity=Severity.ERROR,
    cites=(
        Citation("ceph-mon-config", "Storage capacity"),
        Citation("ceph-erasure-code", "Erasure-coded pool overhead"),
        Citation("fuel-object-storage", "Object storage hardware"),
    ),
    applies=_sized,
    thresholds=("ceph-nearfull", "ceph-full", "swift-fill"),
)
def capacity_fits(blueprint: Blueprint) -> Iterator[Hit]:
    """The usable capacity that is wanted fits on the disks, with room to work.

    Why:
        Ceph warns when a disk is nearly full and stops all clients when one is full; Swift
        cannot place what has no room. Copies and coding chunks take several times the data.
    How:
        Raw TB needed = `usable_tb` * replicas, or * (k + m) / k. Raw TB there = data disks of the
        hosts that carry the back end, as far as parts of an object stay apart by `domain`: a rack
        with more disks than its share cannot be filled. Needed / there above the planned ratio is
        a warning, above the full ratio (1 for Swift) an error. Pools on the same hosts add up.
        Nothing is said while disks or failure domains are unknown. A warning is left to
        `storage.room-after-loss` where that finds more.
    Cure:
        Grow the group that carries it to the fewest hosts that fit, also after a loss.

    Fails:
        services: [keystone, placement, glance, nova, neutron, cinder, horizon, ceph]
        storage:
          - {name: main, kind: ceph, on: osd, serves: [cinder, glance, nova], usable_tb: 52}
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
          - {name: main, kind: ceph, on: osd, serves: [cinder, glance, nova], usable_tb: 33}
        host_groups:
          - {name: ctl, roles: [control], count: 3}
          - {name: net, roles: [network], count: 3}
          - {name: cmp, roles: [compute], count: 6}
          - {name: osd, roles: [ceph_osd], count: 4, hardware: osd}
        hardware:
          osd: {ram_gib: 128, cores: 32, disks: [{count: 10, size_gb: 4000}]}
    """
    for kind, threshold in _PLANNED.items():
        for together in sharing(blueprint, kind):
            taken = fill(blueprint, together)
            planned = position(blueprint, threshold).value
            if taken is None or not beyond(taken, planned):
                continue
            most = position(blueprint, _MOST[kind]).value if kind in _MOST else 1.0
            if beyond(taken, most) or not _worse_after_loss(blueprint, together, planned):
                yield _hit(blueprint, together, taken, most)


def _worse_after_loss(
    blueprint: Blueprint, together: tuple[StorageBackend, ...], planned: float
) -> bool:
    """Tell whether what Ceph would rebuild after a loss lacks room; Swift fills what is left."""
    first, *_ = together
    taken = fill(blueprint, together, lost=True) if first.kind == "ceph" else None
    return taken is not None and beyond(taken, planned)


def _hit(
    blueprint: Blueprint, together: tuple[StorageBackend, ...], taken: float, most: float
) -> Hit:
    first, *_ = together
    planned = position(blueprint, _PLANNED[first.kind]).value
    values = in_words(together, taken, planned)
    return Hit(
        f"storage/{first.name}",
        Message(
            "{storage} is to hold {tb} TB and would fill its disks to {percent} %: {limit} % is "
            "planned, which is {usable} TB; add hosts or disks",
            values,
        ),
        {"fill": round(taken, 3), "planned": planned, "stops_beyond": most},
        tuple(_cures(blueprint, together, planned)),
        severity=None if beyond(taken, most) else Severity.WARNING,
        citation=cited(position(blueprint, _PLANNED[first.kind])),
    )


def _cures(
    blueprint: Blueprint, together: tuple[StorageBackend, ...], planned: float
) -> Iterator[tuple[Edit, ...]]:
    def fits(grown: Blueprint) -> bool:
        taken = fill(grown, together)
        fit = taken is not None and not beyond(taken, planned)
        return fit and not _worse_after_loss(grown, together, planned)

    first, *_ = together
    if growth := smallest(blueprint, max(carriers(blueprint, first), key=len), fits):
        yield (growth,)
