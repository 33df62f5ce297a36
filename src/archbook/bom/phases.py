"""In which year the hosts of a group are bought."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import accumulate
from math import ceil

from archbook.model.host_group import HostGroup

_DIGITS = 9
"""Decimal places that count: 7 percent of 100 are 7, and not a little more."""


@dataclass(frozen=True, slots=True)
class Step:
    """What is bought in one year.

    Attributes:
        phase: The year, from 1.
        before: How many there are when it begins.
        after: How many there are with those of this year.
    """

    phase: int
    before: int
    after: int

    @property
    def count(self) -> int:
        """Return how many are bought in this year."""
        return self.after - self.before


def steps(group: HostGroup) -> Iterator[Step]:
    """Yield each year in which hosts of *group* are bought."""
    after = tuple(accumulate(group.bought or (group.count,)))
    for phase, (before, now) in enumerate(zip((0, *after), after, strict=False), 1):
        if now > before:
            yield Step(phase, before, now)


def rounded_up(counted: float, each: float) -> int:
    """Return *counted* times *each*, rounded up to whole pieces."""
    return ceil(round(counted * each, _DIGITS))
