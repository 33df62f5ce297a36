"""Which limits cost something: what would be saved if each were not there."""

from dataclasses import replace

from archbook.model.choice import Task
from archbook.model.optimum import Binding, Limit
from archbook.optimise.question import Question, ask
from archbook.optimise.search import best
from archbook.optimise.solver import Solver
from archbook.optimise.space import RACK_LIMITS, has

_STORED: tuple[Limit, ...] = ("usable_tb", "failure_domains", "osd_memory", "osd_cores")

_NEARLY = 0.002
"""Share of the first aim that is not worth a closer look."""


def binding(question: Question, value: float, solver: Solver) -> tuple[Binding, ...]:
    """Return the limits without which the first aim would be smaller, the dearest first.

    Each limit is taken away by itself and the question asked again, for a short while and not to
    the last penny: what is saved is that much at least.

    Args:
        question: What was asked.
        value: What the first aim reached.
        solver: The solver, with the seconds that are left.
    """
    there = limits(question.task)
    found: list[Binding] = []
    for place, limit in enumerate(there):
        eased = replace(ask(question.task, {limit}), bans=question.bans)
        with solver.lent(1 / (1 + len(there) - place), _NEARLY) as lent:
            without = best(eased, lent, first_only=True)
        if without.hosts is None:
            found.append(Binding(limit, None))
        elif without.value < value * (1 - _NEARLY):
            found.append(Binding(limit, value - without.value))
    return tuple(sorted(found, key=lambda one: -(one.saves or 0.0)))


def limits(task: Task) -> tuple[Limit, ...]:
    """Return the limits that there are in a task."""
    flavors = [flavor for pool in task.pools for flavor in pool.flavors]
    there: dict[Limit, bool] = {
        "vcpus": bool(flavors),
        "ram_gib": bool(flavors),
        "largest_flavor": bool(flavors),
        "gpus": any(flavor.gpus for flavor in flavors),
        "disk_gb": task.local_disk and any(flavor.disk_gb for flavor in flavors),
        "after_loss": any(pool.flavors and pool.survives for pool in task.pools),
        "one_cpu": any(pool.one_cpu for pool in task.pools),
        "at_most": any(choice.at_most is not None for choice in task.servers),
        **dict.fromkeys(_STORED, bool(task.stores)),
    }
    if space := task.racks:
        there |= {limit: has(space, limit) is not None for limit in RACK_LIMITS}
    return tuple(limit for limit, is_there in there.items() if is_there)
