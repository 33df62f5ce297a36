"""A few flavors for many machines: what each carries, and what rounding up costs."""

import math
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from archbook.i18n import Message, mark
from archbook.model.workload import Workload

LADDERS: Mapping[str, tuple[float, ...]] = {"doubling": (1,), "half": (1, 1.5), "exact": ()}
"""Ladder → its rungs between one and two; the others are these times a power of two.

Doublings of vCPUs and memory are what the standard flavors of Sovereign Cloud Stack are
(source `scs-standard-flavors`: 1, 2, 4, 8 and 16 vCPUs with 2, 4 or 8 GiB each). ``half`` has a
rung in the middle of each doubling, too; ``exact`` has one wherever a machine stands.
"""

RULES: Mapping[str, str] = {
    "doubling": mark("vCPUs and memory are rounded up to the next doubling: 1, 2, 4, 8, …"),
    "half": mark("vCPUs and memory are rounded up to the next half doubling: 1, 2, 3, 4, 6, 8, …"),
    "exact": mark("vCPUs and memory are not rounded: each size has a flavor of its own"),
}
"""Ladder → the rule in words."""

LEAST_RAM_GIB = 1.0
"""Lowest rung of memory in GiB: the smallest standard flavor of Sovereign Cloud Stack has it."""

BYTES_PER_GIB, BYTES_PER_GB = 2**30, 10**9


@dataclass(frozen=True, slots=True)
class Ask:
    """What one machine needs.

    Attributes:
        vcpus: Virtual CPUs.
        ram_gib: Memory in GiB.
        disk_gib: Size of its disks in GiB; None when nobody knows.
        name: What it is called.
        aggregate: Host aggregate that it must run in, if any.
    """

    vcpus: int
    ram_gib: float
    disk_gib: float | None = None
    name: str = ""
    aggregate: str | None = None


@dataclass(frozen=True, slots=True)
class Flavor:
    """What a machine may become.

    Attributes:
        name: What it is called.
        vcpus: Virtual CPUs.
        ram_gib: Memory in GiB.
        disk_gb: Size of its root disk in GB (10^9 bytes); None when all disks are volumes.
    """

    name: str
    vcpus: int
    ram_gib: float
    disk_gb: float | None = None


@dataclass(frozen=True, slots=True)
class MixedFlavor:
    """A flavor, the machines that take it, and what rounding up costs.

    Attributes:
        workload: The flavor with its number of instances.
        asked_vcpus: vCPUs that the machines need together.
        asked_ram_gib: Memory that they need together, in GiB.
        disk_gib: Their disks together, in GiB, those of unknown size left out.
        asks: What each of them needs.
    """

    workload: Workload
    asked_vcpus: int
    asked_ram_gib: float
    disk_gib: float
    asks: tuple[Ask, ...] = ()

    @property
    def wasted_vcpus(self) -> int:
        """Return the vCPUs that nobody asked for."""
        return self.workload.vcpus * self.workload.instances - self.asked_vcpus

    @property
    def wasted_ram_gib(self) -> float:
        """Return the memory in GiB that nobody asked for."""
        return self.workload.ram_gib * self.workload.instances - self.asked_ram_gib


def flavor_mix(asks: Iterable[Ask], ladder: str = "doubling") -> tuple[MixedFlavor, ...]:
    """Return the flavors that carry *asks*, the smallest first.

    The disk of a flavor is the mean of its machines' disks, rounded up to a whole GB, so that all
    instances together have the space that all machines together have.

    Args:
        asks: What each machine has.
        ladder: One of `LADDERS`.
    """
    return mixed((_rounded(ask, ladder), ask) for ask in asks)


def mixed(pairs: Iterable[tuple[Flavor, Ask]]) -> tuple[MixedFlavor, ...]:
    """Put together the machines that take the same flavor in the same aggregate."""
    groups: dict[tuple[Flavor, str | None], list[Ask]] = {}
    for flavor, ask in pairs:
        groups.setdefault((flavor, ask.aggregate), []).append(ask)
    ordered = sorted(groups.items(), key=lambda one: _order(*one[0]))
    return tuple(_of(flavor, members) for (flavor, _), members in ordered)


def named(vcpus: int, ram_gib: float) -> Flavor:
    """Return a flavor called after its size, as ``4v-16g``."""
    return Flavor(f"{vcpus}v-{ram_gib:g}g", vcpus, float(ram_gib))


def rung(value: float, ladder: str) -> float:
    """Return the lowest rung of *ladder* that is not below *value*."""
    return min(_rungs(value, LADDERS[ladder]), default=value)


def rule_of(ladder: str) -> Message:
    """Say how machines are rounded up on *ladder*."""
    return Message(RULES[ladder])


def _rounded(ask: Ask, ladder: str) -> Flavor:
    ram_gib = rung(max(ask.ram_gib, LEAST_RAM_GIB if ladder != "exact" else 0), ladder)
    return named(math.ceil(rung(ask.vcpus, ladder)), ram_gib)


def _rungs(value: float, between: tuple[float, ...]) -> Iterator[float]:
    for step in between:
        power = math.ceil(math.log2(value / step))
        # The logarithm of a rung may fall a hair above the whole number that it is.
        lower = step * 2.0 ** (power - 1)
        yield lower if lower >= value else step * 2.0**power


def _order(flavor: Flavor, aggregate: str | None) -> tuple[object, ...]:
    return flavor.vcpus, flavor.ram_gib, flavor.name, aggregate or ""


def _of(flavor: Flavor, members: Sequence[Ask]) -> MixedFlavor:
    disk_gib = sum(ask.disk_gib or 0 for ask in members)
    # A byte less makes up for the last digit of a float: 10 GB must not become 11.
    mean_gb = math.ceil(disk_gib * BYTES_PER_GIB / BYTES_PER_GB / len(members) - 1e-9)
    written = {
        "name": flavor.name,
        "vcpus": flavor.vcpus,
        "ram_gib": flavor.ram_gib,
        "disk_gb": flavor.disk_gb or float(mean_gb),
        "instances": len(members),
        "aggregate": members[0].aggregate,
    }
    workload = Workload.model_validate({key: value for key, value in written.items() if value})
    return MixedFlavor(
        workload,
        sum(ask.vcpus for ask in members),
        sum(ask.ram_gib for ask in members),
        disk_gib,
        tuple(members),
    )
