"""The data disks of storage hosts: one OSD, or one device of a ring, on each."""

from collections.abc import Iterator

from archbook.capacity.stored import DomainDisks, after_loss, overhead, parts, reach
from archbook.i18n import Value
from archbook.model.blueprint import Blueprint, Cohort
from archbook.model.finding import Citation
from archbook.model.hardware import Disk, HardwareProfile
from archbook.model.storage import StorageBackend
from archbook.resilience.domains import domains_of_racks
from archbook.rules.backends import carriers

ENCRYPTED = Citation("scs-hardware-plan", "Storage")
"""Source that doubles what an OSD on an encrypted disk needs."""

_COPYING = {"ceph_osd", "object_storage"}
"""Roles of hosts whose store keeps copies on other hosts."""

_GB_PER_TB = 1000

_TOLERANCE = 1e-9

_WHOLE = "host"
"""Kind of failure domain that is one host."""


def data_disks(profile: HardwareProfile | None) -> tuple[Disk, ...]:
    """Return the disks of a host that carry data; none when they are unknown."""
    return tuple(disk for disk in profile.disks if disk.purpose == "data") if profile else ()


def holds(backend: StorageBackend, disk: Disk) -> bool:
    """Tell whether a data disk is of the kind that holds the data of a back end."""
    return backend.media is None or disk.media == backend.media


def disks_of(blueprint: Blueprint, backend: StorageBackend, cohort: Cohort) -> tuple[Disk, ...]:
    """Return the data disks of one host that hold the data of a back end."""
    profile = blueprint.design.profile_of(cohort.group)
    return tuple(disk for disk in data_disks(profile) if holds(backend, disk))


def keeps_copies(blueprint: Blueprint) -> Iterator[Cohort]:
    """Yield the groups that carry OSDs or objects, whose copies are on other hosts."""
    return (cohort for cohort in blueprint.cohorts if _COPYING & set(cohort.group.roles))


def devices(blueprint: Blueprint, backend: StorageBackend) -> int | None:
    """Return the data disks of all hosts of a back end; None when a group's are unknown."""
    cohorts = carriers(blueprint, backend)
    profiles = [blueprint.design.profile_of(cohort.group) for cohort in cohorts]
    if not cohorts or not all(profile and profile.disks for profile in profiles):
        return None
    return sum(
        len(cohort) * disk.count
        for cohort in cohorts
        for disk in disks_of(blueprint, backend, cohort)
    )


def known_osds(blueprint: Blueprint) -> int:
    """Return the OSDs of all Ceph hosts, one for each data disk, as far as disks are known."""
    profiles = (
        (cohort, blueprint.design.profile_of(cohort.group))
        for cohort in blueprint.with_role("ceph_osd")
    )
    return sum(len(cohort) * (one.data_disks() or 0) for cohort, one in profiles if one)


def sharing(blueprint: Blueprint, kind: str) -> Iterator[tuple[StorageBackend, ...]]:
    """Yield together the back ends of *kind* that stand on the same disks: pools of one store.

    Where each of them names the kind of disk that holds its data, those on the same kind.
    """
    found: dict[tuple[str, ...], list[StorageBackend]] = {}
    for backend in blueprint.design.storage:
        if backend.kind == kind:
            on = tuple(cohort.name for cohort in carriers(blueprint, backend))
            found.setdefault(on, []).append(backend)
    for together in found.values():
        yield from _by_medium(together)


def _by_medium(together: list[StorageBackend]) -> Iterator[tuple[StorageBackend, ...]]:
    media = dict.fromkeys(backend.media for backend in together)
    if None in media:
        yield tuple(together)
        return
    for medium in media:
        yield tuple(backend for backend in together if backend.media == medium)


def wanted(together: tuple[StorageBackend, ...]) -> float:
    """Return the usable TB that back ends on the same hosts are to hold."""
    return sum(backend.usable_tb or 0 for backend in together)


def fill(
    blueprint: Blueprint, together: tuple[StorageBackend, ...], *, lost: bool = False
) -> float | None:
    """Return the share of the disks that the wanted data takes.

    Args:
        blueprint: What stands where.
        together: Back ends on the same hosts.
        lost: After the loss that is to be rebuilt.

    Returns:
        None when disks or failure domains are unknown, or nothing can be rebuilt.
    """
    taken = 0.0
    for backend in together:
        domains = domain_disks(blueprint, backend)
        if domains is None:
            return None
        # Swift keeps replicas apart as far as it can, and fills what there is.
        apart = 1 if backend.kind == "swift" else parts(backend)
        room = after_loss(domains, apart) if lost else reach(domains, apart)
        if not room:
            return None
        taken += (backend.usable_tb or 0) * overhead(backend) / room
    return taken


def beyond(taken: float, limit: float) -> bool:
    """Tell whether *taken* is more than *limit*; sums of decimal fractions are not exact."""
    return taken > limit + _TOLERANCE


def in_words(together: tuple[StorageBackend, ...], taken: float, limit: float) -> dict[str, Value]:
    """Return what a message says of disks that are *taken* full where *limit* is planned."""
    return {
        "storage": tuple(backend.name for backend in together),
        "tb": wanted(together),
        "percent": round(taken * 100),
        "limit": round(limit * 100),
        "usable": round(wanted(together) * limit / taken, 1),
    }


def domain_disks(blueprint: Blueprint, backend: StorageBackend) -> list[DomainDisks] | None:
    """Return the disks of each failure domain of a back end; None when they are unknown."""
    found: dict[str, tuple[float, float]] = {}
    hosts: list[DomainDisks] = []
    apart_by_host = backend.domain == _WHOLE
    domains = {} if apart_by_host else domains_of_racks(blueprint, backend.domain)
    for cohort in carriers(blueprint, backend):
        host = _host_tb(blueprint, backend, cohort)
        if host is None:
            return None
        if not host:  # none of its disks are of the kind that holds the data
            continue
        if apart_by_host:
            hosts.append(DomainDisks(host, host, len(cohort)))
            continue
        for rack, count in cohort.per_rack(range(len(cohort))):
            domain = domains.get(rack) if rack else None
            if domain is None:
                return None
            tb, largest = found.get(domain, (0.0, 0.0))
            found[domain] = tb + host * count, max(largest, host)
    return (hosts + [DomainDisks(tb, largest) for tb, largest in found.values()]) or None


def _host_tb(blueprint: Blueprint, backend: StorageBackend, cohort: Cohort) -> float | None:
    """Return the raw TB of one host that hold a back end; None when its disks are unknown."""
    profile = blueprint.design.profile_of(cohort.group)
    if profile is None or not profile.disk_gb("data"):
        return None
    disks = disks_of(blueprint, backend, cohort)
    return sum(disk.count * disk.size_gb for disk in disks) / _GB_PER_TB


def encrypted(blueprint: Blueprint, cohort: Cohort) -> bool:
    """Tell whether a group carries a back end whose disks are encrypted."""
    return any(
        backend.encrypted and cohort in carriers(blueprint, backend)
        for backend in blueprint.design.storage
    )
