"""One question to the solver: classes of hosts, racks, and what may not be chosen again."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace

from archbook.model.choice import PoolTask, Task, Use
from archbook.model.optimum import Limit
from archbook.model.site import FailureDomain
from archbook.optimise.classes import HostClass, classes

Kind = tuple[str, Use]
"""A server by name, and what it is for."""


@dataclass(frozen=True, slots=True)
class Question:
    """What is asked, with everything that can be reckoned before the solver starts.

    Attributes:
        task: What is to be chosen.
        found: Classes that may be counted.
        without: Limits that are not reckoned with.
        bans: Sets of kinds that must not all be used together.
    """

    task: Task
    found: tuple[HostClass, ...]
    without: frozenset[Limit] = frozenset()
    bans: tuple[frozenset[Kind], ...] = ()

    def banning(self, kinds: Collection[Kind]) -> "Question":
        """Return the question with one more set that must not be used together."""
        return replace(self, bans=(*self.bans, frozenset(kinds)))

    def survives(self, pool: PoolTask) -> FailureDomain | None:
        """Return what the instances of *pool* must outlive."""
        return None if "after_loss" in self.without or not pool.flavors else pool.survives

    def racks(self) -> tuple[int | None, ...]:
        """Return how many racks may be used, the most first; only None without racks."""
        space = self.task.racks
        if space is None:
            return (None,)
        inside = set(space.inside.values())
        counts = range(space.at_most, space.at_least - 1, -1)
        return tuple(many for many in counts if not any(many % each for each in inside))

    def domains(self, kind: FailureDomain, racks: int | None) -> int:
        """Return how many failure domains of *kind* stand in *racks* racks."""
        space = self.task.racks
        if space is None or racks is None:
            return 0
        return racks // space.inside.get(kind, 1)


def ask(task: Task, without: Collection[Limit] = ()) -> Question:
    """Return the question that *task* is, without some limits."""
    return Question(task, classes(task, without), frozenset(without))


def by_place(found: Mapping[int, float]) -> dict[int, int]:
    """Return whole numbers by place, without those that are zero."""
    whole = {place: round(value) for place, value in found.items()}
    return {place: value for place, value in whole.items() if value}
