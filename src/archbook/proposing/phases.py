"""In which year hosts are bought, when the workload grows."""

from collections.abc import Callable

from archbook.capacity.enough import Counts
from archbook.model.ask import Ask
from archbook.model.design import Design
from archbook.model.edit import SetWorkload, apply
from archbook.model.edit.base import group_of, with_group
from archbook.proposing.instances import after

CountsAfter = Callable[[int], Counts]
"""Hosts of each group that are enough after so many years."""


def grows(ask: Ask) -> bool:
    """Tell whether instances or data grow."""
    return bool(ask.growth_percent) or any(one.growth_percent for one in ask.workload)


def at_the_end(ask: Ask, design: Design) -> Design:
    """Return the design with the instances that there are after its years."""
    if not grows(ask):
        return design
    return apply(design, SetWorkload(workload=after(design.workload, ask.years)))


def phased(ask: Ask, design: Design, counts_after: CountsAfter) -> Design:
    """Return the design with the hosts of each year, as early as each year's end asks for them.

    Groups that do not grow are bought at once.
    """
    if not grows(ask) or ask.years == 1:
        return design
    ends = [counts_after(year) for year in range(1, ask.years)]
    for group in design.host_groups:
        bought = _bought(group.count, [end.get(group.name, group.count) for end in ends])
        if sum(bought[1:]):
            design = with_group(design, group_of(design, group.name), bought=bought)
    return design


def _bought(count: int, ends: list[int]) -> tuple[int, ...]:
    """Return the hosts bought in each year: none is sold, and all are there in the last one."""
    there, found = 0, []
    for end in (*(min(end, count) for end in ends), count):
        found.append(max(0, end - there))
        there = max(there, end)
    return tuple(found)
