"""Raw TB by kind of disk, where a store has several."""

from collections.abc import Iterator

from archbook.i18n import Message
from archbook.model.blueprint import Blueprint
from archbook.model.finding import Citation
from archbook.model.sizing import Estimate, Quantity
from archbook.model.storage import StorageBackend
from archbook.rules.backends import carriers
from archbook.rules.osds import disks_of

_GB_PER_TB = 1_000

_SOURCE = Citation("design", "hardware")


def by_medium(blueprint: Blueprint, backend: StorageBackend) -> Iterator[Estimate]:
    """Yield the raw TB of hard disks, SSDs and NVMe drives of a store that mixes them.

    A back end that names no kind is spread over all of them, and is as fast as the slowest.
    """
    inside: dict[str, dict[str, float | str | None]] = {}
    for cohort in carriers(blueprint, backend):
        for disk in disks_of(blueprint, backend, cohort):
            inputs = inside.setdefault(disk.media, {})
            held = float(inputs.get(f"{cohort.name}.tb") or 0)
            tb = len(cohort) * disk.count * disk.size_gb / _GB_PER_TB
            inputs[f"{cohort.name}.tb"] = held + tb
    formula = Message("sum over the groups of hosts * disks of this kind * TB of one")
    for medium, inputs in inside.items() if len(inside) > 1 else ():
        total = sum(float(tb or 0) for tb in inputs.values())
        quantity = Quantity(total, formula, inputs, _SOURCE)
        yield Estimate(f"storage/{backend.name}", f"raw_{medium}_tb", "TB", quantity)
