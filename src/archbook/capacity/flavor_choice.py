"""Machines go to the smallest of some flavors that holds them."""

from collections.abc import Sequence
from dataclasses import dataclass

from archbook.capacity.flavor_mix import (
    BYTES_PER_GB,
    BYTES_PER_GIB,
    Ask,
    Flavor,
    MixedFlavor,
    mixed,
)


@dataclass(frozen=True, slots=True)
class Scale:
    """How vCPUs and memory are weighed against each other: as shares of what all machines need.

    Attributes:
        vcpus: vCPUs that all machines need.
        ram_gib: Memory that they need in GiB.
    """

    vcpus: float
    ram_gib: float

    @classmethod
    def of(cls, asks: Sequence[Ask]) -> "Scale":
        """Return the scale of *asks*."""
        return cls(sum(ask.vcpus for ask in asks), sum(ask.ram_gib for ask in asks))

    def size(self, vcpus: float, ram_gib: float) -> float:
        """Return how large so many vCPUs and so much memory are."""
        return vcpus / self.vcpus + ram_gib / self.ram_gib


@dataclass(frozen=True, slots=True)
class Given:
    """What came of given flavors.

    Attributes:
        mix: The flavors that carry machines.
        unheld: Machines that none of the flavors holds.
    """

    mix: tuple[MixedFlavor, ...]
    unheld: tuple[Ask, ...]


def into_flavors(asks: Sequence[Ask], flavors: Sequence[Flavor]) -> Given:
    """Give each machine the smallest of *flavors* that holds it.

    A flavor holds a machine whose vCPUs and memory are not above its own, and whose disks fit into
    its root disk if it has one. The smallest is the one that adds least, vCPUs and memory counted
    as shares of what all machines need; the first of equals.
    """
    if not asks:
        return Given((), ())
    scale = Scale.of(asks)
    ordered = sorted(flavors, key=lambda one: scale.size(one.vcpus, one.ram_gib))
    pairs = [(next((one for one in ordered if holds(one, ask)), None), ask) for ask in asks]
    held = ((flavor, ask) for flavor, ask in pairs if flavor)
    return Given(mixed(held), tuple(ask for flavor, ask in pairs if not flavor))


def holds(flavor: Flavor, ask: Ask) -> bool:
    """Tell whether a machine fits into *flavor*."""
    if ask.vcpus > flavor.vcpus or ask.ram_gib > flavor.ram_gib:
        return False
    root_gb = flavor.disk_gb
    return not root_gb or (ask.disk_gib or 0) * BYTES_PER_GIB / BYTES_PER_GB <= root_gb
