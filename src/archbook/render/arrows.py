"""Level arrows between two boxes, with what flows written above."""

from archbook.model.scene import Link
from archbook.render.card import Say
from archbook.render.grid import LEADING, SMALL, UNIT, baseline, snapped
from archbook.render.marks import Group, Label, Line, Mark, Outline
from archbook.render.palette import FAINT, INK, stroke
from archbook.render.text import width

_LONG, _HALF = 8, 4
_ABOVE, _BELOW = 6, 2
_LEAST = 8 * UNIT


def gap(link: Link, say: Say) -> float:
    """Return how far apart two boxes stand, so that what is written at *link* has room."""
    words = (link.label, *link.details)
    return snapped(max(_LEAST, *(width(say(one), SMALL) + 3 * UNIT for one in words)))


def arrow(link: Link, start: float, end: float, y: float, say: Say) -> Group:
    """Draw *link* from one box to the next one at its right.

    Args:
        link: What is drawn; its details are written below the line.
        start: Right edge of the one box.
        end: Left edge of the other.
        y: Height of the line.
        say: Translates.
    """
    look = stroke(link.kind)
    head = f"M{end:g} {y:g}L{end - _LONG:g} {y - _HALF:g}V{y + _HALF:g}Z"
    marks: list[Mark] = [
        Line(((start, y), (end - _LONG, y)), look.colour, look.dash),
        Outline(head, look.colour, look.colour),
    ]
    middle = (start + end) / 2
    if text := say(link.label):
        marks.append(_text(middle, y - _ABOVE, text, INK))
    for place, words in enumerate(link.details):
        below = baseline(y + _BELOW + place * LEADING[SMALL], SMALL)
        marks.append(_text(middle, below, say(words), FAINT))
    return Group(tuple(marks), id=link.id, kind="link", tooltip=text or say(link.tooltip))


def _text(x: float, y: float, text: str, fill: str) -> Label:
    return Label(x, y, text, SMALL, width(text, SMALL), fill=fill, anchor="middle")
