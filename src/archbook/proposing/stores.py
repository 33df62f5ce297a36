"""Storage back ends, and the hosts that carry nothing else."""

from collections.abc import Iterator, Mapping

from archbook.model.ask import Ask
from archbook.model.catalog.facts import Facts
from archbook.model.host_group import HostGroup
from archbook.model.site import FailureDomain
from archbook.model.storage import StorageBackend
from archbook.proposing.machines import Machine, machine
from archbook.proposing.pools import (
    OBJECTS,
    Pool,
    carrier,
    converged_group,
    pools,
    usable_tb,
    without,
)


def swift(ask: Ask) -> bool:
    """Tell whether objects are kept in Swift."""
    return ask.objects_tb is not None and ask.objects_by == "swift"


def apart(ask: Ask) -> Iterator[Pool]:
    """Yield the pools on hosts that carry only storage; of those that share hosts the first."""
    seen = {converged_group(ask)}
    for pool in pools(ask):
        if pool.group not in seen:
            seen.add(pool.group)
            yield pool


def storage_groups(ask: Ask, counts: Mapping[str, int]) -> Iterator[HostGroup]:
    """Yield the groups of hosts that carry nothing but storage."""
    for pool in apart(ask):
        parts: dict[str, object] = {
            "name": pool.group,
            "roles": ("ceph_osd",),
            "count": counts[pool.group],
            "hardware": pool.hardware,
        }
        left = without(ask, pool)
        yield HostGroup.model_validate(parts | ({"without": left} if left else {}))
    if swift(ask):
        yield HostGroup(
            name="obj", roles=("object_storage",), count=counts["obj"], hardware=OBJECTS
        )


def storage_machines(ask: Ask, facts: Facts) -> Iterator[tuple[str, Machine]]:
    """Yield the name in the design and the machine of each kind of storage host."""
    for pool in apart(ask):
        yield pool.hardware, carrier(ask, facts, pool)
    if swift(ask):
        yield OBJECTS, machine(ask, facts, "objects")


def domain(ask: Ask) -> FailureDomain:
    """Return what two copies must not share."""
    return "rack" if ask.survives == "rack" else "host"


def backends(ask: Ask, racks: int) -> Iterator[StorageBackend]:
    """Yield the storage back ends, with what they are to hold in the last year."""
    for pool in pools(ask):
        parts: dict[str, object] = {
            "name": pool.name,
            "kind": "ceph",
            "on": pool.group,
            **({"erasure": ask.erasure} if ask.erasure else {"size": 3}),
            "domain": domain(ask),
            "serves": tuple(_serves(ask, pool)),
            "usable_tb": usable_tb(ask, pool),
            "volume_types": (pool.kind.name,) if pool.kind else (),
        }
        yield StorageBackend.model_validate({key: one for key, one in parts.items() if one})
    if swift(ask):
        yield _objects(ask, racks)


def _serves(ask: Ask, pool: Pool) -> Iterator[str]:
    if pool.kind:
        yield "cinder"
    if pool.first and ask.workload:
        yield from ("glance", "nova")


def _objects(ask: Ask, racks: int) -> StorageBackend:
    zones = {"zones": racks} if domain(ask) == "rack" else {}
    return StorageBackend.model_validate(
        {
            "name": OBJECTS,
            "kind": "swift",
            "on": "obj",
            "size": 3,
            "domain": domain(ask),
            "usable_tb": round((ask.objects_tb or 0) * ask.grown(ask.years), 3),
            **zones,
        }
    )
