"""Hosts packed into racks that the design does not name.

Groups go in one after another, the tallest machines first. Each host goes into the rack that holds
the fewest hosts of its roles, among those with room: replicas stand apart, and racks fill evenly.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from heapq import heapify, heappop, heapreplace
from math import inf

from archbook.capacity.counts import units_for


@dataclass(frozen=True, slots=True)
class Batch:
    """Like hosts to be packed.

    Attributes:
        group: Their host group.
        roles: What they are for.
        count: How many.
        each: What one of them takes: units, kg, W, ports. What is not known takes nothing.
    """

    group: str
    roles: frozenset[str]
    count: int
    each: tuple[float, float, float, float]


RESOURCES = ("height_u", "weight_kg", "power_w", "ports")
"""What a rack has, in the order of `Batch.each`."""


@dataclass(slots=True)
class Filled:
    """A rack while it is filled: what is left, and which hosts stand in it."""

    left: list[float]
    hosts: dict[str, list[int]] = field(default_factory=dict)
    roles: dict[str, int] = field(default_factory=dict)

    def takes(self, batch: Batch) -> bool:
        """Tell whether one more host fits."""
        return all(need <= room for need, room in zip(batch.each, self.left, strict=True))

    def put(self, batch: Batch, host: int) -> None:
        """Put one host in."""
        self.left = [room - need for room, need in zip(self.left, batch.each, strict=True)]
        self.hosts.setdefault(batch.group, []).append(host)
        for role in batch.roles:
            self.roles[role] = self.roles.get(role, 0) + 1

    def alike(self, batch: Batch) -> int:
        """Return how many hosts of the same roles stand in it."""
        return max((self.roles.get(role, 0) for role in batch.roles), default=0)


def fewest(batches: Sequence[Batch], room: Sequence[float]) -> dict[str, int]:
    """Return, by resource, the racks below which sums alone cannot go; endless room asks none."""
    found = {}
    for place, resource in enumerate(RESOURCES):
        total = sum(batch.count * batch.each[place] for batch in batches)
        if total and room[place] > 0 and room[place] < inf:
            found[resource] = units_for(total, room[place])
    return found


def pack(
    batches: Sequence[Batch], racks: Sequence[Sequence[float]]
) -> tuple[list[Filled], dict[str, int]]:
    """Return the racks as filled, and group → hosts that found no room.

    Args:
        batches: What is to be packed.
        racks: What each rack has room for, in the order of `RESOURCES`.
    """
    filled = [Filled(list(room)) for room in racks]
    left: dict[str, int] = {}
    for batch in sorted(batches, key=lambda one: -one.each[0]):
        if out := _spread(batch, filled):
            left[batch.group] = out
    return filled, left


def _spread(batch: Batch, racks: list[Filled]) -> int:
    """Put the hosts of *batch* in, the emptiest rack first; return how many found no room."""
    heap = [(rack.alike(batch), place) for place, rack in enumerate(racks) if rack.takes(batch)]
    heapify(heap)
    for host in range(batch.count):
        if not heap:
            return batch.count - host
        alike, place = heap[0]
        racks[place].put(batch, host)
        if racks[place].takes(batch):
            heapreplace(heap, (alike + 1, place))
        else:
            heappop(heap)
    return 0
