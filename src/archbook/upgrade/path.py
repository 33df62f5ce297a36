"""The releases to go over, and whether a running cloud can go that way.

OpenStack tests upgrades from a release to the next one and, since the first SLURP release, from
a SLURP release to the next SLURP release; nothing else.
"""

from collections.abc import Iterator
from datetime import date

from archbook.model.catalog.facts import Facts
from archbook.model.catalog.release import ReleaseEntry


def between(facts: Facts, start: ReleaseEntry, target: ReleaseEntry) -> tuple[ReleaseEntry, ...]:
    """Return every release from *start* to *target*, both included, oldest first."""
    every = map(facts.release, facts.ids("releases"))
    inside = (one for one in every if start.order <= one.order <= target.order)
    return tuple(sorted(inside, key=lambda one: one.order))


def walk(releases: tuple[ReleaseEntry, ...]) -> tuple[ReleaseEntry, ...]:
    """Return the releases at which an upgrade in place stops: SLURP to SLURP where it can.

    Args:
        releases: Every release of the move, oldest first.
    """
    return tuple(_stops(releases))


def _stops(releases: tuple[ReleaseEntry, ...]) -> Iterator[ReleaseEntry]:
    place = 0
    while place < len(releases) - 1:
        yield releases[place]
        slurp = (
            later
            for later in range(place + 1, len(releases))
            if releases[place].slurp and releases[later].slurp
        )
        place = next(slurp, place + 1)
    yield releases[place]


def closed(stops: tuple[ReleaseEntry, ...], day: date) -> tuple[ReleaseEntry, ...]:
    """Return the releases on the way, after the first, that are at end of life on *day*.

    Their branches are closed and their packages go unrepaired: a cloud cannot be led over them
    with what the community still hands out.
    """
    return tuple(one for one in stops[1:] if one.end_of_life and one.end_of_life <= day)


def unmaintained(stops: tuple[ReleaseEntry, ...], day: date) -> tuple[ReleaseEntry, ...]:
    """Return the releases between the first and the last that get no more fixes on *day*."""
    return tuple(one for one in stops[1:-1] if not one.maintained(day))
