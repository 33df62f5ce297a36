"""Which gutters a link runs through.

Tiers stand one below the other. Gutter 0 lies above tier 0, gutter g above tier g, and the last
one below the last tier. A link has a lane in as few gutters as reach every tier that it touches;
its lanes are joined at the side, so that no line goes through a tier.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from archbook.model.scene import Link


@dataclass(frozen=True, slots=True)
class Lane:
    """The part of a link that runs in one gutter.

    Attributes:
        gutter: Number of the gutter.
        uppers: Boxes above it that hang on it.
        lowers: Boxes below it that hang on it.
        entry: True when it comes in through the upper edge of the area.
    """

    gutter: int
    uppers: tuple[str, ...]
    lowers: tuple[str, ...]
    entry: bool = False

    def taps(self) -> int:
        """Return how many boxes hang on it."""
        return len(self.uppers) + len(self.lowers)


@dataclass(frozen=True, slots=True)
class Net:
    """A link and its lanes from top to bottom."""

    link: Link
    lanes: tuple[Lane, ...]


def nets(links: Iterable[Link], tiers: Sequence[Sequence[str]], own: str) -> tuple[Net, ...]:
    """Return the nets of a stack; a link with fewer than two ends in it is left out.

    Args:
        links: The links of the stack.
        tiers: The boxes of each tier.
        own: The id of the stack itself, for links that come in from outside.
    """
    tier_of = {box: place for place, tier in enumerate(tiers) for box in tier}
    made = (_net(link, tier_of, own) for link in links)
    return tuple(net for net in made if net)


def _net(link: Link, tier_of: Mapping[str, int], own: str) -> Net | None:
    members = tuple(dict.fromkeys(box for box in link.members if box in tier_of))
    entry = own in link.members
    if not members or (len(members) == 1 and not entry):
        return None
    touched = sorted({tier_of[box] for box in members})
    lanes: list[Lane] = []
    tapped: set[str] = set()
    for gutter in _gutters(touched, entry=entry):
        uppers = tuple(b for b in members if tier_of[b] == gutter - 1 and b not in tapped)
        lowers = tuple(b for b in members if tier_of[b] == gutter and b not in tapped)
        tapped.update(uppers, lowers)
        lanes.append(Lane(gutter, uppers, lowers, entry and gutter == 0))
    return Net(link, tuple(lanes))


def _gutters(touched: Sequence[int], *, entry: bool) -> list[int]:
    """Return the gutters that reach the *touched* tiers, few and near each other."""
    gutters = [0] if entry else []
    for tier, below in zip(touched, (*touched[1:], None), strict=True):
        if any(gutter in (tier, tier + 1) for gutter in gutters):
            continue
        under = below == tier + 1 or not gutters
        gutters.append(tier + 1 if under else tier)
    return gutters
