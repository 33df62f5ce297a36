"""One input led from one value to another."""

from collections.abc import Sequence

from archbook.model.catalog.facts import Facts
from archbook.model.design import Design
from archbook.model.sensitivity import Sweep
from archbook.sensitivity.answers import UNITS, fitted
from archbook.sensitivity.knobs import Knob
from archbook.sensitivity.tornado import Asked, Tell, varied


def sweep(
    facts: Facts,
    design: Design,
    asked: Asked,
    along: tuple[Knob, Sequence[float | str]],
    tell: Tell | None = None,
) -> Sweep:
    """Return the answer at each of *values* of one input.

    Args:
        facts: The catalog.
        design: The design.
        asked: What is asked of the design.
        along: The input, and what it is set to, in order.
        tell: Is told how far the work is.
    """
    knob, values = along
    as_it_is = fitted(facts, design)
    points = []
    for place, value in enumerate(values):
        if tell:
            tell(place, len(values))
        points.append(varied(facts, as_it_is, knob, value, asked))
    unit = asked.unit or UNITS[asked.answer]
    return Sweep(
        design.name, design.revision, asked.answer, unit, knob.name, knob.value, tuple(points)
    )
