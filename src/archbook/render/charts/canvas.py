"""A sheet to plot on: the font, the colours, and the same bytes for the same numbers."""

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from importlib.resources import as_file, files
from io import BytesIO
from typing import Any

from archbook.errors import MissingProgramError, OutputError, unknown_name
from archbook.i18n import Message
from archbook.render.palette import FAINT, HAIR, INK, PAPER
from archbook.render.png import DOTS_PER_INCH, FONTS

FORMATS = ("svg", "png", "pdf")
"""What a plot can be written as."""

WIDTH_IN = 9.0
_PADDING_IN = 0.12

_STYLE: dict[str, Any] = {
    "axes.edgecolor": HAIR,
    "axes.labelcolor": INK,
    "axes.spines.left": False,
    "axes.spines.right": False,
    "axes.spines.top": False,
    "figure.facecolor": PAPER,
    "font.family": "Pretendard",
    "font.size": 10,
    "pdf.fonttype": 42,
    "savefig.facecolor": PAPER,
    "svg.hashsalt": "archbook",
    "text.color": INK,
    "text.parse_math": False,
    "xtick.color": FAINT,
    "ytick.color": INK,
}


@contextmanager
def sheet(rows: float) -> Iterator[tuple[Any, Any]]:
    """Give a figure and its axes, as high as *rows* lines of text need.

    Raises:
        MissingProgramError: matplotlib is not there.
    """
    try:
        from matplotlib import font_manager, rc_context  # noqa: PLC0415 - only for plots
        from matplotlib.figure import Figure  # noqa: PLC0415 - the same
        from matplotlib.layout_engine import (  # noqa: PLC0415 - the same
            ConstrainedLayoutEngine,
        )
    except ImportError:
        text = "a plot needs matplotlib: pip install 'archbook[lab]'"
        raise MissingProgramError(Message(text)) from None

    with ExitStack() as stack:
        for name in FONTS:
            folder = files("archbook.render") / "fonts"
            path = stack.enter_context(as_file(folder / name))
            font_manager.fontManager.addfont(str(path))
        stack.enter_context(rc_context(_STYLE))  # type: ignore[arg-type]  # its keys are a closed list
        layout = ConstrainedLayoutEngine(w_pad=_PADDING_IN, h_pad=_PADDING_IN)
        figure = Figure(figsize=(WIDTH_IN, rows), layout=layout)
        yield figure, figure.subplots()


def written(figure: Any, suffix: str) -> bytes:  # noqa: ANN401 - matplotlib is loaded late
    """Return *figure* in the format that *suffix* names, without the time it was made.

    Raises:
        OutputError: No such format; the known ones are named.
    """
    if suffix not in FORMATS:
        raise OutputError(unknown_name("format of a plot", suffix, FORMATS))
    undated = {"svg": {"Date": None}, "pdf": {"CreationDate": None}, "png": {"Software": None}}
    stream = BytesIO()
    figure.savefig(stream, format=suffix, dpi=2 * DOTS_PER_INCH, metadata=undated[suffix])
    return stream.getvalue()
