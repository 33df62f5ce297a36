"""Rows that give each instance of a pool a host, also after the loss that it has to outlive."""

from collections.abc import Iterator, Mapping
from math import ceil

from archbook.model.choice import PoolTask
from archbook.optimise.classes import HostClass, of_pool
from archbook.optimise.columns import Model
from archbook.optimise.learned import Learned
from archbook.optimise.program import total
from archbook.optimise.question import Question
from archbook.optimise.seats import Hosts


def alone(question: Question, one: HostClass, racks: int | None) -> int:
    """Return so many hosts of a class as carry by themselves what they can of their pool."""
    pool = one.pool
    if pool is None:
        return 0
    asked = zip(pool.flavors, one.holds, strict=True)
    hosts = sum(-(-flavor.instances // each) for flavor, each in asked if each)
    kind = question.survives(pool)
    if kind is None or not hosts:
        return hosts
    if kind == "host":
        return hosts + 1
    domains = question.domains(kind, racks)
    return ceil(hosts * domains / (domains - 1)) + domains if domains > 1 else hosts


def carry(model: Model, pool: PoolTask, learned: Learned) -> None:
    """Give each instance of a pool a host, also after the loss that it has to outlive."""
    kind = model.question.survives(pool)
    places = of_pool(model.question.found, pool)
    if not pool.flavors:
        return
    if pool.kinds == 1:
        _one_kind(model, places)
        return
    if kind is None or kind == "host":
        # After the loss of a host of one class there is never more room than without a loss.
        lost = learned.losses.get(pool.name, ()) if kind else ()
        for gone in [{place: model.used(place)} for place in lost] or [{}]:
            _seat(model, pool, places, gone, learned)
        return
    domains = model.question.domains(kind, model.racks)
    if domains:
        gone = {place: model.fullest(place, domains) for place in places}
        _seat(model, pool, places, gone, learned)


def _one_kind(model: Model, places: list[int]) -> None:
    """Carry a pool on hosts of one class."""
    able = []
    for place in places:
        hosts = model.fewest.carrying(model.question.found[place], model.racks)
        if hosts is None:
            model.program.at_most({model.hosts[place]: 1}, 0)
            continue
        used = model.used(place)
        model.program.at_least({model.hosts[place]: 1, used: -hosts}, 0)
        able.append(used)
    model.program.at_least(total(able), 1)
    model.program.at_most(total(able), 1)


def _seat(
    model: Model, pool: PoolTask, places: list[int], gone: Mapping[int, int], learned: Learned
) -> None:
    """Give instances room on the hosts left when the columns in *gone* are taken away.

    Sums over like hosts are compared, so that instances may lie across two of them: the program
    may find too few hosts, and never too many. Whether whole ones fit is looked at later.
    """
    seats: dict[int, list[int]] = {}
    for place in places:
        left = {model.hosts[place]: 1 - learned.allowance}
        if place in gone:
            left[gone[place]] = learned.allowance - 1
        mine = {
            number: model.program.column(pool.flavors[number].instances, whole=False)
            for number, each in enumerate(model.question.found[place].holds)
            if each
        }
        _room(model, place, mine, left, shares=learned.shares)
        for number, column in mine.items():
            seats.setdefault(number, []).append(column)
    for number, flavor in enumerate(pool.flavors):
        model.program.at_least(total(seats.get(number, ())), flavor.instances)


def _room(
    model: Model,
    place: int,
    seats: Mapping[int, int],
    left: Mapping[int, float],
    *,
    shares: bool,
) -> None:
    """Hold the instances in *seats* to the room of the hosts in *left*."""
    one = model.question.found[place]
    taken = {column: -by for column, by in left.items()}
    if shares:
        parts = {column: 1 / one.holds[number] for number, column in seats.items()}
        model.program.at_most(parts | taken, 0)
        return
    for terms in _sums(one, seats):
        model.program.at_most(terms | taken, 0)
    if "largest_flavor" not in model.question.without:
        for number, column in seats.items():
            model.program.at_most({column: 1 / one.holds[number]} | taken, 0)


def _sums(one: HostClass, seats: Mapping[int, int]) -> Iterator[dict[int, float]]:
    """Yield for each resource the share of a host that instances take of it."""
    for resource, room in enumerate(one.room.reachable() if one.room else ()):
        terms = {
            column: takes[resource] / room
            for number, column in seats.items()
            if room and one.room and (takes := one.room.takes[number]) and takes[resource]
        }
        if terms:
            yield terms


def beyond(model: Model, places: list[int], box: Hosts) -> None:
    """Ask for more hosts of one class at least than *box* has."""
    more = []
    for place in places:
        column, hosts = model.program.column(1), model.hosts[place]
        model.program.at_least({hosts: 1, column: -(box.get(place, 0) + 1)}, 0)
        more.append(column)
    model.program.at_least(total(more), 1)
