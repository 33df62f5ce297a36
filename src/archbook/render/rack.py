"""Draw one rack to scale: numbered units, what stands in them, what is free, front and rear."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from archbook.i18n import Message
from archbook.model.scene import Elevation, Node
from archbook.render.block import Block, Writing
from archbook.render.card import Say, times
from archbook.render.grid import LEADING, NORMAL, PAD, SMALL, UNIT, baseline, snapped
from archbook.render.marks import Group, Label, Mark, Rect
from archbook.render.palette import FAINT, INK, PAPER, RULE, WASH
from archbook.render.rack_free import free, guarded
from archbook.render.rack_rear import Rear, rear
from archbook.render.rack_slot import STEP, needs, slot
from archbook.render.text import width

NARROWEST = 27 * UNIT
_NUMBERS = 26
_RAIL = 6
"""Between the cabinet and its rails."""


@dataclass(frozen=True, slots=True)
class _Rails:
    """Where the front of a rack stands, in pixels from the upper left corner of the drawing.

    Attributes:
        body: What is mounted.
        rear: Left edge of the rear.
        total: Width of the cabinet.
    """

    body: Rect
    rear: float
    total: float


def rack(shown: Elevation, nodes: Mapping[str, Node], say: Say) -> Block:
    """Draw *shown* with what stands in it.

    Raises:
        OutputError: Two things stand in the same units, or one above the top.
    """
    guarded(shown, nodes, say)
    back = rear(shown, nodes, say)
    mounted = [one for one in shown.slots if one.position]
    wide = snapped(max([NARROWEST, *(needs(nodes[one.node], say) for one in mounted)]))
    behind = _RAIL + _NUMBERS + wide + PAD
    head, y = _head(shown, say, behind + back.width + _RAIL)
    body = Rect(_RAIL + _NUMBERS, y + _RAIL, wide, shown.height_u * STEP)
    rails = _Rails(body, behind, behind + back.width + _RAIL)
    marks: list[Mark] = [*head, *_captions(rails, back, say), *_cabinet(rails)]
    marks += _numbers(shown.height_u, rails)
    marks += free(shown, say, body)
    for one in mounted:
        at = body.y + (shown.height_u + 1 - one.position - one.height_u) * STEP
        drawn = slot(nodes[one.node], say, wide, one.height_u * STEP)
        marks.append(drawn.at(body.x, round(at, 1)))
    marks += (group.at(rails.rear + group.x, body.y) for group in back.groups)
    flat = [say(nodes[one.node].title) for one in mounted if one.height_u < 1]
    foot, end = _foot(shown, flat, say, Rect(0, body.bottom + _RAIL, rails.total, 0))
    bounds = Rect(0, 0, rails.total, end)
    group = Group((*marks, *foot), 0, 0, shown.id, "frame", say(shown.tooltip), bounds)
    return Block(shown.id, group, rails.total, end)


def _head(shown: Elevation, say: Say, wide: float) -> tuple[list[Mark], float]:
    """Write the name of a rack, and how many like ones there are.

    Returns:
        The marks, and where the cabinet begins, below the line of captions.
    """
    count = times(shown.times)
    taken = width(count, NORMAL, bold=True)
    writing = Writing(0, wide - taken - (PAD if count else 0), 0)
    writing.write(say(shown.title), NORMAL, bold=True)
    marks = list(writing.marks)
    if count:
        at = baseline(0, NORMAL)
        marks.append(Label(wide, at, count, NORMAL, taken, bold=True, fill=INK, anchor="end"))
    return marks, writing.y + LEADING[SMALL] + 2


def _captions(rails: _Rails, back: Rear, say: Say) -> Iterator[Mark]:
    at = baseline(rails.body.y - _RAIL - LEADING[SMALL] - 1, SMALL)
    middle = rails.rear + back.middle
    for x, caption in ((rails.body.x + rails.body.width / 2, FRONT), (middle, REAR)):
        text = say(caption)
        yield Label(x, at, text, SMALL, width(text, SMALL), fill=FAINT, anchor="middle")


FRONT, REAR = Message("Front"), Message("Rear")


def _cabinet(rails: _Rails) -> Iterator[Mark]:
    body = rails.body
    top, tall = body.y - _RAIL, body.height + 2 * _RAIL
    yield Rect(0, top, rails.total, tall, WASH, FAINT, thick=True, radius=4)
    yield Rect(body.x, body.y, body.width, body.height, PAPER, RULE)


def _numbers(units: int, rails: _Rails) -> Iterator[Mark]:
    right = rails.body.x - 4
    for unit in range(1, units + 1):
        middle = rails.body.y + (units - unit + 0.5) * STEP
        at, text = round(middle + 0.36 * SMALL, 1), str(unit)
        yield Label(right, at, text, SMALL, width(text, SMALL), fill=FAINT, anchor="end")


def _foot(shown: Elevation, flat: list[str], say: Say, room: Rect) -> tuple[list[Mark], float]:
    """Write what is said of a rack, and the names of what is too flat to carry its own."""
    writing = Writing(0, room.width, room.y + UNIT / 2)
    lines = list(shown.details)
    if flat:
        lines.append(Message("Less than a unit high: {names}", {"names": tuple(flat)}))
    for line in lines:
        writing.write(say(line), SMALL, fill=FAINT)
    return writing.marks, snapped(writing.y)
