"""Whole instances on whole hosts: who stands where, and what is left in pieces."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Pattern:
    """Like hosts that are filled alike.

    Attributes:
        group: Host group.
        hosts: How many of its hosts are filled so.
        instances: Instances of the workload by name → how many stand on each of them.
    """

    group: str
    hosts: int
    instances: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class Room:
    """What one resource of the hosts in use comes to.

    Attributes:
        resource: What it is, ending in its unit where it has one.
        unit: Its unit.
        capacity: What the hosts in use offer.
        taken: What the instances on them take.
        stranded: What is left on hosts on which no instance of the workload fits any more, because
            something else has run out.
    """

    resource: str
    unit: str
    capacity: float
    taken: float
    stranded: float


@dataclass(frozen=True, slots=True)
class Packing:
    """The instances of a pool put on the hosts that are there.

    Attributes:
        name: The aggregate; empty for hosts in no aggregate that the workload names.
        region: Region that is meant; None: all of them.
        groups: Host groups of the pool.
        lost: What is lost before; None: nothing is lost, and hosts kept spare are empty.
        hosts: Hosts that may carry instances.
        used: Hosts that carry some.
        instances: Instances to be put.
        waiting: Instances by name → how many of them found no host.
        too_large: Names of instances that fit on no host, however empty.
        left_out: Resources that are not looked at, because the design does not state them.
        patterns: Hosts in use, by what they carry; the most frequent first.
        rooms: What each resource of the hosts in use comes to.
    """

    name: str
    region: str | None
    groups: tuple[str, ...]
    lost: str | None
    hosts: int
    used: int
    instances: int
    waiting: Mapping[str, int]
    too_large: tuple[str, ...]
    left_out: tuple[str, ...]
    patterns: tuple[Pattern, ...]
    rooms: tuple[Room, ...]

    def homeless(self) -> int:
        """Return how many instances found no host."""
        return sum(self.waiting.values())
