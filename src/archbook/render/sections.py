"""The services inside a box, each with its icon and its components, in one or more columns."""

from collections.abc import Callable, Sequence
from itertools import pairwise

from archbook.model.scene import Node, Section, Words
from archbook.render.block import Writing
from archbook.render.chips import Room, chip_rows
from archbook.render.grid import GAP, SMALL, UNIT
from archbook.render.marks import Group, Mark, Picture, Rect
from archbook.render.palette import HAIR

_ICON = 20
_ABOVE = 12


def sections(node: Node, say: Callable[[Words], str], room: Room, columns: int) -> list[Mark]:
    """Draw the sections of *node* below each other, evenly over *columns*, in reading order.

    Args:
        node: The box they stand in.
        say: Translates.
        room: Where the first one begins, and the width of all columns.
        columns: How many columns.
    """
    if not node.sections:
        return []
    wide = (room.width - GAP * (columns - 1)) / columns
    drawn = [_section(section, say, wide) for section in node.sections]
    marks: list[Mark] = [Rect(room.x, room.y + 6, room.width, 1, fill=HAIR)]
    ends = breaks([height for _, height in drawn], columns)
    for column, (start, end) in enumerate(pairwise(ends)):
        y = room.y + _ABOVE
        for group, height in drawn[start:end]:
            marks.append(group.at(room.x + round(column * (wide + GAP)), y))
            y += height
    return marks


def breaks(heights: Sequence[float], columns: int) -> list[int]:
    """Return where each column begins and the last one ends, so that the tallest is low."""
    least, most = max(heights), sum(heights)
    while most - least > 1:
        limit = (least + most) / 2
        if len(_filled(heights, limit)) - 1 <= columns:
            most = limit
        else:
            least = limit
    return _filled(heights, most)


def _filled(heights: Sequence[float], limit: float) -> list[int]:
    """Return the breaks when each column is filled up to *limit*."""
    breaks, used = [0], 0.0
    for place, height in enumerate(heights):
        if used and used + height > limit:
            breaks.append(place)
            used = 0.0
        used += height
    return [*breaks, len(heights)]


def _section(section: Section, say: Callable[[Words], str], wide: float) -> tuple[Group, float]:
    bare = section.icon == ""
    indent = 0 if bare else _ICON + UNIT
    writing = Writing(indent, wide - indent, 2)
    writing.write(say(section.label), SMALL, bold=True)
    marks: list[Mark] = [*writing.marks]
    if not bare:
        marks.append(Picture(0, 0, _ICON, section.icon))
    top = max(writing.y, _ICON) + 1
    rows, end = chip_rows(section.chips, say, Room(indent, top, wide - indent))
    bounds = Rect(0, 0, wide, end)
    group = Group(
        (*marks, *rows),
        id=section.id,
        kind="section",
        tooltip=say(section.tooltip),
        bounds=bounds,
    )
    return group, end + _ABOVE
