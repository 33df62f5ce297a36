"""The whole of a choice: the best answer, what it hangs on, and what lost."""

from archbook.model.choice import Task
from archbook.model.optimum import Answer, Optimum, Status
from archbook.optimise.assembled import assembled
from archbook.optimise.classes import refused
from archbook.optimise.conflict import conflicts
from archbook.optimise.guard import faults
from archbook.optimise.question import ask
from archbook.optimise.reasons import binding
from archbook.optimise.runners_up import Winner, runners_up
from archbook.optimise.search import best
from archbook.optimise.solver import Solver
from archbook.optimise.staged import Found
from archbook.optimise.unknown import unknown

SECONDS = 60.0
"""How long the solver may look, when nothing else is said."""

_FOR_THE_BEST, _FOR_LIMITS = 0.7, 0.4
"""Share of the seconds for the answer, and of those left then for what it hangs on."""

ALTERNATIVES = 2
"""How many answers with other servers are shown, when nothing else is said."""


def optimise(task: Task, *, seconds: float = SECONDS, alternatives: int = ALTERNATIVES) -> Optimum:
    """Return the best choice of servers, counts, racks and storage schemes.

    Args:
        task: What is to be chosen.
        seconds: How long the solver may look for everything together; packing comes on top.
        alternatives: How many answers with other servers are looked for.

    Raises:
        MissingProgramError: HiGHS is not there.
    """
    question, solver = ask(task), Solver(seconds)
    with solver.lent(_FOR_THE_BEST) as lent:
        found = best(question, lent)
    answer = assembled(question, found)
    if answer is None:
        why = conflicts(question, solver) if found.proved else ()
        status: Status = "infeasible" if found.proved else "unknown"
        return Optimum(
            task, status, None, conflicts=why, refused=refused(task), unknown=unknown(task, None)
        )
    _hold(task, answer)
    with solver.lent(_FOR_LIMITS) as lent:
        bound_by = binding(question, answer.value(), lent)
    return Optimum(
        task,
        _status(found),
        answer,
        bound_by,
        tuple(runners_up(question, Winner(answer, bound_by), alternatives, solver)),
        refused=refused(task),
        unknown=unknown(task, answer),
    )


def _status(found: Found) -> Status:
    return "proved" if found.proved else "gap"


def _hold(task: Task, answer: Answer) -> None:
    """Refuse an answer that does not carry everything: a fault of the program."""
    if wrong := faults(task, answer):
        raise RuntimeError("; ".join(map(str, wrong)))
