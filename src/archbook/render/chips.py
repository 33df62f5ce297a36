"""Small labels inside a box, in rows."""

from collections.abc import Callable
from dataclasses import dataclass

from archbook.model.scene import Chip, Words
from archbook.render.block import Writing
from archbook.render.grid import SMALL, UNIT
from archbook.render.marks import Group, Mark, Rect
from archbook.render.palette import INK, PAPER, RULE
from archbook.render.text import width


@dataclass(frozen=True, slots=True)
class Room:
    """Where something may be written: left edge, top and width."""

    x: float
    y: float
    width: float


_SIDE, _BETWEEN, _HEAD = 7, 5, 2


def chip_rows(
    chips: tuple[Chip, ...],
    say: Callable[[Words], str],
    room: Room,
    *,
    pill: bool = False,
) -> tuple[list[Mark], float]:
    """Set *chips* in rows.

    Args:
        chips: In this order.
        say: Translates.
        room: Where they stand.
        pill: Draw them as pills with a strong outline.

    Returns:
        The marks, and where the last row ends.
    """
    left, top, most = room.x, room.y, room.width
    marks: list[Mark] = []
    x, y, row_end = left, top, top
    for chip in chips:
        made = _chip(chip, say, most, pill=pill)
        wide, tall = _size(made)
        if x > left and x + wide > left + most:
            x, y = left, row_end + _BETWEEN
        marks.append(made.at(x, y))
        row_end = max(row_end, y + tall)
        x += wide + _BETWEEN
    return marks, row_end


def _size(group: Group) -> tuple[float, float]:
    return (group.bounds.width, group.bounds.height) if group.bounds else (0, 0)


def _chip(chip: Chip, say: Callable[[Words], str], most: float, *, pill: bool) -> Group:
    side = UNIT + 2 if pill else _SIDE
    text = say(chip.label)
    writing = Writing(side, most - 2 * side, _HEAD)
    writing.write(text, SMALL, bold=pill)
    longest = min(width(text, SMALL, bold=pill), most - 2 * side)
    wide, tall = min(round(longest + 2 * side + 0.5), most), writing.y + _HEAD
    bounds = Rect(0, 0, wide, tall)
    shape = Rect(
        0,
        0,
        wide,
        tall,
        fill=PAPER,
        stroke=INK if pill else RULE,
        radius=10 if pill else 3,
    )
    return Group(
        (shape, *writing.marks),
        id=chip.id,
        kind="chip",
        tooltip=say(chip.tooltip),
        bounds=bounds,
    )
