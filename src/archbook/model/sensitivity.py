"""What moves an answer: inputs of a design, each varied by itself."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from archbook.i18n import Message
from archbook.model.sizing import Assumed

AnswerName = Literal["hosts", "rack-units", "raw-tb", "watts", "cost"]
"""What may be asked of a design whose host groups are made just large enough."""

ANSWERS: Mapping[AnswerName, Message] = {
    "hosts": Message("hosts needed"),
    "rack-units": Message("rack units needed"),
    "raw-tb": Message("raw storage needed"),
    "watts": Message("power drawn"),
    "cost": Message("cost"),
}
"""Answer → what people call it."""


@dataclass(frozen=True, slots=True)
class Varied:
    """One input at one value, and the answer then.

    Attributes:
        value: The input, as the design would write it.
        answer: The answer; None: it is not known, or the design cannot be as it would say.
    """

    value: float | str
    answer: float | None


@dataclass(frozen=True, slots=True)
class Bar:
    """One input varied to both sides.

    Attributes:
        knob: Where it stands in the design, as ``workload.general.instances``.
        base: Its value in the design.
        low: The answer at its low end.
        high: The answer at its high end.
    """

    knob: str
    base: float | str
    low: Varied
    high: Varied

    def swing(self, base: float) -> float:
        """Return how far the answer moves, to both sides of *base* together."""
        found = [one.answer for one in (self.low, self.high) if one.answer is not None]
        return max((*found, base)) - min((*found, base))


@dataclass(frozen=True, slots=True)
class Tornado:
    """The inputs that move an answer, the strongest first.

    Attributes:
        design: Name of the design.
        revision: Its revision.
        answer: What is asked.
        unit: Unit of the answer.
        base: The answer of the design as it is; None: it is not known.
        vary: How far inputs are varied to each side, as a share, where nothing else is said.
        bars: Inputs that move it.
        unmoved: Inputs that do not.
        impossible: Inputs whose varied values the design cannot have, and why.
        assumed: Every default that the answer rests on.
    """

    design: str
    revision: str
    answer: AnswerName
    unit: str
    base: float | None
    vary: float
    bars: tuple[Bar, ...]
    unmoved: tuple[str, ...]
    impossible: tuple[tuple[str, Message], ...]
    assumed: tuple[Assumed, ...]


@dataclass(frozen=True, slots=True)
class Sweep:
    """An answer while one input goes from one value to another.

    Attributes:
        design: Name of the design.
        revision: Its revision.
        answer: What is asked.
        unit: Unit of the answer.
        knob: The input.
        base: Its value in the design.
        points: Values and answers, in order.
    """

    design: str
    revision: str
    answer: AnswerName
    unit: str
    knob: str
    base: float | str
    points: tuple[Varied, ...]
