"""Pools of Ceph: one for each kind of volumes, and one for objects."""

from dataclasses import dataclass

from archbook.model.ask import Ask, VolumeClass
from archbook.model.catalog.facts import Facts
from archbook.proposing.disks import with_disks
from archbook.proposing.flash import with_flash
from archbook.proposing.instances import after, kinds
from archbook.proposing.machines import Machine, for_volumes, machine

POOL, OBJECTS = "pool", "objects"
"""Names of the stores where the ask gives none."""

OBJ = "obj"
"""Group of the hosts that keep objects."""

MON, MGR, RGW = "ceph-mon", "ceph-mgr", "ceph-rgw"

_GB_PER_TB = 1000

_DISKS_OF_OBJECTS = VolumeClass(name=OBJECTS, usable_tb=1, media="hdd")
"""What the hosts of objects are looked up by: hard disks, as in the use cases with Swift."""


@dataclass(frozen=True, slots=True)
class Pool:
    """A pool of Ceph and the hosts that carry it.

    Attributes:
        name: Name of the back end.
        group: Host group that carries it.
        kind: Volumes that are kept in it; None: it keeps none.
        first: Whether images and instance disks are in it, and the monitors on its hosts.
    """

    name: str
    group: str
    kind: VolumeClass | None
    first: bool

    @property
    def hardware(self) -> str:
        """Return the name that the hardware of its hosts has in the design."""
        return "volumes" if self.first and self.group != OBJ else self.name


def pools(ask: Ask) -> tuple[Pool, ...]:
    """Return the pools, that of images and instance disks first."""
    named = [(kind.name, kind) for kind in ask.volumes]
    every: list[tuple[str, VolumeClass | None]] = [*named]
    if ask.workload and not named:
        every = [(POOL, None)]
    if ask.objects_tb is not None and ask.objects_by == "ceph":
        every.append((OBJECTS, None))
    return tuple(
        Pool(name, _group(ask, name, first=not place), kind, first=not place)
        for place, (name, kind) in enumerate(every)
    )


def _group(ask: Ask, name: str, *, first: bool) -> str:
    if first and (shared := converged_group(ask)):
        return shared
    if name == OBJECTS and (ask.objects_apart or first):
        return OBJ
    if name == OBJECTS:
        return _group(ask, ask.volumes[-1].name if ask.volumes else POOL, first=_only(ask))
    return f"osd-{name}" if len(ask.volumes) > 1 else "osd"


def _only(ask: Ask) -> bool:
    """Tell whether there is one pool for volumes and images, which is the first."""
    return len(ask.volumes) <= 1


def converged_group(ask: Ask) -> str | None:
    """Return the compute hosts that carry the first pool; hosts with GPUs never do."""
    if not ask.hyperconverged:
        return None
    return next((kind.group for kind in kinds(ask.workload) if not kind.gpus), None)


def without(ask: Ask, pool: Pool) -> tuple[str, ...]:
    """Return what the hosts of a pool leave to others: one cluster has its monitors once."""
    objects = [one for one in pools(ask) if one.name == OBJECTS]
    gateway = bool(objects) and objects[0].group != pool.group
    return (*(() if pool.first else (MON, MGR)), *((RGW,) if gateway else ()))


def carrier(ask: Ask, facts: Facts, pool: Pool) -> Machine:
    """Return the machine that carries a pool on hosts of its own."""
    kind = _DISKS_OF_OBJECTS if pool.name == OBJECTS else pool.kind
    found = for_volumes(ask, facts, kind) if kind else machine(ask, facts, "volumes")
    return with_flash(ask, facts, with_disks(found, ask.disks.get(pool.hardware)))


def usable_tb(ask: Ask, pool: Pool) -> float | None:
    """Return the TB that a pool is to hold in the last year; None when nobody said any of it."""
    stated = pool.kind.usable_tb if pool.kind else 0
    if pool.name == OBJECTS:
        stated = ask.objects_tb or 0
    disks = disks_tb(ask) if pool.first else 0
    return round(stated * ask.grown(ask.years) + disks, 3) or None


def disks_tb(ask: Ask) -> float:
    """Return the TB of the disks of all instances in the last year."""
    last = after(ask.workload, ask.years)
    return sum((one.disk_gb or 0) * one.instances for one in last) / _GB_PER_TB
