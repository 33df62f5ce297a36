"""What a drawing says at a place that stands for nothing of the design by itself."""

from collections.abc import Iterator, Mapping, Sequence

from archbook.i18n import Message, Value
from archbook.i18n.translation import translate
from archbook.report.inspection.parts import Part
from archbook.report.lines import Labelled, joined
from archbook.report.table import Words
from archbook.views.parts.said import Mark, Said

KINDS: Mapping[Mark, Message] = {
    "area": Message("area of the drawing"),
    "frame": Message("frame of the drawing"),
    "node": Message("box of the drawing"),
    "section": Message("part of a box"),
    "link": Message("line of the drawing"),
    "chip": Message("label of the drawing"),
}
"""How a thing is drawn → what it is called."""

_MOST = 20
"""More parts than this are counted, not named."""


def drawn(said: Said) -> Part:
    """Return what the drawing says at one place, with its reason."""
    title = said.title or Message("{parts}", {"parts": said.holds})
    inside = Message("Joins") if said.mark == "link" else Message("In it")
    lines = (
        *on_the_drawing(said),
        (Message("Stands in"), said.within),
        (inside, listed(said.holds)),
        (Message("Lines"), listed(said.lines)),
    )
    return Part(KINDS[said.mark], title, lines)


def on_the_drawing(said: Said) -> tuple[Labelled, ...]:
    """Return what is written there besides the name, and why it is there."""
    return tuple(_lines(said))


def _lines(said: Said) -> Iterator[Labelled]:
    if said.details:
        yield Message("On the drawing"), joined(said.details)
    if said.tooltip and translate(said.tooltip, "en"):
        yield Message("Why"), said.tooltip


def listed(parts: Sequence[Words]) -> Words:
    """Return the first few of *parts*, and how many more there are."""
    if len(parts) <= _MOST:
        return joined(parts) if parts else ""
    values: dict[str, Value] = {"some": joined(parts[:_MOST]), "more": len(parts) - _MOST}
    return Message("{some} and {more} more", values)
