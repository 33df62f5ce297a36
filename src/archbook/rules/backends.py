"""Which storage a design has."""

from collections.abc import Iterator

from archbook.model.blueprint import Blueprint, Cohort
from archbook.model.storage import StorageBackend
from archbook.resilience.domains import Spread, spread

CEPH_KINDS = ("ceph", "external_ceph")


def ceph_backends(blueprint: Blueprint) -> tuple[StorageBackend, ...]:
    """Return the design's Ceph back ends, inside or external."""
    return tuple(b for b in blueprint.design.storage if b.kind in CEPH_KINDS)


def has_ceph(blueprint: Blueprint) -> bool:
    """Tell whether the design has a Ceph cluster, OSD hosts or uses Ceph for something."""
    used = any("ceph" in blueprint.option(name) for name in ("block_backend", "image_backend"))
    return bool(used or ceph_backends(blueprint) or blueprint.with_role("ceph_osd"))


def ceph_clusters(blueprint: Blueprint) -> Iterator[StorageBackend]:
    """Yield the Ceph clusters whose hosts are part of the design."""
    return (backend for backend in blueprint.design.storage if backend.kind == "ceph")


_ROLES = {"swift": "object_storage", "lvm": "block_storage"}
"""Role of the hosts that carry a kind of store, where it is not Ceph."""


def carriers(blueprint: Blueprint, backend: StorageBackend) -> tuple[Cohort, ...]:
    """Return the cohorts that carry a back end: those it names, else all of its kind's role."""
    named = backend.groups()
    if not named:
        return blueprint.with_role(_ROLES.get(backend.kind, "ceph_osd"))
    return tuple(cohort for cohort in blueprint.cohorts if cohort.name in named)


def domains_of(blueprint: Blueprint, backend: StorageBackend) -> Spread:
    """Return how the hosts of a Ceph cluster stand in the failure domains of its replicas."""
    standing = (
        part
        for cohort in carriers(blueprint, backend)
        for part in cohort.per_rack(range(len(cohort)))
    )
    return spread(blueprint, standing, backend.domain)


_LOCAL = ("lvm", "file")

_GIVEN_OUT = "nfs"
"""Kind of store that is outside of the design, or on a host of it that is named."""


def on_its_disks(backend: StorageBackend) -> bool:
    """Tell whether a back end keeps one copy on disks of the design's own hosts."""
    return backend.kind in _LOCAL or (backend.kind == _GIVEN_OUT and bool(backend.groups()))
