"""The Ceph clusters of a design whose hosts are chosen."""

from collections.abc import Iterable
from dataclasses import replace

from archbook.model.blueprint import Blueprint
from archbook.model.choice import StorageScheme, StoreTask, Wishes
from archbook.model.storage import StorageBackend
from archbook.rules.backends import carriers
from archbook.rules.osds import sharing


def chosen_stores(blueprint: Blueprint) -> Iterable[StorageBackend]:
    """Yield the Ceph clusters that say how much they hold and share their hosts with no other."""
    for together in sharing(blueprint, "ceph"):
        if len(together) == 1 and together[0].usable_tb and carriers(blueprint, together[0]):
            yield together[0]


def schemes_of(backend: StorageBackend, wishes: Wishes) -> tuple[StorageScheme, ...]:
    """Return the design's own scheme first, then the others that may be chosen."""
    code = backend.erasure
    own = f"{code.k}+{code.m}" if code else f"{backend.size} replicas"
    first = StorageScheme(own, backend.size, code, backend.domain)
    others = (replace(one, domain=backend.domain) for one in wishes.schemes if one.name != own)
    return (first, *others)


def store_of(
    blueprint: Blueprint,
    backend: StorageBackend,
    schemes: tuple[StorageScheme, ...],
    wishes: Wishes,
) -> StoreTask:
    """Return what a back end asks to be chosen."""
    return StoreTask(
        backend.name,
        backend.usable_tb or 0.0,
        schemes,
        _medium(blueprint, backend),
        wishes.spare_domain,
        backend.encrypted,
    )


def _medium(blueprint: Blueprint, backend: StorageBackend) -> str | None:
    """Return the kind of disks that the back end has today; None where it is mixed or unsaid."""
    profiles = (blueprint.design.profile_of(one.group) for one in carriers(blueprint, backend))
    media = {
        disk.media
        for profile in profiles
        if profile
        for disk in profile.disks
        if disk.purpose == "data"
    }
    return media.pop() if len(media) == 1 else None


def is_converged(blueprint: Blueprint, stores: tuple[StorageBackend, ...]) -> bool:
    """Tell whether one of the back ends stands on hosts that run instances."""
    return any(
        "compute" in cohort.group.roles
        for backend in stores
        for cohort in carriers(blueprint, backend)
    )
