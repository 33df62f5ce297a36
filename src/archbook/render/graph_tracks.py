"""The level stretches of lines in one gutter: which lies above which, and in which track."""

from collections.abc import Sequence
from dataclasses import dataclass

_CLEAR = 12


@dataclass(frozen=True, slots=True)
class Stretch:
    """A net in a gutter.

    Attributes:
        net: Number of the net.
        uppers: x of its lines that come from above.
        lowers: x of its lines that go on below.
    """

    net: int
    uppers: tuple[float, ...]
    lowers: tuple[float, ...]

    @property
    def start(self) -> float:
        """Return its left end."""
        return min(*self.uppers, *self.lowers)

    @property
    def end(self) -> float:
        """Return its right end."""
        return max(*self.uppers, *self.lowers)

    @property
    def straight(self) -> bool:
        """Tell whether it is one upright line and needs no track."""
        return self.start == self.end

    def joints(self) -> list[float]:
        """Return every x at which three of its lines meet."""
        through = set(self.uppers).intersection(self.lowers)
        inside = {x for x in (*self.uppers, *self.lowers) if self.crosses(x)}
        return sorted(through | inside)

    def crosses(self, x: float) -> bool:
        """Tell whether an upright line at *x* would cross it."""
        return self.start < x < self.end


def tracks(stretches: Sequence[Stretch]) -> dict[int, int]:
    """Return net → number of its track from the top; few crossings, none on top of another."""
    order: list[Stretch] = []
    for one in stretches:
        if not one.straight:
            places = range(len(order) + 1)
            best = min(places, key=lambda place: _cost(one, order[:place], order[place:]))
            order.insert(best, one)
    found: dict[int, int] = {}
    for place, one in enumerate(order):
        above = [found[other.net] for other in order[:place] if _meet(one, other)]
        found[one.net] = max(above, default=-1) + 1
    return found


def _cost(one: Stretch, above: Sequence[Stretch], below: Sequence[Stretch]) -> int:
    return sum(_crossings(other, one) for other in above) + sum(
        _crossings(one, other) for other in below
    )


def _crossings(upper: Stretch, lower: Stretch) -> int:
    """Count the crossings when *upper* lies above *lower*."""
    return sum(map(lower.crosses, upper.lowers)) + sum(map(upper.crosses, lower.uppers))


def _meet(one: Stretch, other: Stretch) -> bool:
    return one.start < other.end + _CLEAR and other.start < one.end + _CLEAR
