"""The best answer to a question, over every number of racks."""

from collections.abc import Iterator
from dataclasses import replace

from archbook.optimise.aims import Weighed, aims
from archbook.optimise.dominance import undominated
from archbook.optimise.fewest import Fewest
from archbook.optimise.learned import Learned
from archbook.optimise.model import modelled
from archbook.optimise.pairs import paired
from archbook.optimise.program import INFINITE
from archbook.optimise.question import Question, ask
from archbook.optimise.solver import Solver
from archbook.optimise.space import RACK_LIMITS
from archbook.optimise.staged import LESS, Found
from archbook.optimise.within import within

_FOR_ONE_KIND = 0.5
"""Share of the seconds for answers that do not mix servers."""


def best(question: Question, solver: Solver, *, first_only: bool = False) -> Found:
    """Return the best answer to *question*.

    Each number of racks is a program of its own, the most racks first; once an answer is there,
    fewer racks only count when the first aim gets smaller with them. Classes that others beat in
    every respect are left out.

    Args:
        question: What is asked.
        solver: The solver, with the seconds that are left.
        first_only: Whether the first aim is all that is of interest.
    """
    kept = undominated(question)
    asked = replace(question, found=tuple(question.found[place] for place in kept))
    order = aims(asked)[:1] if first_only else aims(asked)
    fewest, least = Fewest(asked), INFINITE
    top = _to_beat(question, solver, first_only=first_only)
    below = _never_below(asked, order[0], fewest, solver)
    for racks in _worth_asking(asked, fewest):
        found = within(asked, racks, fewest, order, (solver, top.value))
        bound = found.bounds[0] if found.bounds else INFINITE
        least = min(least, below if bound is None else max(bound, below))
        if found.hosts is not None:
            hosts = {kept[place]: many for place, many in found.hosts.items()}
            top = replace(found, hosts=hosts)
    if top.hosts is None:
        return Found(None, None, proved=least == INFINITE)
    proved = least >= top.value - LESS
    first = top.value if proved else least
    later = top.bounds[1:] if proved and top.proved else (None,) * len(top.bounds[1:])
    return Found(top.hosts, top.racks, top.values, (first, *later), proved)


def _to_beat(question: Question, solver: Solver, *, first_only: bool) -> Found:
    """Return a good answer of one kind, or of two, that mixed ones have to beat."""
    alike = _of_one_kind(question, solver, first_only=first_only)
    if all(pool.kinds == 1 for pool in question.task.pools):
        return alike
    two = paired(question, solver, alike.value)
    return alike if two.hosts is None else two


def _of_one_kind(question: Question, solver: Solver, *, first_only: bool) -> Found:
    """Return the best answer with one kind of servers a pool; mixed ones have to be better."""
    pools = question.task.pools
    if all(pool.kinds == 1 for pool in pools):
        return Found(None, None)
    alike = tuple(replace(pool, kinds=1) for pool in pools)
    asked = ask(replace(question.task, pools=alike), question.without)
    with solver.lent(_FOR_ONE_KIND) as lent:
        return best(replace(asked, bans=question.bans), lent, first_only=first_only)


def _worth_asking(question: Question, fewest: Fewest) -> Iterator[int | None]:
    """Yield the numbers of racks with which an answer may be better than with more racks.

    What fits on some racks fits on more of them, where racks cost nothing and no store does with
    fewer hosts on fewer racks.
    """
    space = question.task.racks
    so_far: dict[int, float] = {}
    for racks in question.racks():
        found = {p: fewest.stored(one, racks) for p, one in enumerate(question.found) if one.store}
        hosts = {place: one.hosts if one else INFINITE for place, one in found.items()}
        less = any(many < so_far.get(place, INFINITE) for place, many in hosts.items())
        if not so_far or less or (space and space.cost):
            yield racks
        if not hosts and not (space and space.cost):
            return
        so_far = {place: min(many, so_far.get(place, INFINITE)) for place, many in hosts.items()}


def _never_below(question: Question, weighed: Weighed, fewest: Fewest, solver: Solver) -> float:
    """Return what the first aim never goes below: hosts in parts, and none is lost."""
    eased = replace(question, without=question.without | {"after_loss", *RACK_LIMITS})
    found = []
    for racks in question.racks():
        model = modelled(eased, racks, fewest, Learned())
        model.program.whole = [False] * len(model.program.whole)
        terms = {model.hosts[place]: each for place, each in weighed.each.items() if each}
        found.append(solver.smallest(model.program, terms).bound + weighed.of({}, racks))
    return max(0.0, min(found, default=0.0))
