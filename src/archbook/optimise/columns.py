"""A program under way, and which of its columns is what."""

from dataclasses import dataclass, field
from math import ceil

from archbook.optimise.fewest import Fewest
from archbook.optimise.program import Program
from archbook.optimise.question import Question


@dataclass(slots=True)
class Model:
    """The program of a question, and which column is what.

    Attributes:
        question: What is asked.
        racks: Racks that are used; None: not reckoned with.
        program: Columns and rows.
        hosts: Place of a class → column of its hosts.
    """

    question: Question
    racks: int | None
    fewest: Fewest
    program: Program = field(default_factory=Program)
    hosts: dict[int, int] = field(default_factory=dict)
    _used: dict[int, int] = field(default_factory=dict)
    _fullest: dict[tuple[int, int], int] = field(default_factory=dict)

    def used(self, place: int) -> int:
        """Return the column that is 1 when a class is used, and else 0."""
        if place not in self._used:
            column = self.program.column(1)
            most = self.program.upper[self.hosts[place]]
            self.program.at_most({self.hosts[place]: 1, column: -most}, 0)
            self._used[place] = column
        return self._used[place]

    def fullest(self, place: int, domains: int) -> int:
        """Return the column of the hosts of a class in the fullest of so many failure domains."""
        key = place, domains
        if key not in self._fullest:
            most = self.program.upper[self.hosts[place]]
            column = self.program.column(ceil(most / domains))
            self.program.at_least({column: domains, self.hosts[place]: -1}, 0)
            self._fullest[key] = column
        return self._fullest[key]
