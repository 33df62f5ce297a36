"""Like hosts that an answer may count: a server for a use, and what one of them carries."""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, replace

from archbook.i18n import Message
from archbook.model.choice import PoolTask, ServerChoice, StoreTask, Task, Use
from archbook.model.optimum import Limit, Refused
from archbook.optimise.holds import Room, compute_offer, converged_offer, room
from archbook.optimise.stores import data_disks, raw_tb, unfit

_USUAL: tuple[Use, ...] = ("compute", "storage", "converged")
"""What a server may be chosen for when its file does not say."""


@dataclass(frozen=True, slots=True)
class HostClass:
    """A server for a use.

    Attributes:
        choice: The server.
        use: What it is for.
        pool: Instances that it may run.
        store: Data that it holds.
        room: What one host has for instances; None: it runs none.
        holds: Place of a flavor in the pool → instances of it, alone, on one host.
        tb: Raw TB of one host.
    """

    choice: ServerChoice
    use: Use
    pool: PoolTask | None = None
    store: StoreTask | None = None
    room: Room | None = None
    holds: tuple[int, ...] = ()
    tb: float = 0.0


def classes(task: Task, without: Collection[Limit] = ()) -> tuple[HostClass, ...]:
    """Return everything that an answer may count.

    Args:
        task: What is to be chosen.
        without: Limits that are not reckoned with.
    """
    return tuple(one for one in _every(task, without) if isinstance(one, HostClass))


def refused(task: Task) -> tuple[Refused, ...]:
    """Return the servers that cannot be chosen for a use, each with its reason."""
    found = (one for one in _every(task, ()) if isinstance(one, Refused))
    return tuple({(one.server, one.use): one for one in found}.values())


def _every(task: Task, without: Collection[Limit]) -> Iterator[HostClass | Refused]:
    for choice in task.servers:
        uses = choice.uses or _USUAL
        if "compute" in uses:
            yield from (_compute(task, choice, pool, without) for pool in task.pools)
        if "storage" in uses:
            yield from (_storage(task, choice, store, without) for store in task.stores)
        if "converged" in uses and task.converged:
            for store in task.stores:
                yield from (_converged(task, choice, pool, store, without) for pool in task.pools)
        if "control" in uses and task.control:
            yield _control(task, choice)


def _compute(
    task: Task, choice: ServerChoice, pool: PoolTask, without: Collection[Limit]
) -> HostClass | Refused:
    host = compute_offer(task, choice)
    if isinstance(host, Message):
        return Refused(choice.name, "compute", host)
    return _running(HostClass(choice, "compute", pool), room(host, pool, 0.0, without))


def _running(hosts: HostClass, has: Room) -> HostClass | Refused:
    """Return *hosts* with what they have for instances, refused when they take none."""
    each = has.holds()
    if each and not any(each):
        why = Message("no instance fits on it, however empty it is")
        return Refused(hosts.choice.name, hosts.use, why)
    return replace(hosts, room=has, holds=each)


def _storage(
    task: Task, choice: ServerChoice, store: StoreTask, without: Collection[Limit]
) -> HostClass | Refused:
    if why := unfit(task, choice, store, without):
        return Refused(choice.name, "storage", why)
    return HostClass(choice, "storage", None, store, tb=raw_tb(choice, store))


def _converged(
    task: Task,
    choice: ServerChoice,
    pool: PoolTask,
    store: StoreTask,
    without: Collection[Limit],
) -> HostClass | Refused:
    if why := unfit(task, choice, store, without):
        return Refused(choice.name, "converged", why)
    osds = sum(disk.count for disk in data_disks(choice, store))
    host = converged_offer(task, choice, osds)
    if isinstance(host, Message):
        return Refused(choice.name, "converged", host)
    hosts = HostClass(choice, "converged", pool, store, tb=raw_tb(choice, store))
    beside = task.shares.converged_instance_gib.value
    return _running(hosts, room(host, pool, beside, without))


def _control(task: Task, choice: ServerChoice) -> HostClass | Refused:
    control, profile = task.control, choice.profile
    if control is None or profile.cores is None or profile.ram_gib is None:
        return Refused(choice.name, "control", Message("its cores or its memory are not stated"))
    if profile.cores < control.cores.value or profile.ram_gib < control.ram_gib.value:
        values = {"cores": control.cores.value, "ram": control.ram_gib.value}
        why = Message("a controller needs {cores} cores and {ram} GiB of memory", values)
        return Refused(choice.name, "control", why)
    return HostClass(choice, "control")


def of_pool(found: Iterable[HostClass], pool: PoolTask) -> list[int]:
    """Return the places of the classes that may run the instances of *pool*."""
    return [place for place, one in enumerate(found) if one.pool == pool]


def of_store(found: Iterable[HostClass], store: StoreTask) -> list[int]:
    """Return the places of the classes that may hold the data of *store*."""
    return [place for place, one in enumerate(found) if one.store == store]
