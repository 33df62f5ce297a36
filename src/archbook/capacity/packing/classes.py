"""Like hosts and like instances, measured in the same whole units."""

from collections.abc import Mapping
from dataclasses import dataclass

Vector = tuple[int, ...]
"""One whole number for each resource, always in the same order."""


@dataclass(frozen=True, slots=True)
class HostClass:
    """Like hosts.

    Attributes:
        name: What they are called.
        count: How many there are.
        room: What one of them has of each resource.
    """

    name: str
    count: int
    room: Vector


@dataclass(frozen=True, slots=True)
class Kind:
    """Like instances.

    Attributes:
        name: What they are called.
        count: How many there are.
        takes: Host class → what one takes of each resource of its host; a class that is not named
            cannot carry it.
    """

    name: str
    count: int
    takes: Mapping[str, Vector]


@dataclass(frozen=True, slots=True)
class Batch:
    """Like hosts that are filled alike.

    Attributes:
        host: Their class.
        count: How many there are.
        holds: Kind → instances on each of them.
        left: What is left of each resource on each of them.
    """

    host: str
    count: int
    holds: Mapping[str, int]
    left: Vector


@dataclass(frozen=True, slots=True)
class Fill:
    """Hosts with the instances on them, and those that found no host.

    Attributes:
        batches: All hosts; empty ones, too.
        waiting: Kind → instances without a host.
    """

    batches: tuple[Batch, ...]
    waiting: Mapping[str, int]

    def used(self) -> int:
        """Return how many hosts carry something."""
        return sum(batch.count for batch in self.batches if batch.holds)

    def homeless(self) -> int:
        """Return how many instances found no host."""
        return sum(self.waiting.values())


def fitting(left: Vector, takes: Vector) -> int:
    """Return how many like instances fit into what is *left*; each takes something."""
    return min(have // one for have, one in zip(left, takes, strict=True) if one)


def less(left: Vector, takes: Vector, times: int = 1) -> Vector:
    """Return what is left when *times* instances more have come."""
    return tuple(have - one * times for have, one in zip(left, takes, strict=True))
