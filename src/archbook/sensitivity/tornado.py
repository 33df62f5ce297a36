"""Each input varied to both sides, and what the answer then is."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from archbook.errors import InputError
from archbook.i18n import Message
from archbook.model.catalog.facts import Facts
from archbook.model.design import Design
from archbook.model.sensitivity import AnswerName, Bar, Tornado, Varied
from archbook.plan import plan
from archbook.sensitivity.answers import UNITS, Fit, Purse, answer, fitted
from archbook.sensitivity.knobs import Knob, knobs
from archbook.sizing import size

Range = tuple[float | str, float | str]
Tell = Callable[[int, int], None]
"""Is told how many inputs are varied, and how many there are."""

USUAL = 0.2
"""Share by which an input is varied to each side when nothing is said."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What is asked.

    Attributes:
        answer: Which figure.
        unit: Its unit, where it is money.
        purse: Reckons money.
        vary: Share by which inputs are varied to each side.
        ranges: Input → its own low and high end.
    """

    answer: AnswerName = "hosts"
    unit: str = ""
    purse: Purse | None = None
    vary: float = USUAL
    ranges: Mapping[str, Range] = field(default_factory=dict)


def tornado(facts: Facts, design: Design, asked: Asked, tell: Tell | None = None) -> Tornado:
    """Return the inputs that move the answer, the strongest first.

    Args:
        facts: The catalog.
        design: The design.
        asked: What is asked of it.
        tell: Is told how far the work is.
    """
    assumed = size(plan(design, facts)).assumed
    as_it_is = fitted(facts, design)
    base = answer(facts, as_it_is, asked.answer, asked.purse)
    every = list(knobs(design, assumed))
    bars = []
    for place, knob in enumerate(every):
        if tell:
            tell(place, len(every))
        bars.append(_bar(facts, as_it_is, knob, asked))
    moving = [bar for bar in bars if bar.swing(base or 0.0) > 0 and base is not None]
    return Tornado(
        design.name,
        design.revision,
        asked.answer,
        asked.unit or UNITS[asked.answer],
        base,
        asked.vary,
        tuple(sorted(moving, key=lambda bar: -bar.swing(base or 0.0))),
        tuple(bar.knob for bar in bars if bar not in moving and _possible(bar)),
        tuple(_impossible(bars)),
        assumed,
    )


def _bar(facts: Facts, as_it_is: Fit, knob: Knob, asked: Asked) -> Bar:
    low, high = asked.ranges.get(knob.name) or knob.ends(asked.vary)
    ends = [varied(facts, as_it_is, knob, end, asked) for end in (low, high)]
    return Bar(knob.name, knob.value, *ends)


def varied(facts: Facts, as_it_is: Fit, knob: Knob, value: float | str, asked: Asked) -> Varied:
    """Return the answer while *knob* has another value."""
    fitting = knob.fitted(value)
    turned = knob.turned(as_it_is.design, fitting)
    if turned is None:
        return Varied(fitting, None)
    try:
        fit = fitted(facts, turned, as_it_is)
    except InputError:  # as four replicas in three racks: one input without an answer, not all
        return Varied(fitting, None)
    return Varied(fitting, answer(facts, fit, asked.answer, asked.purse))


def _possible(bar: Bar) -> bool:
    return bar.low.answer is not None and bar.high.answer is not None


def _impossible(bars: Iterable[Bar]) -> Iterator[tuple[str, Message]]:
    for bar in bars:
        values = [str(one.value) for one in (bar.low, bar.high) if one.answer is None]
        if values:
            text = "no answer at {values}: the design cannot have it, or a figure is unknown"
            yield bar.knob, Message(text, {"values": tuple(values)})
