"""What has become of a box: a sign and a word on it, and an outline of its own.

Sign, word and dash say the same as the colour, so that it is understood in grey.
"""

from collections.abc import Iterator

from archbook.i18n import Message
from archbook.model.scene import Node, State
from archbook.render.grid import LEADING, SMALL, UNIT, baseline
from archbook.render.marks import Group, Label, Mark, Outline, Rect
from archbook.render.palette import STATES
from archbook.render.shapes import stacked
from archbook.render.text import width

WORDS: dict[State, Message] = {
    "alive": Message("untouched"),
    "degraded": Message("degraded"),
    "lost": Message("lost"),
    "added": Message("added"),
    "removed": Message("removed"),
    "changed": Message("changed"),
}

SIGN = 14
"""Width and height of a sign."""

_SIGNS: dict[State, str] = {
    "alive": "M0 8L2.5 5.5L5 8L11.5 1.5L14 4L5 13Z",
    "degraded": "M7 1A6 6 0 0 1 7 13Z",
    "lost": "M2 0L7 5L12 0L14 2L9 7L14 12L12 14L7 9L2 14L0 12L5 7L0 2Z",
    "added": "M5 0H9V5H14V9H9V14H5V9H0V5H5Z",
    "removed": "M0 5H14V9H0Z",
    "changed": "M7 1L14 13H0Z",
}
_RING = "M7 1A6 6 0 1 1 7 13A6 6 0 1 1 7 1Z"
_SQUARE_CORNERED = frozenset({"machine", "note", "step", "firewall", "balancer"})


def sign(state: State, x: float, y: float) -> Group:
    """Draw the sign of *state* with its upper left corner there."""
    colour = STATES[state].colour
    marks: list[Mark] = [Outline(_SIGNS[state], colour, colour)]
    if state == "degraded":
        marks.append(Outline(_RING, "none", colour))
    return Group(tuple(marks), x, y, bounds=Rect(0, 0, SIGN, SIGN))


def state_width(word: str) -> float:
    """Return how wide the sign and the word are together."""
    return SIGN + UNIT + width(word, SMALL, bold=True) if word else 0


def state_line(state: State, word: str, x: float, y: float) -> tuple[Group, Label]:
    """Write the sign and the *word* for a state in a line of their own."""
    long = width(word, SMALL, bold=True)
    at = round(y + (LEADING[SMALL] - SIGN) / 2)
    text = Label(
        x + SIGN + UNIT, baseline(y, SMALL), word, SMALL, long, bold=True,
        fill=STATES[state].colour,
    )  # fmt: skip
    return sign(state, x, at), text


def outlined(node: Node, wide: float, tall: float) -> Iterator[Rect]:
    """Yield the outline that shows the state of a box with four corners."""
    if not node.state or node.shape not in _SQUARE_CORNERED:
        return
    behind = UNIT if stacked(node) else 0
    look = STATES[node.state]
    size = (wide - behind, tall - behind)
    quiet = node.state == "alive"
    yield Rect(0, 0, *size, stroke=look.colour, thick=not quiet, radius=4, dash=look.dash)
