"""Images, backups, snapshots and metered metrics: what they take where they are kept."""

from collections.abc import Iterator

from archbook.capacity.metrics import metered_gb
from archbook.capacity.retention import copies_tb
from archbook.i18n import Message
from archbook.model.blueprint import Blueprint
from archbook.model.finding import Citation
from archbook.model.operations import Kept
from archbook.model.sizing import Estimate, Quantity
from archbook.rules.thresholds import cited, position
from archbook.sizing.rows import product

_GLANCE, _CINDER, _GNOCCHI = "glance", "cinder", "gnocchi"

METRIC_SIZE = "gnocchi-metric-size"
"""Threshold: KiB of one metric, by its archive policy."""

_SAID = Citation("design", "operations")

_GB_PER_TB = 1_000


def kept_estimates(blueprint: Blueprint) -> Iterator[Estimate]:
    """Yield what is kept besides instances and volumes, as far as the design speaks of it."""
    operations = blueprint.design.operations
    if blueprint.has(_GLANCE) and (operations.images or operations.image_gb):
        yield Estimate("service/glance", "image_tb", "TB", _images(blueprint))
    for kept, name in ((operations.backups, "backup_tb"), (operations.snapshots, "snapshot_tb")):
        if kept:
            yield Estimate("service/cinder", name, "TB", _copies(blueprint, kept))
    if blueprint.has(_GNOCCHI):
        yield Estimate("service/gnocchi", "metered_gb", "GB", _metered(blueprint))


def volumes_tb(blueprint: Blueprint, kept: Kept) -> float | None:
    """Return the volumes that are copied: those stated, else all that Cinder's stores shall hold.

    None when a store of Cinder does not say how much it is to hold.
    """
    if kept.volumes_tb is not None:
        return kept.volumes_tb
    stores = [one.usable_tb for one in blueprint.design.storage if _CINDER in one.serves]
    known = [tb for tb in stores if tb is not None]
    return sum(known) if known and len(known) == len(stores) else None


def _images(blueprint: Blueprint) -> Quantity:
    operations = blueprint.design.operations
    count, each = operations.images, operations.image_gb
    formula = Message("images * GB of one / 1000")
    inputs = {"images": count, "image_gb": each}
    return product((count or 0) * (each or 0) / _GB_PER_TB, formula, inputs, _SAID)


def _copies(blueprint: Blueprint, kept: Kept) -> Quantity:
    volumes = volumes_tb(blueprint, kept)
    percent = kept.change_percent if kept.changes else 0.0
    value = copies_tb(volumes or 0, kept.full, kept.changes, (percent or 0) / 100)
    formula = Message("TB of volumes * (full copies + copies of changes * percent changed / 100)")
    inputs = {
        "volumes_tb": volumes,
        "full": kept.full,
        "changes": kept.changes,
        "change_percent": percent,
    }
    return product(value, formula, inputs, _SAID)


def _metered(blueprint: Blueprint) -> Quantity:
    metrics = blueprint.design.operations.metered_metrics
    taken = position(blueprint, METRIC_SIZE)
    formula = Message("metrics * KiB of one by its archive policy * 1024 / 10^9")
    inputs = {"metered_metrics": metrics, "kib_each": taken.value}
    return product(metered_gb(metrics or 0, taken.value), formula, inputs, cited(taken))
