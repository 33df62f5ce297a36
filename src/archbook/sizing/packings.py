"""The instances of a workload put on the hosts that are there, also after the loss asked for."""

from collections import Counter
from collections.abc import Iterator, Mapping

from archbook.capacity.fit import NOTHING, Loss, by_size, kept_free, worst_loss
from archbook.capacity.packing.classes import Batch, Fill, Kind, fitting
from archbook.capacity.packing.measured import amounts
from archbook.capacity.packing.packed import packed
from archbook.model.blueprint import Blueprint
from archbook.model.packing import Packing, Pattern, Room
from archbook.sizing.load import Load, load_of, unseen_cells
from archbook.sizing.losing import hosts_left, named
from archbook.sizing.measures import DISK, measures
from archbook.sizing.stands import Stand

UNITS = {
    "vcpus": "vCPU",
    "ram_gib": "GiB",
    "disk_gb": "GB",
    "gpus": "GPU",
}
"""Resource that is packed → its unit."""


def packings(blueprint: Blueprint, stand: Stand) -> Iterator[Packing]:
    """Yield the packing without a loss, then after the worst loss where one is to be survived.

    Nothing is yielded while the demand or the hardware is unknown.
    """
    load = load_of(stand)
    if load is None or not stand.counts:
        return
    if all(stand.in_work(cohort) is not None for cohort in stand.pool.cohorts):
        yield _packing(blueprint, stand, load, kept_free(stand.pool), None)
    if worst := _worst(stand):
        yield _packing(blueprint, stand, load, worst, named(worst))


def _worst(stand: Stand) -> Loss | None:
    """Return the loss that leaves most instances without room; of several, most memory is lost."""
    by_memory = sorted(stand.losses or (), key=lambda lost: _memory(stand, lost), reverse=True)
    found = worst_loss(stand.pool, stand.counts, stand.offered, by_memory)
    return found[0] if found and by_memory else None


def _memory(stand: Stand, lost: Loss) -> int:
    hosts = ((stand.offered[name], count) for name, count in lost.hosts.items())
    return sum(host.ram_mib * count for host, count in hosts if host)


def _packing(
    blueprint: Blueprint, stand: Stand, load: Load, gone: Loss, lost: str | None
) -> Packing:
    counts = hosts_left(stand, gone) if gone is not NOTHING else dict(stand.counts)
    classes = sorted(load.classes(counts), key=lambda one: by_size(load.offered[one.name]))
    fill = packed(classes, load.kinds)
    return Packing(
        name=stand.pool.aggregate or "",
        region=stand.region,
        groups=tuple(stand.counts),
        lost=lost,
        hosts=sum(counts.values()),
        used=fill.used(),
        instances=stand.pool.instances,
        waiting=fill.waiting,
        too_large=load.too_large(),
        left_out=_left_out(blueprint, stand),
        patterns=patterns(fill),
        rooms=_rooms(fill, load),
    )


def _left_out(blueprint: Blueprint, stand: Stand) -> tuple[str, ...]:
    hosts = (stand.offered[name] for name in stand.counts)
    no_disk = any(host is not None and host.disk_gb is None for host in hosts)
    disk = [DISK.name] if no_disk and DISK in measures(blueprint, stand) else []
    return (*disk, *(["numa_cells"] if unseen_cells(stand) else []))


def patterns(fill: Fill) -> tuple[Pattern, ...]:
    """Return the hosts in use by what they carry, the most frequent first."""
    counted: Counter[tuple[str, tuple[tuple[str, int], ...]]] = Counter()
    for batch in fill.batches:
        if batch.holds:
            counted[batch.host, tuple(sorted(batch.holds.items()))] += batch.count
    return tuple(
        Pattern(group, hosts, dict(holds)) for (group, holds), hosts in counted.most_common()
    )


def _rooms(fill: Fill, load: Load) -> tuple[Room, ...]:
    """Return what each resource of the hosts in use comes to."""
    whole, left, stranded = Counter[str](), Counter[str](), Counter[str]()
    for batch in fill.batches:
        if not batch.holds:
            continue
        host = load.offered[batch.host]
        whole.update(_times(batch, amounts(_room(load, batch.host), host)))
        found = _times(batch, amounts(batch.left, host))
        left.update(found)
        if _full(batch, load.kinds):
            stranded.update(found)
    return tuple(
        Room(name, unit, whole[name], whole[name] - left[name], stranded[name])
        for name, unit in UNITS.items()
        if name in whole
    )


def _room(load: Load, group: str) -> tuple[int, ...]:
    return load.classes(dict.fromkeys(load.order, 1))[load.order.index(group)].room


def _times(batch: Batch, each: Mapping[str, float]) -> dict[str, float]:
    return {name: value * batch.count for name, value in each.items()}


def _full(batch: Batch, kinds: tuple[Kind, ...]) -> bool:
    """Tell whether no instance of the workload fits any more."""
    return not any(
        fitting(batch.left, kind.takes[batch.host]) for kind in kinds if batch.host in kind.takes
    )
