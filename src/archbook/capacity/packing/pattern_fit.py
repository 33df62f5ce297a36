"""Pattern fit: fill one host as well as can be, then as many like it as there are instances for.

A host takes the kind whose needs point the way of the room that is left (source `panigrahy-2011`),
so that instances with much memory stand beside those with many vCPUs. Each pattern nearly uses up
a kind or a class, so that cost follows kinds and classes, not instances and hosts.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from operator import itemgetter

from archbook.capacity.packing.classes import Batch, Fill, HostClass, Kind, Vector, fitting, less
from archbook.capacity.packing.first_fit import empty


@dataclass(frozen=True, slots=True)
class Taste:
    """What suits a host.

    Attributes:
        own: Share of its own size that is taken off the room left before an instance is held
            against it. None of it gives the product of needs and room left; half of it gives the
            instance after which the least is left, by the sum of squares.
        heavy: Place of a resource that weighs more than others; None: all weigh the same.
        times: How much more it weighs.
    """

    own: float
    heavy: int | None = None
    times: float = 1.0

    def weight(self, place: int) -> float:
        """Return how much the resource at *place* weighs."""
        return self.times if place == self.heavy else 1.0


DOT_PRODUCT, REMAINDER = Taste(0.0), Taste(0.5)

_STEP = 8
"""An eighth of what would fit is taken at a time; then what is left is looked at anew."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A kind beside the hosts of one class.

    Attributes:
        kind: The like instances.
        takes: What one takes of each resource.
        asks: (place of a resource, what one takes of it, weight), without those not taken.
    """

    kind: Kind
    takes: Vector
    asks: tuple[tuple[int, int, float], ...]

    def suits(self, left: Vector, own: float) -> float | None:
        """Return how well one suits what is *left*, more is better; None when it does not fit."""
        total = 0.0
        for place, one, weight in self.asks:
            have = left[place]
            if have < one:
                return None
            total += weight * (have - own * one)
        return total


def pattern_fit(classes: Sequence[HostClass], kinds: Sequence[Kind], taste: Taste) -> Fill:
    """Return the hosts of *classes*, in their order, filled pattern by pattern.

    Kinds that fewer classes can carry come first. Hosts that carry something come before empty
    ones.

    Args:
        classes: The hosts.
        kinds: The instances.
        taste: What suits a host.
    """
    waiting = {kind.name: kind.count for kind in kinds}
    rooms = {one.name: one.room for one in classes}
    able = {kind.name: frozenset(rooms.keys() & kind.takes.keys()) for kind in kinds}
    batches = [empty(one) for one in classes if one.count]
    for carriers in sorted(set(able.values()), key=lambda one: (len(one), sorted(one))):
        tier = [kind for kind in kinds if able[kind.name] == carriers]
        beside = {name: _candidates(tier, name, rooms[name], taste) for name in carriers}
        batches.sort(key=lambda batch: not batch.holds)
        batches = [
            part
            for batch in batches
            for part in _filled(batch, beside.get(batch.host, []), waiting, taste.own)
        ]
    return Fill(tuple(batches), {name: count for name, count in waiting.items() if count})


def _candidates(kinds: Sequence[Kind], host: str, room: Vector, taste: Taste) -> list[Candidate]:
    return [
        Candidate(
            kind,
            kind.takes[host],
            tuple(
                (place, one, taste.weight(place) * one / room[place] ** 2)
                for place, one in enumerate(kind.takes[host])
                if one
            ),
        )
        for kind in kinds
    ]


def _filled(
    batch: Batch, beside: list[Candidate], waiting: dict[str, int], own: float
) -> Iterator[Batch]:
    """Yield *batch* in parts that are filled alike, and take from *waiting* what they hold."""
    free = batch.count
    while free and (pattern := _pattern(batch.left, beside, waiting, own)):
        times = min(free, *(waiting[name] // each for name, each in pattern.items()))
        left, holds = batch.left, dict(batch.holds)
        for one in beside:
            if each := pattern.get(one.kind.name, 0):
                left = less(left, one.takes, each)
                holds[one.kind.name] = holds.get(one.kind.name, 0) + each
                waiting[one.kind.name] -= each * times
        yield Batch(batch.host, times, holds, left)
        free -= times
    if free:
        yield Batch(batch.host, free, batch.holds, batch.left)


def _pattern(
    left: Vector, beside: list[Candidate], waiting: dict[str, int], own: float
) -> dict[str, int]:
    """Return the instances that one host takes into what is *left*."""
    pattern: dict[str, int] = {}
    able = [one for one in beside if waiting[one.kind.name]]
    while scored := _scored(able, left, own):
        best = max(scored, key=itemgetter(0))[1]
        name = best.kind.name
        free = waiting[name] - pattern.get(name, 0)
        taken = min(free, max(1, min(free, fitting(left, best.takes)) // _STEP))
        pattern[name] = pattern.get(name, 0) + taken
        left = less(left, best.takes, taken)
        able = [one for _, one in scored if one is not best or taken < free]
    return pattern


def _scored(able: list[Candidate], left: Vector, own: float) -> list[tuple[float, Candidate]]:
    """Return those that fit into what is *left*, each with how well it suits."""
    found = ((one.suits(left, own), one) for one in able)
    return [(score, one) for score, one in found if score is not None]
