"""Placement groups that suit the pools of a Ceph cluster."""

from archbook.capacity.placement_groups import placement_groups
from archbook.capacity.stored import overhead, parts
from archbook.model.blueprint import Blueprint
from archbook.model.storage import StorageBackend
from archbook.rules.osds import devices, sharing


def beside(blueprint: Blueprint, backend: StorageBackend) -> tuple[StorageBackend, ...]:
    """Return the back ends on the same hosts, itself among them."""
    return next(one for one in sharing(blueprint, backend.kind) if backend in one)


def share_of_data(blueprint: Blueprint, backend: StorageBackend) -> float | None:
    """Return the share of the raw data of a cluster that a back end is to hold.

    None when it, or another one on the same hosts, does not say how much it is to hold.
    """
    together = beside(blueprint, backend)
    if len(together) == 1:
        return 1.0
    raw = [one.usable_tb and one.usable_tb * overhead(one) for one in together]
    known = [tb for tb in raw if tb is not None]
    own = raw[together.index(backend)]
    return own / sum(known) if own is not None and len(known) == len(raw) else None


def suggested(blueprint: Blueprint, backend: StorageBackend) -> int | None:
    """Return the placement groups that suit the pools of a back end; None when unknown."""
    osds, share = devices(blueprint, backend), share_of_data(blueprint, backend)
    if not osds or share is None:
        return None
    return placement_groups(osds, parts(backend), share=share)
