"""What is made as small as it can be, in which order."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from archbook.model.choice import ServerChoice
from archbook.model.optimum import Aim
from archbook.optimise.question import Question

_OF_SERVER: Mapping[Aim, Callable[[ServerChoice], float | None]] = {
    "cost": lambda choice: choice.cost,
    "hosts": lambda _: 1.0,
    "rack_units": lambda choice: choice.height_u,
    "watts": lambda choice: choice.typical_w,
}

ORDER: tuple[Aim, ...] = tuple(_OF_SERVER)
"""Money first, then hosts, rack units and watts."""


@dataclass(frozen=True, slots=True)
class Weighed:
    """An aim with what one host of each class weighs in it.

    Attributes:
        aim: The aim.
        each: Place of a class → what one host of it weighs.
        per_rack: What one rack weighs.
    """

    aim: Aim
    each: Mapping[int, float]
    per_rack: float = 0.0

    def of(self, hosts: Mapping[int, int], racks: int | None) -> float:
        """Return what so many hosts of each class and so many racks weigh together."""
        machines = sum(self.each[place] * many for place, many in hosts.items())
        return machines + self.per_rack * (racks or 0)


def aims(question: Question) -> tuple[Weighed, ...]:
    """Return the aims of which each server's figure is known, in their order.

    One server without a cost, and money says nothing of the others: hosts come first then.
    """
    return tuple(_known(question))


def _known(question: Question) -> Iterator[Weighed]:
    space, servers = question.task.racks, question.task.servers
    for aim, read in _OF_SERVER.items():
        figures = {one.name: read(one) for one in servers}
        known = {name: value for name, value in figures.items() if value is not None}
        if len(known) == len(figures):
            each = {place: known[one.choice.name] for place, one in enumerate(question.found)}
            per_rack = (space.cost or 0.0) if space and aim == "cost" else 0.0
            yield Weighed(aim, each, per_rack)
