"""A few flavors for many machines: round each up to a rung of a ladder, and say what is lost."""

import math
from collections.abc import Iterable, Iterator, Mapping
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
    """What one machine has today.

    Attributes:
        vcpus: Virtual CPUs.
        ram_gib: Memory in GiB.
        disk_gib: Size of its disks in GiB; None when nobody knows.
    """

    vcpus: int
    ram_gib: float
    disk_gib: float | None = None


@dataclass(frozen=True, slots=True)
class MixedFlavor:
    """A flavor, the machines that take it, and what rounding up costs.

    Attributes:
        workload: The flavor with its number of instances.
        asked_vcpus: vCPUs that the machines have together today.
        asked_ram_gib: Memory that they have together today, in GiB.
        disk_gib: Their disks together, in GiB, those of unknown size left out.
    """

    workload: Workload
    asked_vcpus: int
    asked_ram_gib: float
    disk_gib: float

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
    groups: dict[tuple[int, float], list[Ask]] = {}
    for ask in asks:
        vcpus = math.ceil(rung(ask.vcpus, ladder))
        ram_gib = rung(max(ask.ram_gib, LEAST_RAM_GIB if ladder != "exact" else 0), ladder)
        groups.setdefault((vcpus, ram_gib), []).append(ask)
    return tuple(_flavor(*size, members) for size, members in sorted(groups.items()))


def rung(value: float, ladder: str) -> float:
    """Return the lowest rung of *ladder* that is not below *value*."""
    return min(_rungs(value, LADDERS[ladder]), default=value)


def _rungs(value: float, between: tuple[float, ...]) -> Iterator[float]:
    for step in between:
        power = math.ceil(math.log2(value / step))
        # The logarithm of a rung may fall a hair above the whole number that it is.
        lower = step * 2.0 ** (power - 1)
        yield lower if lower >= value else step * 2.0**power


def _flavor(vcpus: int, ram_gib: float, members: list[Ask]) -> MixedFlavor:
    disk_gib = sum(ask.disk_gib or 0 for ask in members)
    # A byte less makes up for the last digit of a float: 10 GB must not become 11.
    mean_gb = math.ceil(disk_gib * BYTES_PER_GIB / BYTES_PER_GB / len(members) - 1e-9)
    sizes = {"vcpus": vcpus, "ram_gib": float(ram_gib), "instances": len(members)}
    disks = {"disk_gb": float(mean_gb)} if mean_gb else {}
    workload = Workload.model_validate({"name": f"{vcpus}v-{ram_gib:g}g", **sizes, **disks})
    return MixedFlavor(
        workload, sum(ask.vcpus for ask in members), sum(ask.ram_gib for ask in members), disk_gib
    )


def rule_of(ladder: str) -> Message:
    """Say how machines are rounded up on *ladder*."""
    return Message(RULES[ladder])
