"""How much of each resource may be sold, and how much of that is."""

from collections.abc import Iterable, Sequence
from decimal import Decimal

from archbook.cost.amounts import exact
from archbook.cost.basis import Basis
from archbook.model.prices import CostObject
from archbook.model.sizing import Resource, Sizing, least

GIB_PER_TB = Decimal(10**12) / 2**30
"""GiB (2^30 bytes) of a TB (10^12 bytes)."""

_PERCENT = 100

NAMES: dict[CostObject, str] = {
    "cpu": "vcpus",
    "memory": "ram_gib",
    "storage": "usable_tb",
    "gpu": "gpus",
}
"""What is sold → the resource of a sizing that it is measured by."""


def sold(basis: Basis, of: CostObject) -> Decimal | None:
    """Return how much is sold on average: vCPUs, GiB of memory, usable GiB, GPUs."""
    there = sellable(basis.sizing, of)
    share = basis.prices.sold_percent or _PERCENT
    return None if there is None else there * exact(share) / _PERCENT


def sellable(sizing: Sizing, of: CostObject) -> Decimal | None:
    """Return how much may be sold: what there is, also after the loss that is to be survived.

    None: not known.
    """
    if of == "storage":
        found = _storage(sizing)
        return None if found is None else found * GIB_PER_TB
    return _sum(
        least(one.capacity, one.after_loss) for one in _resources(sizing, "compute", NAMES[of])
    )


def _storage(sizing: Sizing) -> Decimal | None:
    by_hosts: dict[tuple[str, ...], list[Resource]] = {}
    for one in _resources(sizing, "storage", NAMES["storage"]):
        if one.groups:  # others stand outside of the design
            by_hosts.setdefault(one.groups, []).append(one)
    return _sum(_together(sharing) for sharing in by_hosts.values())


def _together(sharing: Sequence[Resource]) -> float | None:
    """Return what back ends on the same disks hold together.

    Sizing finds for each what the others leave it, so that one is filled and the others hold what
    is asked of them: the least of these ways.
    """
    wanted = sum(one.demand.value or 0.0 for one in sharing)
    known = []
    for one in sharing:
        room = least(one.capacity, one.after_loss)
        if room is None:
            return None
        known.append(room + wanted - (one.demand.value or 0.0))
    return min(known)


def _resources(sizing: Sizing, kind: str, name: str) -> Iterable[Resource]:
    """Yield the resources of this name over all regions, a pool at a time.

    A pool in one region is sized there only; one in several is sized over all of them, too.
    """
    found = [one for one in sizing.resources if (one.kind, one.resource) == (kind, name)]
    everywhere = {one.name for one in found if one.region is None}
    for one in found:
        if one.region is None or one.name not in everywhere:
            yield one


def _sum(values: Iterable[float | None]) -> Decimal | None:
    listed = list(values)
    known = [exact(one) for one in listed if one is not None]
    whole = sum(known, Decimal(0))
    return whole if len(known) == len(listed) else None
