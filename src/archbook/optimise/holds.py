"""What one host of a server has for instances, and what each of them takes of it."""

from collections.abc import Collection
from dataclasses import dataclass, replace
from math import ceil, gcd

from archbook.capacity.offer import Offer, offer
from archbook.capacity.packing.classes import Vector
from archbook.capacity.packing.measured import host_class, kind
from archbook.capacity.ratios import Ratios
from archbook.i18n import Message
from archbook.model.choice import PoolTask, ServerChoice, Task
from archbook.model.optimum import Limit
from archbook.model.workload import Workload

_MIB_PER_GIB = 1024

_PLACES: dict[Limit, int] = {"vcpus": 0, "ram_gib": 1, "disk_gb": 2, "gpus": 3}
"""Limit → place of its resource in what packing counts."""

_NO_LIMIT = 10**6
"""Threads or GiB that no flavor asks for."""


@dataclass(frozen=True, slots=True)
class Room:
    """What one host has for instances, in the whole units that packing counts in.

    Attributes:
        room: Units of each resource; a resource of zero is not counted.
        takes: Flavor's place in the pool → units that one instance takes; None: it fits on none.
    """

    room: Vector
    takes: tuple[Vector | None, ...]

    def holds(self) -> tuple[int, ...]:
        """Return how many instances of each flavor, alone, one host takes."""
        return tuple(0 if one is None else self._alone(one) for one in self.takes)

    def _alone(self, takes: Vector) -> int:
        pairs = zip(self.room, takes, strict=True)
        return min((has // one for has, one in pairs if one), default=_NO_LIMIT)

    def reachable(self) -> Vector:
        """Return the room that instances can fill: a rest that is smaller than any is none."""
        able = [one for one in self.takes if one]
        steps = [gcd(*(one[place] for one in able)) for place in range(len(self.room))]
        pairs = zip(self.room, steps, strict=True)
        return tuple(has // step * step if step else has for has, step in pairs)


def compute_offer(task: Task, choice: ServerChoice) -> Offer | Message:
    """Return what a compute host offers, or why it can be none."""
    profile, shares = choice.profile, task.shares
    allowed = Ratios(
        shares.cpu_ratio.value, shares.ram_ratio.value, int(shares.reserved_mib.value)
    )
    host = offer(profile, allowed)
    if host is None:
        return Message("its cores or its memory are not stated")
    if not task.local_disk:
        return host
    if not profile.disks:
        return Message("its disks are not stated, and instances are kept on them")
    data = [disk.usable_gb() for disk in profile.disks if disk.purpose == "data"]
    return replace(host, disk_gb=sum(data))


def converged_offer(task: Task, choice: ServerChoice, osds: int) -> Offer | Message:
    """Return what a host that runs *osds* OSDs too offers, or why it can be none."""
    profile, shares = choice.profile, task.shares
    if profile.cores is None or profile.ram_gib is None:
        return Message("its cores or its memory are not stated")
    if task.local_disk:
        return Message("instances are kept on the data disks, and so would be the OSDs")
    kept = shares.converged_host_gib.value + osds * shares.converged_gib.value
    free = max(0.0, profile.cores - osds * shares.converged_cores.value)
    ratio = shares.cpu_ratio.value * free / profile.cores
    values = {"osds": osds, "kept": kept, "ratio": round(ratio, 2)}
    if kept > shares.converged_most.value * profile.ram_gib:
        return Message("{osds} OSDs and the host take {kept} GiB of its memory", values)
    if ratio < shares.converged_ratio.value:
        return Message("{osds} OSDs leave a CPU ratio of {ratio}", values)
    reserved = ceil(kept * _MIB_PER_GIB)
    host = offer(profile, Ratios(ratio, shares.ram_ratio.value, reserved))
    return host or Message("its cores or its memory are not stated")


def room(
    host: Offer, pool: PoolTask, beside_gib: float = 0.0, without: Collection[Limit] = ()
) -> Room:
    """Return what *host* has for the instances of *pool*.

    Args:
        host: What it offers.
        pool: The instances.
        beside_gib: Memory that each takes beside its own.
        without: Limits that are not reckoned with.
    """
    free = [place for limit, place in _PLACES.items() if limit in without]
    eased = {"": _eased(host, without)}
    asked = (_with(flavor, beside_gib) for flavor in pool.flavors)
    takes = [kind("", flavor, 1, eased).takes.get("") for flavor in asked]
    return Room(
        _cleared(host_class("", 1, host).room, free),
        tuple(None if one is None else _cleared(one, free) for one in takes),
    )


def _with(flavor: Workload, beside_gib: float) -> Workload:
    return flavor.model_copy(update={"ram_gib": flavor.ram_gib + beside_gib})


def _eased(host: Offer, without: Collection[Limit]) -> Offer:
    """Return *host* with no end of what *without* names."""
    if "vcpus" in without:
        host = replace(host, threads=_NO_LIMIT, vcpus=_NO_LIMIT, sockets=None)
    if "ram_gib" in without:
        host = replace(host, free_ram_mib=_NO_LIMIT * 1024, ram_mib=_NO_LIMIT * 1024)
    if "disk_gb" in without:
        host = replace(host, disk_gb=None)
    return replace(host, gpus=_NO_LIMIT) if "gpus" in without else host


def _cleared(vector: Vector, free: Collection[int]) -> Vector:
    return tuple(0 if place in free else value for place, value in enumerate(vector))
