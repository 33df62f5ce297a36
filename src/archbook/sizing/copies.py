"""Raw and usable TB of stores that keep replicas or chunks apart."""

from collections.abc import Mapping

from archbook.capacity.stored import DomainDisks, after_loss, overhead, parts, reach
from archbook.i18n import Message
from archbook.model.blueprint import Blueprint
from archbook.model.finding import Citation
from archbook.model.sizing import Quantity
from archbook.model.storage import StorageBackend
from archbook.rules.osds import fill, sharing
from archbook.rules.thresholds import cited, position

PLANNED = {"ceph": "ceph-nearfull", "swift": "swift-fill"}
"""Kind of store that keeps copies → threshold up to which data is planned."""

_OVERHEAD = {
    "ceph": Citation("ceph-erasure-code", "Erasure-coded pool overhead"),
    "swift": Citation("fuel-object-storage", "Object storage hardware"),
}
_APART = {
    "ceph": Citation("ceph-crush", "Failure domains"),
    "swift": Citation("fuel-object-storage", "Object storage hardware"),
}


def raw_wanted(backend: StorageBackend) -> Quantity:
    """Return the raw TB that the usable TB asked for takes on the disks."""
    factor = overhead(backend)
    code = backend.erasure
    formula = Message("usable TB * (k + m) / k") if code else Message("usable TB * replicas")
    kept: Mapping[str, float] = {"k": code.k, "m": code.m} if code else {"replicas": backend.size}
    value = None if backend.usable_tb is None else backend.usable_tb * factor
    inputs = {"usable_tb": backend.usable_tb, **kept}
    return Quantity(value, formula, inputs, _OVERHEAD[backend.kind])


def raw_room(
    backend: StorageBackend, domains: list[DomainDisks] | None
) -> tuple[Quantity, Quantity | None]:
    """Return the raw TB that can be filled, and what of it is left after the largest loss.

    Swift keeps replicas apart as far as it can and fills what there is; its copies wait for what
    is lost, or for the ring to be changed, so nothing is reckoned after a loss.
    """
    swift = backend.kind == "swift"
    apart = 1 if swift else parts(backend)
    formula = Message("raw TB of the data disks, as far as parts of an object stay apart")
    inputs = _inputs(backend, domains, apart)
    room = reach(domains, apart) if domains else None
    now = Quantity(room, formula, inputs, _APART[backend.kind])
    return now, None if swift else _raw_left(backend, domains, inputs)


def _inputs(
    backend: StorageBackend, domains: list[DomainDisks] | None, apart: int
) -> dict[str, float | str | None]:
    return {
        "raw_tb": sum(each.tb * each.count for each in domains) if domains else None,
        "domain": backend.domain,
        "domains": sum(each.count for each in domains) if domains else None,
        "parts_apart": apart,
    }


def _raw_left(
    backend: StorageBackend,
    domains: list[DomainDisks] | None,
    inputs: Mapping[str, float | str | None],
) -> Quantity:
    formula = Message(
        "the same without the largest failure domain; without its largest host where there are "
        "as many domains as parts"
    )
    left = after_loss(domains, parts(backend)) if domains else None
    largest = max(each.tb for each in domains) if domains else None
    inside = {**inputs, "largest_domain_tb": largest}
    return Quantity(left, formula, inside, _APART[backend.kind])


def usable(
    blueprint: Blueprint,
    backend: StorageBackend,
    room: float | None,
    *,
    lost: bool,
    threshold: str | None = None,
) -> Quantity:
    """Return the usable TB up to a ratio, less what others on the same disks ask for.

    Args:
        blueprint: What stands where.
        backend: The back end.
        room: Raw TB that can be filled.
        lost: After the loss that is to be rebuilt.
        threshold: The ratio; None: up to which data is planned.
    """
    planned = position(blueprint, threshold or PLANNED[backend.kind])
    taken = _taken_by_others(blueprint, backend, lost=lost)
    known = room is not None and taken is not None
    value = max(0.0, planned.value - (taken or 0.0)) * (room or 0.0) / overhead(backend)
    return Quantity(
        value if known else None,
        Message("raw TB * (share planned - share of others) / raw TB for one TB of data"),
        {
            "raw_tb": room,
            "share_planned": planned.value,
            "share_of_others": taken,
            "raw_per_usable": overhead(backend),
        },
        cited(planned),
    )


def _taken_by_others(blueprint: Blueprint, backend: StorageBackend, *, lost: bool) -> float | None:
    together = next(one for one in sharing(blueprint, backend.kind) if backend in one)
    others = tuple(one for one in together if one != backend)
    return fill(blueprint, others, lost=lost) if others else 0.0
