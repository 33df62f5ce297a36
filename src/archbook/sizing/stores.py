"""Everything that is said of storage back ends beside their raw and usable room."""

from collections.abc import Iterator

from archbook.model.blueprint import Blueprint
from archbook.model.sizing import Estimate, Resource
from archbook.sizing.ceph_pools import pool_estimates, pool_resources
from archbook.sizing.ceph_recovery import recovery
from archbook.sizing.copies import PLANNED
from archbook.sizing.disk_speed import speed_resources
from archbook.sizing.media import by_medium
from archbook.sizing.store_growth import room_left
from archbook.sizing.stored import room_resources
from archbook.sizing.swift import proxy_resources, ring

_CEPH, _SWIFT = "ceph", "swift"


def store_resources(blueprint: Blueprint) -> Iterator[Resource]:
    """Yield what is asked of each back end beside what it has."""
    for backend in blueprint.design.storage:
        yield from room_resources(blueprint, backend)
        if backend.kind == _CEPH:
            yield from pool_resources(blueprint, backend)
        if backend.kind == _SWIFT:
            yield from proxy_resources(blueprint, backend)
        yield from speed_resources(blueprint, backend)


def store_estimates(blueprint: Blueprint) -> Iterator[Estimate]:
    """Yield the numbers of each back end that stand alone."""
    for backend in blueprint.design.storage:
        if backend.kind in PLANNED:
            yield from by_medium(blueprint, backend)
        if backend.kind == _CEPH:
            yield from pool_estimates(blueprint, backend)
            yield from recovery(blueprint, backend)
        if backend.kind == _SWIFT:
            yield from ring(blueprint, backend)
        yield from room_left(blueprint, backend)
