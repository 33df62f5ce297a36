"""Hosts below which no packing can go."""

from collections.abc import Iterator, Sequence
from math import ceil

from archbook.capacity.packing.classes import HostClass, Kind
from archbook.capacity.packing.orders import least_shares

_DIGITS = 9
"""Decimals of a sum of shares that count; binary fractions are not exact."""

_HALF = 0.5


Shares = list[tuple[float, int]]
"""Share of a host that one instance takes, and how many such instances there are."""


def by_sums(classes: Sequence[HostClass], kinds: Sequence[Kind]) -> int:
    """Return the hosts that the greatest sum of shares fills, resource by resource."""
    sums = (sum(share * count for share, count in each) for each in _resources(classes, kinds))
    return max((ceil(round(one, _DIGITS)) for one in sums), default=0)


def fewest(classes: Sequence[HostClass], kinds: Sequence[Kind]) -> int:
    """Return a number of hosts that no packing of *kinds* can do without.

    For each resource alone: the sum of the shares of a host, and the bound of Martello and Toth
    (1990, section 8.3.2), which counts instances that cannot share a host with each other. Where
    classes differ, each instance counts with its least share.
    """
    return max((_of_one(each) for each in _resources(classes, kinds)), default=0)


def _resources(classes: Sequence[HostClass], kinds: Sequence[Kind]) -> Iterator[Shares]:
    """Yield the shares of each resource that something takes, of instances that fit somewhere."""
    able = [kind for kind in kinds if kind.count and any(c.name in kind.takes for c in classes)]
    sized = [(least_shares(classes, kind), kind.count) for kind in able]
    for place in range(len(classes[0].room)) if classes else ():
        shares = [(share[place], count) for share, count in sized if share[place]]
        if shares:
            yield shares


def _of_one(sizes: Shares) -> int:
    """Return the bound for one resource."""
    thresholds = {0.0, *(size for size, _ in sizes if size <= _HALF)}
    return max(_beyond(sizes, threshold) for threshold in thresholds)


def _beyond(sizes: Shares, threshold: float) -> int:
    """Return the bound that leaves out instances smaller than *threshold*."""
    alone = sum(count for size, count in sizes if size > 1 - threshold)
    halves = [(size, count) for size, count in sizes if _HALF < size <= 1 - threshold]
    large = sum(count for _, count in halves)
    small = sum(size * count for size, count in sizes if threshold <= size <= _HALF)
    room = large - sum(size * count for size, count in halves)
    return alone + large + max(0, ceil(round(small - room, _DIGITS)))
