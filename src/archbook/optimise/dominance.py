"""Classes that another one beats in every respect: no answer needs them."""

from collections.abc import Iterator
from math import inf
from operator import sub

from archbook.capacity.packing.classes import Vector
from archbook.optimise.aims import Weighed, aims
from archbook.optimise.classes import HostClass
from archbook.optimise.fewest import Fewest
from archbook.optimise.holds import Room
from archbook.optimise.question import Question
from archbook.optimise.space import RACK_LIMITS, takes


def undominated(question: Question) -> list[int]:
    """Return the places of the classes that no other one beats in every respect.

    A class is beaten by one for the same use that weighs no more in any aim, takes no more of a
    rack, and carries no less: every host of the first may be one of the other then, also when
    hosts are lost. Servers of which there are only so many, and those that a ban names, beat
    nothing, since they may not be there to take.
    """
    order, fewest = aims(question), Fewest(question)
    banned = {kind for ban in question.bans for kind in ban}
    able = [
        place
        for place, one in enumerate(question.found)
        if one.choice.at_most is None and (one.choice.name, one.use) not in banned
    ]
    kept: list[int] = []
    for place in range(len(question.found)):
        rivals = (rival for rival in able if rival != place)
        if not any(_beats(question, rival, place, order, fewest) for rival in rivals):
            kept.append(place)
    return kept


def _beats(
    question: Question, one: int, other: int, order: tuple[Weighed, ...], fewest: Fewest
) -> bool:
    """Tell whether the class at *one* beats the class at *other*; of like ones the first does."""
    better, worse = question.found[one], question.found[other]
    if (better.use, better.pool, better.store) != (worse.use, worse.pool, worse.store):
        return False
    if (
        better.pool
        and better.pool.one_cpu
        and better.choice.profile.cpu
        not in {
            None,
            worse.choice.profile.cpu,
        }
    ):
        return False
    gains = [
        *(weighed.each[other] - weighed.each[one] for weighed in order),
        *(_taken(question, other, place) - _taken(question, one, place) for place in range(3)),
        *_roomier(better, worse),
        *_stored(question, one, other, fewest),
    ]
    return min(gains) >= 0 and (max(gains) > 0 or one < other)


def _roomier(better: HostClass, worse: HostClass) -> Iterator[float]:
    """Yield by how much smaller the share of a host is that each instance takes on the first."""
    if better.room is None or worse.room is None:
        return
    for mine, theirs in zip(better.room.takes, worse.room.takes, strict=True):
        if theirs:
            yield from map(sub, _shares(theirs, worse.room), _shares(mine, better.room))


def _shares(takes: Vector | None, room: Room) -> list[float]:
    if takes is None:
        return [inf] * len(room.room)
    return [one / has if has else 0.0 for one, has in zip(takes, room.room, strict=True)]


def _taken(question: Question, place: int, limit: int) -> float:
    return takes(question.found[place].choice, RACK_LIMITS[limit]) or 0.0


def _stored(question: Question, one: int, other: int, fewest: Fewest) -> list[float]:
    """Return by how many hosts less the store of both does with the first one, for all racks."""
    if question.found[one].store is None:
        return []
    gains: list[float] = []
    for racks in question.racks():
        mine = fewest.stored(question.found[one], racks)
        theirs = fewest.stored(question.found[other], racks)
        if theirs is not None:
            gains.append(theirs.hosts - mine.hosts if mine else -1)
    return gains
