"""One aim after the other, on one program."""

from dataclasses import dataclass

from archbook.optimise.aims import Weighed
from archbook.optimise.columns import Model
from archbook.optimise.program import INFINITE, Outcome
from archbook.optimise.question import by_place
from archbook.optimise.seats import Hosts
from archbook.optimise.solver import Solver

TIE = 1e-6
"""Two sums of money that differ by less are the same."""

LESS = 1e-3
"""An answer with fewer racks has to be better by so much."""

_UNKNOWN = Outcome(None, INFINITE, -INFINITE, proved=False)


@dataclass(frozen=True, slots=True)
class Found:
    """The best that was found.

    Attributes:
        hosts: Place of a class → hosts; None: nothing.
        racks: Racks that are used; None: not reckoned with.
        values: What each aim reached.
        bounds: What no answer goes below; None: not proved.
        proved: Whether nothing better is left, or nothing at all.
    """

    hosts: Hosts | None
    racks: int | None
    values: tuple[float, ...] = ()
    bounds: tuple[float | None, ...] = ()
    proved: bool = True

    @property
    def value(self) -> float:
        """Return what the first aim reached; infinite where nothing fits."""
        return self.values[0] if self.values else INFINITE


def staged(model: Model, order: tuple[Weighed, ...], solver: Solver, known: float) -> Found:
    """Make one aim after the other small, each without giving up what the ones before reached."""
    program, values, bounds = model.program, [], []
    hosts: Hosts | None = None
    proved = True
    for number, weighed in enumerate(order):
        terms = {model.hosts[place]: each for place, each in weighed.each.items() if each}
        racks = weighed.per_rack * (model.racks or 0)
        if not number and known < INFINITE:
            program.at_most(terms, known - racks - LESS)
        outcome = solver.smallest(program, terms) if proved else _UNKNOWN
        if outcome.values is None and hosts is None:
            bound = (
                outcome.bound + racks if known == INFINITE else min(known, outcome.bound + racks)
            )
            return Found(None, model.racks, bounds=(bound,), proved=outcome.infeasible)
        if outcome.values is not None:
            hosts = by_place({p: outcome.values[c] for p, c in model.hosts.items()})
        value = weighed.of(hosts or {}, model.racks)
        proved = proved and outcome.proved
        values.append(value)
        bounds.append(value if outcome.proved else outcome.bound + racks)
        program.at_most(terms, value - racks + TIE)
    kept = tuple(None if bound == -INFINITE else bound for bound in bounds)
    return Found(hosts, model.racks, tuple(values), kept, proved)
