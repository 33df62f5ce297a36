"""The best answer with so many racks: hosts are counted, looked at, and counted again."""

from dataclasses import replace

from archbook.optimise.aims import Weighed, aims
from archbook.optimise.fewest import Fewest
from archbook.optimise.learned import Learned
from archbook.optimise.model import modelled
from archbook.optimise.program import INFINITE
from archbook.optimise.question import Question
from archbook.optimise.seating import alone
from archbook.optimise.seats import Hosts, hopeless, seated
from archbook.optimise.solver import Solver
from archbook.optimise.staged import TIE, Found, staged

_SEEDED = 8
"""Servers whose loss is reckoned with from the start; those of others are added when needed."""


def within(
    question: Question,
    racks: int | None,
    fewest: Fewest,
    order: tuple[Weighed, ...],
    so_far: tuple[Solver, float],
) -> Found:
    """Return the best answer with so many racks that is better than what there is.

    Losses of rare servers and whole instances are looked at once hosts are counted, and learned
    where they were missed: until then the program finds too few hosts, and never too many.
    """
    solver, known = so_far
    learned = Learned({p.name: _seeds(question, p.name, racks) for p in question.task.pools})
    aims_now, low = order[:1], -INFINITE
    while True:
        found = staged(modelled(question, racks, fewest, learned), aims_now, solver, known)
        low = max(low, found.bounds[0] or low) if learned.sure else low
        if found.hosts is None:
            return found if learned.sure else replace(found, bounds=(low,), proved=False)
        more = _learned(question, racks, found.hosts, learned)
        if more == learned and (len(aims_now) == len(order) or not found.proved):
            sure = learned.sure or low >= found.value - TIE
            return replace(found, bounds=(low, *found.bounds[1:]), proved=found.proved and sure)
        if solver.seconds <= 0 or more.spent:
            return Found(None, racks, bounds=(low,), proved=False)
        aims_now = order if more == learned else aims_now
        learned = more


def _learned(question: Question, racks: int | None, hosts: Hosts, learned: Learned) -> Learned:
    """Return what is learned from hosts that do not carry everything; the same when they do."""
    for pool in question.task.pools if "largest_flavor" not in question.without else ():
        if pool.kinds == 1:  # the fewest hosts were packed before they were counted
            continue
        mine = {p: many for p, many in hosts.items() if question.found[p].pool == pool}
        missed = [
            (place, left)
            for place, left in losses(question, pool.name, mine, racks)
            if not seated(pool, question.found, left)
        ]
        known = learned.losses.get(pool.name, ())
        fresh = tuple(place for place, _ in missed if place is not None and place not in known)
        if fresh:
            learned = learned.losing(pool.name, fresh)
        elif missed:
            sure = any(hopeless(pool, question.found, left) for _, left in missed)
            learned = learned.beyond(pool.name, mine, sure=sure)
    return learned


def _seeds(question: Question, pool: str, racks: int | None) -> tuple[int, ...]:
    """Return the classes that carry a pool by themselves most cheaply: their losses matter."""
    weighed = aims(question)[0]
    mine = [
        place
        for place, one in enumerate(question.found)
        if one.pool and one.pool.name == pool and all(one.holds)
    ]
    by_cost = sorted(
        mine, key=lambda place: weighed.each[place] * alone(question, question.found[place], racks)
    )
    # Parts of instances are not looked at again once hosts are counted, so nothing may be missing.
    most = len(by_cost) if "largest_flavor" in question.without else _SEEDED
    return tuple(sorted(by_cost[:most]))


def losses(
    question: Question, pool: str, hosts: Hosts, racks: int | None
) -> list[tuple[int | None, Hosts]]:
    """Return the hosts that are left of a pool after each loss, with the class that loses one.

    Args:
        question: What is asked.
        pool: Name of the pool.
        hosts: Its hosts by class.
        racks: Racks that they are spread over.
    """
    task = next(one for one in question.task.pools if one.name == pool)
    kind = question.survives(task)
    if kind is None:
        return [(None, hosts)]
    if kind == "host":
        return [(place, {**hosts, place: many - 1}) for place, many in hosts.items()]
    domains = question.domains(kind, racks)
    left = {p: many - -(-many // domains) if domains else 0 for p, many in hosts.items()}
    return [(None, left)]
