"""How many more instances of one flavor fit beside a workload that fits."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace

from archbook.capacity.fit import Loss, Pool, alike, offers_left, packable
from archbook.capacity.offer import Offer
from archbook.capacity.packing.bound import by_sums
from archbook.capacity.packing.classes import HostClass, Kind
from archbook.capacity.packing.packed import room_for_all
from archbook.model.workload import Workload


def more_like(
    pool: Pool,
    flavor: Workload,
    counts: Mapping[str, int],
    offered: Mapping[str, Offer | None],
    losses: Iterable[Loss],
) -> int:
    """Return the most instances like *flavor*, one of the pool's, that fit after each loss.

    The pool's own instances fit, and its hardware is known.
    """
    left = (offers_left(pool, counts, offered, lost) for lost in losses)
    different = {frozenset(one.items()): one for one in left if one is not None}
    place = list(alike(pool)).index(next(iter(alike(replace(pool, flavors=(flavor,))))))
    return min(_more(*packable(pool, one), place) for one in different.values())


def _more(classes: list[HostClass], kinds: list[Kind], place: int) -> int:
    """Return how many more of one kind fit: from what sums allow down to what a packing shows."""
    hosts = sum(one.count for one in classes)
    ceiling = _last(lambda more: by_sums(classes, _with(kinds, place, more)) <= hosts)
    step, fits = 1, ceiling
    while fits > 0 and not room_for_all(classes, _with(kinds, place, fits)):
        ceiling, fits, step = fits - 1, max(0, fits - step), 2 * step
    while fits < ceiling:
        middle = (fits + ceiling + 1) // 2
        if room_for_all(classes, _with(kinds, place, middle)):
            fits = middle
        else:
            ceiling = middle - 1
    return fits


def _with(kinds: Sequence[Kind], place: int, more: int) -> list[Kind]:
    grown = replace(kinds[place], count=kinds[place].count + more)
    return [*kinds[:place], grown, *kinds[place + 1 :]]


def _last(holds: Callable[[int], bool]) -> int:
    """Return the last number from 0 on for which *holds* is true; it is true for 0."""
    beyond = 1
    while holds(beyond):
        beyond *= 2
    fits = beyond // 2
    while beyond - fits > 1:
        middle = (fits + beyond) // 2
        if holds(middle):
            fits = middle
        else:
            beyond = middle
    return fits
