"""Swift: the partitions of its ring, and what its proxies have to send."""

from collections.abc import Iterator

from archbook.capacity.counts import units_for
from archbook.capacity.swift_ring import part_power, partitions
from archbook.i18n import Message
from archbook.model.blueprint import Blueprint
from archbook.model.finding import Citation
from archbook.model.sizing import Estimate, Quantity, Resource
from archbook.model.storage import StorageBackend
from archbook.rules.osds import devices
from archbook.rules.proxies import PROXY, needed_gbps, ports_gbps, there_gbps
from archbook.sizing.rows import Place, product

_RING = Citation("swift-deployment-guide", "Preparing the ring")
_SENDS = Citation("arch-design-storage-arch", "Object storage networking")


def proxy_resources(blueprint: Blueprint, backend: StorageBackend) -> Iterator[Resource]:
    """Yield what proxies send to storage beside what their ports carry, also without one."""
    if not blueprint.instances(PROXY):
        return
    groups = tuple(cohort.name for cohort, _ in blueprint.standing(PROXY))
    there = there_gbps(blueprint)
    inputs = {
        f"{cohort.name}.ports_gbps": ports_gbps(blueprint.design.profile_of(cohort.group))
        for cohort, _ in blueprint.standing(PROXY)
    }
    total = Message("sum over the groups of proxies * Gbit/s of all ports of one")
    lost = Message("the same without the fastest proxy")
    yield Place("storage", backend.name, groups=groups).row(
        "proxy_gbps",
        "Gbit/s",
        _sent(backend),
        Quantity(there[0] if there else None, total, inputs, _SENDS),
        Quantity(there[0] - there[1] if there else None, lost, inputs, _SENDS),
    )


def ring(blueprint: Blueprint, backend: StorageBackend) -> Iterator[Estimate]:
    """Yield the part power that suits the drives of today, its partitions, and the proxies."""
    subject, drives = f"storage/{backend.name}", devices(blueprint, backend)
    power = part_power(drives) if drives else None
    rounded = Message("the smallest power of two with 100 partitions for each drive")
    found = Quantity(power, rounded, {"drives": drives}, _RING)
    yield Estimate(subject, "part_power", "", found)
    taken = backend.part_power or power
    doubled = Message("2 to the part power of the design, else of the row above")
    made = partitions(taken) if taken else None
    quantity = Quantity(made, doubled, {"part_power": taken}, _RING)
    yield Estimate(subject, "partitions", "", quantity)
    yield Estimate(subject, "proxies", "", _proxies(blueprint, backend))


def _sent(backend: StorageBackend) -> Quantity:
    formula = Message("Gbit/s that clients write * replicas")
    inputs = {"ingress_gbps": backend.ingress_gbps, "replicas": backend.size}
    return Quantity(needed_gbps(backend), formula, inputs, _SENDS)


def _proxies(blueprint: Blueprint, backend: StorageBackend) -> Quantity:
    speeds = (
        ports_gbps(blueprint.design.profile_of(c.group)) for c, _ in blueprint.standing(PROXY)
    )
    known = [speed for speed in speeds if speed]
    each, needed = min(known, default=None), needed_gbps(backend)
    count = units_for(needed, each) if needed and each else None
    formula = Message("Gbit/s that proxies send / Gbit/s of the slowest of them, rounded up")
    return product(count, formula, {"sent_gbps": needed, "ports_gbps": each}, _SENDS)
