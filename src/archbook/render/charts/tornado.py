"""What moves an answer, as bars to both sides of what it is today."""

from typing import Any

from archbook.i18n import Message, Value
from archbook.i18n.translation import translate
from archbook.model.sensitivity import ANSWERS, Bar, Tornado
from archbook.render.charts.canvas import sheet, written
from archbook.render.palette import FAINT, HAIR, INK, TONES

MOST_BARS = 15
"""Bars that one sheet shows; the weaker ones are counted below."""

LOWER, HIGHER = TONES["ceph_osd"].strong, TONES["compute"].strong
"""Colours of an input that is lowered and of one that is raised."""

_ROOM = 0.32
"""Share of the width that is kept free at both sides, for the values at the ends of bars."""


def tornado_plot(found: Tornado, suffix: str, language: str) -> bytes:
    """Return a tornado plot as SVG, PNG or PDF.

    Raises:
        MissingProgramError: matplotlib is not there.
        OutputError: No such format.
    """
    bars = found.bars[:MOST_BARS]
    with sheet(1.7 + 0.38 * max(2, len(bars))) as (figure, axes):
        _draw(axes, found, bars)
        _words(axes, found, len(found.bars) - len(bars), language)
        return written(figure, suffix)


def _draw(axes: Any, found: Tornado, bars: tuple[Bar, ...]) -> None:  # noqa: ANN401 - loaded late
    base = found.base or 0.0
    ends = [base]
    for row, bar in enumerate(bars):
        for side, colour in ((bar.low, LOWER), (bar.high, HIGHER)):
            if side.answer is None:
                continue
            ends.append(side.answer)
            axes.barh(row, side.answer - base, left=base, height=0.62, color=colour)
        _values(axes, row, bar, base)
    axes.axvline(base, color=INK, linewidth=1)
    axes.set_yticks(range(len(bars)), [bar.knob for bar in bars])
    axes.invert_yaxis()
    room = _ROOM * ((max(ends) - min(ends)) or 1)
    axes.set_xlim(min(ends) - room, max(ends) + room)
    axes.tick_params(axis="y", length=0)
    axes.xaxis.grid(visible=True, color=HAIR, linewidth=0.6)
    axes.set_axisbelow(True)


def _values(axes: Any, row: int, bar: Bar, base: float) -> None:  # noqa: ANN401 - loaded late
    """Write what the input was at the end of each side; both at one end stand together."""
    left = [one for one in (bar.low, bar.high) if (one.answer or base) < base]
    right = [one for one in (bar.low, bar.high) if (one.answer or base) > base]
    for sides, place, offset in ((left, "right", -5), (right, "left", 5)):
        if not sides:
            continue
        answers = [one.answer or base for one in sides]
        at = min(answers) if place == "right" else max(answers)
        said = ", ".join(number(one.value) for one in sides)
        axes.annotate(
            said, (at, row), (offset, 0), textcoords="offset points", ha=place, va="center",
            color=FAINT, fontsize=8.5,
        )  # fmt: skip


def _words(axes: Any, found: Tornado, more: int, language: str) -> None:  # noqa: ANN401 - late
    values: dict[str, Value] = {"design": found.design, "answer": ANSWERS[found.answer]}
    title = translate(Message("What moves the {answer} of {design}", values), language)
    axes.set_title(title, loc="left", fontweight="semibold", fontsize=12, pad=12)
    said: dict[str, Value] = {"unit": found.unit, "base": number(found.base or 0.0), "more": more}
    text = "{unit}; the line is the design as it is: {base}"
    if more:
        text = "{unit}; the line is the design as it is: {base}; {more} weaker inputs not shown"
    axes.set_xlabel(translate(Message(text, said), language), color=FAINT, loc="left")
    labels = (Message("input lowered"), Message("input raised"))
    for label, colour in zip(labels, (LOWER, HIGHER), strict=True):
        axes.barh(0, 0, color=colour, label=translate(label, language))
    axes.legend(loc="lower right", frameon=False, fontsize=8.5, labelcolor=INK)


def number(value: float | str) -> str:
    """Return a number as people write it: 1,234.5."""
    if isinstance(value, str):
        return value
    return f"{value:,.0f}" if float(value).is_integer() else f"{value:,.4g}"
