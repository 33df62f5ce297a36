"""What moves an answer, which shows itself as a table and as a plot."""

from base64 import b64encode
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from itertools import count, takewhile
from pathlib import Path
from typing import TYPE_CHECKING, Any

from archbook.catalog.library import Catalog
from archbook.errors import InputError, MissingProgramError, UnknownNameError
from archbook.i18n import Message, mark
from archbook.model.blueprint import Blueprint
from archbook.model.design import Design
from archbook.model.sensitivity import ANSWERS, AnswerName, Sweep, Tornado
from archbook.plan import plan
from archbook.report.sensitivity import (
    sensitivity_csv,
    sensitivity_document,
    sensitivity_html,
    sensitivity_text,
)
from archbook.sensitivity import Asked, knobs, sweep, tornado
from archbook.sensitivity.tornado import Range, Tell
from archbook.sizing import size
from archbook.workspace.costed import PricesGiven, costed
from archbook.workspace.files import write
from archbook.workspace.shown import ShowsItself

if TYPE_CHECKING:
    import pandas as pd

MOST_POINTS = 200
"""Points of one sweep; each is a sizing of its own."""


@dataclass(frozen=True, slots=True, repr=False)
class Swayed(ShowsItself):
    """Inputs and how far each moves an answer, or one input along a way.

    Attributes:
        found: The answer and what moves it.
        blueprint: The design that was varied, as planned.
        language: ``en`` or ``ko``.
    """

    found: Tornado | Sweep
    blueprint: Blueprint
    language: str = "en"

    def document(self) -> dict[str, Any]:
        """Return the outcome as the JSON document ``sensitivity/v1``."""
        return sensitivity_document(self.found, self.blueprint, self.language)

    def frame(self) -> "pd.DataFrame":
        """Return a row for each input, or for each point of a sweep, as a pandas `DataFrame`.

        The answer's unit ends its column's name.
        """
        from archbook.workspace.frames.choices import sensitivity_frame  # noqa: PLC0415 - on demand

        return sensitivity_frame(self.document())

    def render(self, suffix: str) -> bytes:
        """Return the plot as ``svg``, ``png`` or ``pdf``.

        Raises:
            MissingProgramError: matplotlib is not there.
            OutputError: No such format; the known ones are named.
        """
        from archbook.render.charts.sweep import sweep_plot  # noqa: PLC0415 - only for plots
        from archbook.render.charts.tornado import tornado_plot  # noqa: PLC0415 - the same

        if isinstance(self.found, Sweep):
            return sweep_plot(self.found, suffix, self.language)
        return tornado_plot(self.found, suffix, self.language)

    def csv(self) -> str:
        """Return the numbers as CSV."""
        return sensitivity_csv(self.found, self.language)

    def save(self, path: str | Path) -> Path:
        """Write the plot, or the numbers as CSV; the path's suffix names the format."""
        path = Path(path)
        suffix = path.suffix.removeprefix(".")
        return write(path, self.csv() if suffix == "csv" else self.render(suffix))

    def html(self) -> str:
        """Return the plot, where matplotlib is there, and the tables below it, as HTML."""
        tables = sensitivity_html(self.found, self.language)
        try:
            plot = b64encode(self.render("svg")).decode()
        except MissingProgramError:
            return tables
        return f'<img src="data:image/svg+xml;base64,{plot}" alt="">\n{tables}'

    def __str__(self) -> str:
        """Return the outcome as text tables."""
        return sensitivity_text(self.found, self.language)

    __repr__ = __str__


@dataclass(frozen=True, slots=True)
class Question:
    """What is asked, as people write it.

    Attributes:
        of: One of `archbook.model.sensitivity.ANSWERS`.
        vary: Input → its low and high end, instead of the usual range.
        over: Input that is swept, and its values; None: all inputs are varied.
        share: Usual range to each side.
        prices: Price list, for the cost.
        day: Day on which its prices are to hold.
    """

    of: str
    vary: Mapping[str, Range]
    over: tuple[str, Sequence[float | str]] | None
    share: float
    prices: PricesGiven | None
    day: date


def swayed(
    design: Design, catalog: Catalog, question: Question, language: str, tell: Tell | None = None
) -> Swayed:
    """Return what moves an answer of *design*.

    Raises:
        UnknownNameError: No such answer or input; the nearest one is named.
        InputError: A range or a price list cannot be used.
    """
    blueprint = plan(design, catalog)
    asked = _asked(blueprint, question, language)
    every = {knob.name: knob for knob in knobs(design, size(blueprint).assumed)}
    for name in (*question.vary, *([question.over[0]] if question.over else ())):
        if name not in every:
            raise UnknownNameError(mark("input"), name, every)
    if question.over:
        knob, values = every[question.over[0]], question.over[1]
        found: Tornado | Sweep = sweep(catalog, design, asked, (knob, values), tell)
    else:
        found = tornado(catalog, design, asked, tell)
    return Swayed(found, blueprint, language)


def _asked(blueprint: Blueprint, question: Question, language: str) -> Asked:
    if question.of not in ANSWERS:
        raise UnknownNameError(mark("answer"), question.of, ANSWERS)
    of: AnswerName = next(name for name in ANSWERS if name == question.of)
    if not 0 < question.share < 1:
        raise InputError(Message("the range must lie between 0 and 1: 0.2 is 20 % to each side"))
    if of != "cost":
        return Asked(of, vary=question.share, ranges=question.vary)
    if question.prices is None:
        raise InputError(Message("the cost needs a price list: `--prices FILE`"))
    priced = partial(
        costed, prices=question.prices, public=None, years=None, day=question.day,
        language=language,
    )  # fmt: skip
    currency = priced(blueprint).cost.terms.currency
    return Asked(
        of, currency, lambda other: float(priced(other).cost.total.known),
        question.share, question.vary,
    )  # fmt: skip


def steps(start: float, stop: float, step: float) -> tuple[float, ...]:
    """Return the values from *start* to *stop*, both included.

    Raises:
        InputError: The step leads nowhere, or over too many values.
    """
    if step <= 0 or stop < start or (stop - start) / step >= MOST_POINTS:
        text = "a sweep goes up from FROM to TO in at most {most} steps"
        raise InputError(Message(text, {"most": MOST_POINTS}))
    values = (start + place * step for place in count())
    return tuple(takewhile(lambda value: value <= stop + step / 1_000, values))
