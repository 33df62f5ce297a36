"""Orders in which kinds are packed: the largest first, by several measures of large."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from operator import itemgetter

from archbook.capacity.packing.classes import HostClass, Kind

Sizes = tuple[float, ...]
"""Share of a host that one instance takes, resource by resource."""

Measure = Callable[[Sizes], float]
"""How large something is that takes such shares."""


@dataclass(frozen=True, slots=True)
class Sized:
    """Like instances, how many classes can carry them, and the least shares that one takes."""

    kind: Kind
    classes: int
    shares: Sizes

    def rank(self, large: Measure) -> tuple[int, float]:
        """Return what comes first: carried by few classes, then large."""
        return self.classes, -large(self.shares)


def orders(classes: Sequence[HostClass], kinds: Sequence[Kind]) -> Iterator[list[Kind]]:
    """Yield *kinds* with the largest first: by their greatest share, by the sum, by each share.

    Kinds that fewer classes can carry come before others in every order; like large ones stay in
    the order in which they are given.
    """
    sized = [Sized(kind, _carriers(classes, kind), least_shares(classes, kind)) for kind in kinds]
    asked = (place for place in _places(classes) if any(one.shares[place] for one in sized))
    measures: tuple[Measure, ...] = (max, sum, *(itemgetter(place) for place in asked))
    for large in measures:
        yield [one.kind for one in _sorted(sized, large)]


def _sorted(sized: list[Sized], large: Measure) -> list[Sized]:
    return sorted(sized, key=lambda one: one.rank(large))


def _carriers(classes: Sequence[HostClass], kind: Kind) -> int:
    return sum(one.name in kind.takes for one in classes)


def _places(classes: Sequence[HostClass]) -> range:
    return range(len(classes[0].room))


def least_shares(classes: Sequence[HostClass], kind: Kind) -> Sizes:
    """Return the least share of a host that one instance takes, resource by resource."""
    able = [one for one in classes if one.name in kind.takes]
    return tuple(
        min((_share(one, kind, place) for one in able), default=0.0) for place in _places(classes)
    )


def _share(hosts: HostClass, kind: Kind, place: int) -> float:
    have = hosts.room[place]
    return kind.takes[hosts.name][place] / have if have else 0.0
