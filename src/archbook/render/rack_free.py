"""The free units of a rack, hatched and counted; and a guard that none is taken twice."""

from collections.abc import Iterator, Mapping
from itertools import pairwise

from archbook.errors import OutputError
from archbook.i18n import Message
from archbook.model.scene import Elevation, Node, Slot
from archbook.render.card import Say
from archbook.render.grid import SMALL, UNIT
from archbook.render.marks import Label, Mark, Outline, Rect
from archbook.render.palette import FAINT, HAIR, PAPER
from archbook.render.rack_slot import STEP
from archbook.render.text import width


def guarded(shown: Elevation, nodes: Mapping[str, Node], say: Say) -> None:
    """Refuse a rack in which two things stand in the same units, or one above the top.

    Raises:
        OutputError: Both are named.
    """
    mounted = _mounted(shown)
    for lower, upper in pairwise(mounted):
        if lower.position + lower.height_u > upper.position:
            raise OutputError(
                Message(
                    "{one} and {other} stand in the same units of rack {rack}",
                    {
                        "one": say(nodes[lower.node].title),
                        "other": say(nodes[upper.node].title),
                        "rack": say(shown.title),
                    },
                )
            )
    for one in mounted[-1:]:
        if one.position + one.height_u > shown.height_u + 1:
            raise OutputError(
                Message(
                    "{one} stands above the top of rack {rack}",
                    {"one": say(nodes[one.node].title), "rack": say(shown.title)},
                )
            )


def free(shown: Elevation, say: Say, room: Rect) -> Iterator[Mark]:
    """Draw the free units of *shown*, whose units fill *room*."""
    for start, units in spaces(shown):
        top = room.y + (shown.height_u + 1 - start - units) * STEP
        yield from _space(units, say, Rect(room.x, top, room.width, units * STEP))


def spaces(shown: Elevation) -> Iterator[tuple[float, float]]:
    """Yield (lowest unit, units) of each free space, from the bottom up."""
    ends = [(one.position, one.position + one.height_u) for one in _mounted(shown)]
    lowest = 1.0
    for start, end in [*ends, (shown.height_u + 1.0, 0.0)]:
        if start > lowest:
            yield lowest, start - lowest
        lowest = max(lowest, end)


def _mounted(shown: Elevation) -> list[Slot]:
    return sorted((one for one in shown.slots if one.position), key=lambda one: one.position)


def _space(units: float, say: Say, at: Rect) -> Iterator[Mark]:
    yield Outline(hatch(at), "none", HAIR)
    if units < 1:
        return
    text = say(Message("{units} U free", {"units": float(units)}))
    long = width(text, SMALL)
    middle = at.y + at.height / 2
    left = round(at.x + (at.width - long) / 2 - UNIT)
    yield Rect(left, middle - STEP / 2 + 1, round(long + 2 * UNIT), STEP - 2, PAPER, radius=3)
    base = round(middle + 0.36 * SMALL, 1)
    yield Label(at.x + at.width / 2, base, text, SMALL, long, fill=FAINT, anchor="middle")


def hatch(at: Rect, step: int = 12) -> str:
    """Return slanting lines that fill *at*, each cut off at its edges."""
    lines: list[str] = []
    for shift in range(step, int(at.width + at.height), step):
        # from (shift, 0) on the upper edge down to the left, at 45 degrees
        x1, y1 = min(shift, at.width), max(0.0, shift - at.width)
        x2, y2 = max(0.0, shift - at.height), min(shift, at.height)
        lines.append(f"M{at.x + x1:g} {at.y + y1:g}L{at.x + x2:g} {at.y + y2:g}")
    return "".join(lines)
