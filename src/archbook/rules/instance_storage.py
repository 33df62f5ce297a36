"""Storage that keeps the disks of instances outside their hosts."""

from collections.abc import Iterator

from archbook.model.blueprint import Blueprint
from archbook.model.edit import AddStorage, Edit, SetStorage
from archbook.model.storage import StorageBackend
from archbook.rules.backends import has_ceph

SHARED_STORAGE = ("ceph", "external_ceph", "nfs", "san")
"""Kinds of back ends that every compute host reaches."""


def shared(blueprint: Blueprint) -> bool:
    """Tell whether a back end that all hosts reach serves Nova."""
    return any(
        "nova" in backend.serves and backend.kind in SHARED_STORAGE
        for backend in blueprint.design.storage
    )


def making_shared(blueprint: Blueprint) -> Iterator[tuple[Edit, ...]]:
    """Yield the edits that let a shared back end serve Nova, each list by itself enough."""
    backends = [b for b in blueprint.design.storage if b.kind in SHARED_STORAGE]
    for backend in backends:
        serves = (*backend.serves, "nova")
        yield (SetStorage(storage=backend.model_copy(update={"serves": serves})),)
    if not backends and has_ceph(blueprint):
        taken = {backend.name for backend in blueprint.design.storage}
        name = next(name for name in ("ceph", "ceph-nova") if name not in taken)
        external = StorageBackend(name=name, kind="external_ceph", serves=("nova",))
        yield (AddStorage(storage=external),)
