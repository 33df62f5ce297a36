"""What the instances of a workload ask of their hosts."""

from archbook.i18n import Message
from archbook.model.finding import Citation
from archbook.model.sizing import Quantity
from archbook.model.workload import Workload
from archbook.rules.flavors import pinned
from archbook.sizing.stands import Stand

WORKLOAD = Citation("design", "workload")
"""The design itself says what it has to carry."""

_TEMPLATES = {
    "vcpus": Message("sum over the workload of instances * vCPUs of one"),
    "ram_gib": Message("sum over the workload of instances * GiB of memory of one"),
    "disk_gb": Message("sum over the workload of instances * GB of disk of one"),
    "gpus": Message("sum over the workload of instances * GPUs of one"),
}


def demand(stand: Stand, resource: str) -> Quantity:
    """Return how much of *resource* the instances of *stand* ask for.

    Unknown when the design has no workload, does not say in which region it runs, or leaves out
    what an instance takes of it.
    """
    if not stand.demanded:
        return Quantity(None, _unsaid(stand), {}, WORKLOAD)
    if resource == "vcpus" and any(map(pinned, stand.pool.flavors)):
        return _with_pinned(stand)
    each = [_of_one(flavor, resource) for flavor in stand.pool.flavors]
    counts = [flavor.instances for flavor in stand.pool.flavors]
    known = [one * count for one, count in zip(each, counts, strict=True) if one is not None]
    total = sum(known) if len(known) == len(each) else None
    inputs = {
        f"{name}.{key}": value
        for name, one, count in zip(names(stand), each, counts, strict=True)
        for key, value in (("instances", count), (resource, one))
    }
    return Quantity(total, _TEMPLATES[resource], inputs, WORKLOAD)


def _unsaid(stand: Stand) -> Message:
    if stand.pool.flavors:
        return Message("the design does not say in which region instances run")
    return Message("the design states no workload for these hosts")


def _of_one(flavor: Workload, resource: str) -> float | None:
    found: float | None = getattr(flavor, resource)
    return found


def names(stand: Stand) -> list[str]:
    """Return the name of each kind of instance; its place where it has no name of its own."""
    names = [flavor.name for flavor in stand.pool.flavors]
    return [
        name if name and names.count(name) == 1 else str(place)
        for place, name in enumerate(names, start=1)
    ]


def _with_pinned(stand: Stand) -> Quantity:
    """Return the vCPUs, in which a pinned one counts as all that its thread would give."""
    shared = sum(one.vcpus * one.instances for one in stand.pool.flavors if not pinned(one))
    bound = sum(one.vcpus * one.instances for one in stand.pool.flavors if pinned(one))
    ratio = _vcpus_per_thread(stand)
    return Quantity(
        None if ratio is None else shared + bound * ratio,
        Message("shared vCPUs + pinned vCPUs * vCPUs that a thread gives, at least 1"),
        {"shared_vcpus": shared, "pinned_vcpus": bound, "vcpus_per_thread": ratio},
        WORKLOAD,
    )


def _vcpus_per_thread(stand: Stand) -> float | None:
    """Return how many vCPUs a thread gives on average; None when a group is unknown."""
    vcpus = threads = 0
    for name, count in stand.counts.items():
        host = stand.offered[name]
        if host is None:
            return None
        vcpus, threads = vcpus + count * host.vcpus, threads + count * host.threads
    return max(1.0, vcpus / threads) if threads else None
