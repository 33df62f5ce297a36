"""A pool on hosts of one server with a few of another: good answers that the packing accepts."""

from collections.abc import Iterator
from itertools import product

from archbook.model.choice import PoolTask
from archbook.optimise.aims import Weighed, aims
from archbook.optimise.classes import of_pool
from archbook.optimise.fewest import Fewest
from archbook.optimise.learned import Learned
from archbook.optimise.model import modelled
from archbook.optimise.question import Question
from archbook.optimise.seats import Hosts, hopeless, seated
from archbook.optimise.solver import Solver
from archbook.optimise.staged import Found, staged
from archbook.optimise.within import losses

_MAINS, _OTHERS, _FEW = 3, 10, (1, 2, 3)
"""Servers that most hosts are of, those beside them, and how many of these are tried."""


def paired(question: Question, solver: Solver, known: float) -> Found:
    """Return the best answer with two servers for the one pool that may mix, if it is better.

    Args:
        question: What is asked, for one pool that may stand on several kinds of servers.
        solver: The solver, with the seconds that are left.
        known: What the first aim has reached so far.
    """
    order, fewest, top = aims(question), Fewest(question), Found(None, None)
    racks = next(iter(question.racks()), None)
    pools = [pool for pool in question.task.pools if pool.kinds != 1 and pool.flavors]
    for pool in pools if len(pools) == 1 else ():
        found = sorted(
            _pairs(question, pool, fewest, racks), key=lambda one: order[0].of(one, None)
        )
        for hosts in found[:_MAINS]:
            found_here = _with(question, pool, hosts, fewest, (racks, solver, known))
            if found_here.hosts is not None:
                top, known = found_here, found_here.value
    return top


def _pairs(
    question: Question, pool: PoolTask, fewest: Fewest, racks: int | None
) -> Iterator[Hosts]:
    weighed = aims(question)[0]
    alone = _alone(question, pool, fewest, racks)
    by_weight = sorted(alone, key=lambda place: weighed.each[place] * alone[place])
    for main, other in product(by_weight[:_MAINS], by_weight[:_OTHERS]):
        for few in _FEW if main != other else ():
            yield {
                main: _least(question, pool, (main, other), (alone[main], few), racks),
                other: few,
            }


def _alone(
    question: Question, pool: PoolTask, fewest: Fewest, racks: int | None
) -> dict[int, int]:
    places = of_pool(question.found, pool)
    counts = {
        place: fewest.carrying(question.found[place], racks)
        for place in places
        if question.found[place].store is None
    }
    return {place: hosts for place, hosts in counts.items() if hosts}


def _least(
    question: Question,
    pool: PoolTask,
    pair: tuple[int, int],
    counts: tuple[int, int],
    racks: int | None,
) -> int:
    """Return the fewest hosts of the first server that do beside a few of the other."""
    (main, other), (most, few) = pair, counts
    least = -1
    while most - least > 1:
        middle = (least + most) // 2
        hosts = {place: many for place, many in ((main, middle), (other, few)) if many}
        if _carries(question, pool, hosts, racks):
            most = middle
        else:
            least = middle
    return most


def _carries(question: Question, pool: PoolTask, hosts: Hosts, racks: int | None) -> bool:
    return all(
        not hopeless(pool, question.found, left) and seated(pool, question.found, left)
        for _, left in losses(question, pool.name, hosts, racks)
    )


def _with(
    question: Question,
    pool: PoolTask,
    hosts: Hosts,
    fewest: Fewest,
    rest: tuple[int | None, Solver, float],
) -> Found:
    """Return the best answer in which the pool stands on so many hosts of each class."""
    racks, solver, known = rest
    model = modelled(question, racks, fewest, Learned())
    for place in of_pool(question.found, pool):
        many = hosts.get(place, 0)
        model.program.at_least({model.hosts[place]: 1}, many)
        model.program.at_most({model.hosts[place]: 1}, many)
    order: tuple[Weighed, ...] = aims(question)
    return staged(model, order, solver, known)
