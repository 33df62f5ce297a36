"""What is written on a box, line by line, for formats that lay out themselves."""

from collections.abc import Iterator

from archbook.model.scene import Area, Elevation, Frame, Gauge, Node
from archbook.render.card import Say, times
from archbook.render.states import WORDS

Part = Node | Frame | Area | Elevation
"""Whatever of a scene is a box."""


def lines_of(part: Part, say: Say) -> tuple[str, ...]:
    """Return what is written on *part*: its name, how many it stands for, and the rest."""
    return tuple(_lines(part, say))


def _lines(part: Part, say: Say) -> Iterator[str]:
    count = 1 if isinstance(part, Area) else part.times
    yield f"{say(part.title)} {times(count)}".strip()
    if isinstance(part, Node) and part.state:
        yield say(WORDS[part.state])
    yield from (say(line) for line in part.details)
    if isinstance(part, Node | Frame):
        yield from (say(badge.label) for badge in part.badges)
    if isinstance(part, Node):
        yield from (_measured(gauge, say) for gauge in part.gauges)


def _measured(gauge: Gauge, say: Say) -> str:
    return f"{say(gauge.label)} {say(gauge.figures)}".strip()
