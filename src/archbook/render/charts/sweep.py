"""An answer while one input goes from one value to another, as a line."""

from archbook.i18n import Message, Value
from archbook.i18n.translation import translate
from archbook.model.sensitivity import ANSWERS, Sweep
from archbook.render.charts.canvas import sheet, written
from archbook.render.palette import FAINT, HAIR, INK, TONES

_HEIGHT_IN = 4.5


def sweep_plot(found: Sweep, suffix: str, language: str) -> bytes:
    """Return a plot of a sweep as SVG, PNG or PDF.

    Raises:
        MissingProgramError: matplotlib is not there.
        OutputError: No such format.
    """
    values = [one.value for one in found.points]
    answers = [float("nan") if one.answer is None else one.answer for one in found.points]
    with sheet(_HEIGHT_IN) as (figure, axes):
        colour = TONES["control"].strong
        axes.plot(values, answers, color=colour, linewidth=2, marker="o", markersize=4)
        if found.base in values or isinstance(found.base, float | int):
            axes.axvline(found.base, color=INK, linewidth=1, linestyle=(0, (4, 3)))
        axes.grid(visible=True, color=HAIR, linewidth=0.6)
        axes.set_axisbelow(True)
        said: dict[str, Value] = {
            "answer": ANSWERS[found.answer], "design": found.design, "unit": found.unit,
            "knob": found.knob, "base": str(found.base),
        }  # fmt: skip
        title = Message("How {knob} moves the {answer} of {design}", said)
        axes.set_title(
            translate(title, language), loc="left", fontweight="semibold", fontsize=12, pad=12
        )
        below = Message("{unit} over {knob}; the broken line is the design as it is: {base}", said)
        axes.set_xlabel(translate(below, language), color=FAINT, loc="left")
        return written(figure, suffix)
