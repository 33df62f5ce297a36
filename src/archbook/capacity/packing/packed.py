"""The best of several ways to pack, and the fewest hosts that they find."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import product

from archbook.capacity.packing.bound import by_sums, fewest
from archbook.capacity.packing.classes import Fill, HostClass, Kind
from archbook.capacity.packing.first_fit import first_fit
from archbook.capacity.packing.orders import orders
from archbook.capacity.packing.pattern_fit import DOT_PRODUCT, REMAINDER, Taste, pattern_fit

OTHER_SHARES, HEAVIER = (0.25, 1.0), (2.0, 4.0)
"""Tastes that find room where the usual ones miss it by an instance or two."""

FEW_KINDS, MANY_KINDS = 20, 150
"""Kinds up to which every way is tried, and up to which both kinds of patterns are.

The cost of patterns grows with the square of the kinds, and where there are many kinds first fit
has never been seen to do better.
"""


def packed(classes: Sequence[HostClass], kinds: Sequence[Kind]) -> Fill:
    """Return the fill that leaves the fewest instances without a host, then uses fewest hosts."""
    least = fewest(classes, kinds)
    best: Fill | None = None
    for fill in _tries(classes, kinds):
        if best is None or _rank(fill) < _rank(best):
            best = fill
        if _rank(best) <= (0, least):  # nothing can be better
            break
    return best or first_fit(classes, kinds)


def left_over(classes: Sequence[HostClass], kinds: Sequence[Kind]) -> int:
    """Return how many instances find no host; ways to pack are tried until all find one."""
    least = sum(kind.count for kind in kinds)
    for fill in _tries(classes, kinds):
        least = min(least, fill.homeless())
        if not least:
            break
    return least


def room_for_all(classes: Sequence[HostClass], kinds: Sequence[Kind]) -> bool:
    """Tell whether a way to pack is found in which every instance has a host."""
    if any(kind.count and not kind.takes for kind in kinds) or _hopeless(classes, kinds):
        return False
    return any(not fill.homeless() for fill in _tries(classes, kinds))


def _hopeless(classes: Sequence[HostClass], kinds: Sequence[Kind]) -> bool:
    """Tell whether no packing has room for all, since the sums have none."""
    return by_sums(classes, kinds) > sum(one.count for one in classes)


def _rank(fill: Fill) -> tuple[int, int]:
    return fill.homeless(), fill.used()


def _tries(classes: Sequence[HostClass], given: Sequence[Kind]) -> Iterator[Fill]:
    """Yield fills; the order in which like things are given makes no difference."""
    if not classes:
        yield first_fit(classes, given)
        return
    kinds = sorted(given, key=lambda kind: (sorted(kind.takes.items()), kind.name))
    yield pattern_fit(classes, kinds, DOT_PRODUCT)
    if len(kinds) <= MANY_KINDS:
        yield pattern_fit(classes, kinds, REMAINDER)
    if len(kinds) <= FEW_KINDS:
        yield from (pattern_fit(classes, kinds, taste) for taste in _tastes(classes, kinds))
        yield from (first_fit(classes, order) for order in orders(classes, kinds))


def _tastes(classes: Sequence[HostClass], kinds: Sequence[Kind]) -> Iterator[Taste]:
    """Yield tastes beside the two usual ones: each resource that is asked for weighs more."""
    yield from map(Taste, OTHER_SHARES)
    for place in range(len(classes[0].room)):
        if any(takes[place] for kind in kinds for takes in kind.takes.values()):
            for usual, times in product((DOT_PRODUCT, REMAINDER), HEAVIER):
                yield replace(usual, heavy=place, times=times)


def hosts_needed(
    classes: Sequence[HostClass], kinds: Sequence[Kind], growing: str
) -> tuple[Fill, int] | None:
    """Return a fill of as many hosts as are needed, and the fewest that any packing could take.

    Hosts of *classes* are taken in their order; what finds no host there goes onto more hosts of
    the class *growing*. None when an instance fits on no host at all.
    """
    if any(kind.count and not any(c.name in kind.takes for c in classes) for kind in kinds):
        return None
    most = sum(kind.count for kind in kinds)
    more = next(replace(one, count=most) for one in classes if one.name == growing)
    fill = packed([*classes, more], kinds)
    return None if fill.homeless() else (fill, fewest(classes, kinds))
