"""Pools of a Ceph cluster: placement groups, fill, and what fits up to each of its ratios."""

from collections.abc import Iterator

from archbook.capacity.placement_groups import copies, most_copies
from archbook.capacity.stored import overhead, parts
from archbook.i18n import Message
from archbook.model.blueprint import Blueprint
from archbook.model.finding import Citation
from archbook.model.sizing import Estimate, Quantity, Resource
from archbook.model.storage import StorageBackend
from archbook.plan.settings import setting
from archbook.rules.osds import devices, domain_disks, fill
from archbook.rules.pools import beside, share_of_data, suggested
from archbook.sizing.copies import raw_room, usable
from archbook.sizing.rows import Place, product

MOST_GROUPS = "ceph-mon-max-pg-per-osd"
"""Setting: copies of placement groups beyond which Ceph makes no pool."""

RATIOS = {"usable_backfillfull_tb": "ceph-backfillfull", "usable_full_tb": "ceph-full"}
"""Estimate → the ratio that it is reckoned with."""

_SUGGESTED = Citation("ceph-pgcalc", "Logic behind Suggested PG Count")
_ALLOWED = Citation("ceph-health-checks", "TOO_MANY_PGS")
_FILLED = Citation("ceph-mon-config", "Storage capacity")


def pool_resources(blueprint: Blueprint, backend: StorageBackend) -> Iterator[Resource]:
    """Yield the placement groups that suit the pools of a back end, and those that Ceph allows."""
    wanted, allowed = _suggested(blueprint, backend), _allowed(blueprint, backend)
    yield Place("storage", backend.name).row("placement_groups", "", wanted, allowed)


def pool_estimates(blueprint: Blueprint, backend: StorageBackend) -> Iterator[Estimate]:
    """Yield the OSDs of a back end, how full they are, and what fits up to each ratio."""
    subject = f"storage/{backend.name}"
    osds = devices(blueprint, backend)
    counted = Message("data disks of all hosts, one OSD on each")
    source = Citation("ceph-hardware", "Hard disk drives")
    yield Estimate(subject, "osds", "", product(osds, counted, {"data_disks": osds}, source))
    together = beside(blueprint, backend)
    yield Estimate(subject, "fill_percent", "%", _filled(blueprint, together, lost=False))
    yield Estimate(
        subject, "fill_after_loss_percent", "%", _filled(blueprint, together, lost=True)
    )
    room, _ = raw_room(backend, domain_disks(blueprint, backend))
    for name, threshold in RATIOS.items():
        held = usable(blueprint, backend, room.value, lost=False, threshold=threshold)
        yield Estimate(subject, name, "TB", held)


def _filled(blueprint: Blueprint, together: tuple[StorageBackend, ...], *, lost: bool) -> Quantity:
    inputs: dict[str, float | str | None] = {}
    for one in together:
        now, then = raw_room(one, domain_disks(blueprint, one))
        room = (then.value if then else None) if lost else now.value
        inputs |= {f"{one.name}.usable_tb": one.usable_tb, f"{one.name}.raw_tb": room}
        inputs[f"{one.name}.raw_per_usable"] = overhead(one)
    taken = fill(blueprint, together, lost=lost)
    value = None if taken is None else 100 * taken
    formula = (
        Message("100 * usable TB asked for * raw TB for one of them / raw TB after the loss")
        if lost
        else Message("100 * usable TB asked for * raw TB for one of them / raw TB")
    )
    return product(value, formula, inputs, _FILLED)


def _suggested(blueprint: Blueprint, backend: StorageBackend) -> Quantity:
    formula = Message(
        "100 * OSDs * share of the data / parts of an object, OSDs / parts at least, as a power "
        "of two"
    )
    inputs = {
        "osds": devices(blueprint, backend),
        "share_of_data": share_of_data(blueprint, backend),
        "parts": parts(backend),
    }
    return Quantity(suggested(blueprint, backend), formula, inputs, _SUGGESTED)


def _allowed(blueprint: Blueprint, backend: StorageBackend) -> Quantity:
    osds, together = devices(blueprint, backend), beside(blueprint, backend)
    each = int(setting(blueprint, MOST_GROUPS).value)
    others = [(one.placement_groups or 0, parts(one)) for one in together if one != backend]
    taken = copies(others)
    value = None if osds is None else max(0, most_copies(osds, each) - taken) // parts(backend)
    formula = Message("(copies allowed for an OSD * OSDs - copies of other pools) / parts")
    inputs = {
        "osds": osds,
        "copies_each": each,
        "copies_of_others": taken,
        "parts": parts(backend),
    }
    return Quantity(value, formula, inputs, _ALLOWED)
