"""The resources of storage back ends: raw and usable, planned and after a loss."""

from collections.abc import Iterator

from archbook.i18n import Message
from archbook.model.blueprint import Blueprint
from archbook.model.finding import Citation
from archbook.model.sizing import Quantity, Resource
from archbook.model.storage import StorageBackend
from archbook.rules.backends import carriers, on_its_disks
from archbook.rules.osds import disks_of, domain_disks
from archbook.sizing.compute import headroom, marked
from archbook.sizing.copies import PLANNED, raw_room, raw_wanted, usable

_GB_PER_TB = 1000

STATED = Citation("design", "storage")
RAID = Citation("design", "hardware")


def room_resources(blueprint: Blueprint, backend: StorageBackend) -> Iterator[Resource]:
    """Yield raw and usable TB (10^12 bytes) of a back end; only usable where no copies are."""
    if backend.kind in PLANNED:
        yield from marked(_copied(blueprint, backend))
    else:
        yield from marked([_single(blueprint, backend)])


def _copied(blueprint: Blueprint, backend: StorageBackend) -> list[Resource]:
    domains = domain_disks(blueprint, backend)
    now, then = raw_room(backend, domains)
    wanted = _wanted(backend)
    return [
        _resource(blueprint, backend, "raw_tb", (raw_wanted(backend), now, then)),
        _resource(
            blueprint,
            backend,
            "usable_tb",
            (
                wanted,
                usable(blueprint, backend, now.value, lost=False),
                usable(blueprint, backend, then.value, lost=True) if then else None,
            ),
        ),
    ]


def _resource(
    blueprint: Blueprint,
    backend: StorageBackend,
    name: str,
    figures: tuple[Quantity, Quantity, Quantity | None],
) -> Resource:
    wanted, offered, left = figures
    groups = tuple(cohort.name for cohort in carriers(blueprint, backend))
    outside = backend.kind not in PLANNED and not on_its_disks(backend)
    return Resource(
        "storage",
        backend.name,
        None,
        () if outside else groups,
        name,
        "TB",
        demand=wanted,
        capacity=offered,
        after_loss=left,
        headroom=headroom(wanted, offered, left),
    )


def _wanted(backend: StorageBackend) -> Quantity:
    text = Message("usable TB that the design asks for")
    return Quantity(backend.usable_tb, text, {"usable_tb": backend.usable_tb}, STATED)


def _single(blueprint: Blueprint, backend: StorageBackend) -> Resource:
    """Return the usable TB of a back end that keeps one copy, or stands outside of the design."""
    if on_its_disks(backend):
        offered = _local(blueprint, backend)
    else:
        offered = Quantity(None, Message("decided outside of this design"), {}, STATED)
    return _resource(blueprint, backend, "usable_tb", (_wanted(backend), offered, None))


def _local(blueprint: Blueprint, backend: StorageBackend) -> Quantity:
    inputs: dict[str, float | str | None] = {}
    total: float | None = 0.0
    for cohort in carriers(blueprint, backend):
        data = disks_of(blueprint, backend, cohort)
        gb = sum(disk.usable_gb() for disk in data) if data else None
        inputs |= {f"{cohort.name}.hosts": len(cohort), f"{cohort.name}.usable_disk_gb": gb}
        total = None if total is None or gb is None else total + len(cohort) * gb / _GB_PER_TB
    formula = Message("sum over the groups of hosts * usable GB of the data disks / 1000")
    return Quantity(total if inputs else None, formula, inputs, RAID)
