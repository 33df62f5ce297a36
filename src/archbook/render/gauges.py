"""Bars inside a box: how much of something is taken, and what a loss leaves of it."""

from collections.abc import Callable, Iterator

from archbook.model.scene import Gauge, Node, Words
from archbook.render.block import Writing
from archbook.render.chips import Room
from archbook.render.grid import SMALL, UNIT, baseline
from archbook.render.marks import Group, Label, Line, Mark, Rect
from archbook.render.palette import FAINT, HAIR, INK, MISSING, PAPER
from archbook.render.text import flowed, width

Say = Callable[[Words], str]

WIDE = 33 * UNIT
"""Room that a bar and its figures ask for."""

_BAR, _ABOVE, _HATCH = 10, 12, 5


def gauges(node: Node, say: Say, room: Room) -> list[Mark]:
    """Draw the gauges of *node* below each other.

    Args:
        node: The box they stand in.
        say: Translates.
        room: Where the first one begins, and how wide it is.
    """
    marks: list[Mark] = [Rect(room.x, room.y + 6, room.width, 1, fill=HAIR)] if node.gauges else []
    y = room.y + _ABOVE
    for gauge in node.gauges:
        drawn, tall = _gauge(gauge, say, room.width)
        marks.append(drawn.at(room.x, y))
        y += tall + _ABOVE - 2
    return marks


def _gauge(gauge: Gauge, say: Say, wide: float) -> tuple[Group, float]:
    writing = Writing(0, wide, 0)
    marks = _figures(gauge, say, writing, wide)
    top = writing.y + 3
    marks += bar(gauge.taken, gauge.offered, gauge.kept, wide, top)
    writing.y = top + _BAR + 2
    for line in flowed([say(note) for note in gauge.notes], SMALL, wide):
        writing.write(line, SMALL, fill=FAINT)
    bounds = Rect(0, 0, wide, writing.y)
    about = say(gauge.tooltip)
    every = (*marks, *writing.marks)
    return Group(every, id=gauge.id, kind="section", tooltip=about, bounds=bounds), writing.y


def _figures(gauge: Gauge, say: Say, writing: Writing, wide: float) -> list[Mark]:
    """Write the label, and the figures at its right where there is room."""
    label, figures = say(gauge.label), say(gauge.figures)
    long = width(figures, SMALL, bold=gauge.binding)
    beside = width(label, SMALL, bold=gauge.binding) + 2 * UNIT + long <= wide
    writing.write(label, SMALL, bold=gauge.binding)
    if not beside:
        writing.write(figures, SMALL, bold=gauge.binding)
        return []
    at = baseline(0, SMALL)
    return [Label(wide, at, figures, SMALL, long, gauge.binding, INK, "end")] if figures else []


def bar(
    taken: float | None, offered: float | None, kept: float | None, wide: float, y: float
) -> Iterator[Mark]:
    """Draw one bar: dark what is taken, hatched what a loss takes, red and striped what lacks."""
    if offered is None or (not offered and not taken):
        yield Rect(0, y, wide, _BAR, fill=PAPER, stroke=FAINT, dash="3 3")
        return
    scale = wide / max(offered, taken or 0, 1e-9)
    room = offered if kept is None else min(kept, offered)
    yield Rect(0, y, round(offered * scale, 1), _BAR, fill=PAPER, stroke=FAINT)
    yield from _hatched(room * scale, offered * scale, y, FAINT)
    if taken:
        good = round(min(taken, room) * scale, 1)
        yield Rect(0, y, good, _BAR, fill=FAINT)
        if taken > room:
            yield Rect(good, y, round(taken * scale - good, 1), _BAR, fill=MISSING, stroke=INK)
            yield from _hatched(good, taken * scale, y, PAPER)
    if kept is not None and room < offered:
        x = round(room * scale, 1)
        yield Line(((x, y - 3), (x, y + _BAR + 2)), INK)


_SAMPLES: dict[str, tuple[float | None, float | None, float | None]] = {
    "taken": (6, 10, None),
    "kept": (0, 10, 6),
    "missing": (10, 4, None),
    "unknown": (None, None, None),
}


def sample(name: str, wide: float, x: float, y: float) -> Iterator[Mark]:
    """Draw what the legend shows of a part of a bar."""
    yield Group(tuple(bar(*_SAMPLES[name], wide, 0)), x, y)


def _hatched(start: float, end: float, y: float, colour: str) -> Iterator[Mark]:
    x = start + _HATCH
    while x < end - 1:
        yield Line(((round(x, 1), y), (round(x, 1), y + _BAR)), colour, thick=False)
        x += _HATCH
