"""Lines of a sheet as cells of draw.io: buses that lines are tied to, and lines tied to boxes."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from math import dist

from archbook.render.drawio.boxes import Wired
from archbook.render.drawio.cells import Cells, Item, Tied
from archbook.render.drawio.labels import alone, html
from archbook.render.drawio.looks import Look, line_look
from archbook.render.drawio.parts import flat
from archbook.render.marks import Dot, Group, Label, Line, Mark, Outline, Picture, Point, Rect

_NEAR = 1.5
"""Pixels by which an end may miss its box."""
_START = re.compile(r"M(-?[\d.]+)[ ,](-?[\d.]+)")
"""Where a shape begins: an arrow head begins at its tip."""
_REACH = 12
"""Pixels from the end of a line to the tip of its arrow, at most."""
_HEAD_SIZE = 5
_THICK = 10
"""Height of the box that a bus is drawn in."""
_ROUTED: Look = {
    "edgeStyle": "orthogonalEdgeStyle",
    "rounded": 0,
    "jettySize": 0,
}


@dataclass(frozen=True, slots=True)
class Wires:
    """Writes links into cells.

    Attributes:
        cells: Where they go.
        placed: Cell of a box → its place on the sheet.
        reach: Cell of a box → where lines end at it.
        members: Link → boxes that hang on it.
    """

    cells: Cells
    placed: Mapping[str, Rect]
    reach: Mapping[str, Rect]
    members: Mapping[str, tuple[str, ...]]

    def add(self, wired: Wired, layer: str) -> None:
        """Add one link: its buses first, then what is tied to them."""
        group = wired.group
        marks = [_shifted(mark, x, y) for mark, x, y in flat(group.marks, wired.x, wired.y)]
        lines = [mark for mark in marks if isinstance(mark, Line)]
        heads = _Heads.among(marks)
        item = Item(group.id, layer, tooltip=group.tooltip)
        buses = dict(self._bus(line, item) for line in lines if _is_bus(line, lines))
        for line in lines:
            if not _is_bus(line, lines):
                self._line(line, item, buses, heads)
        for mark in marks:
            if isinstance(mark, Label):
                place, style = alone(mark)
                self.cells.box(Item(f"{group.id}/name", layer, html([mark])), place, style)

    def _bus(self, line: Line, item: Item) -> tuple[str, Rect]:
        (x1, y1), (x2, _) = line.points[0], line.points[-1]
        left = min(x1, x2)
        room = Rect(left, y1 - _THICK / 2, max(x1, x2) - left, _THICK)
        look: Look = {"shape": "line", **line_look(line)}
        return self.cells.box(item, room, look), room

    def _line(self, line: Line, item: Item, buses: Mapping[str, Rect], heads: "_Heads") -> None:
        looks = line_look(line)
        tied: list[Tied] = []
        for side, at in (("start", 0), ("end", -1)):
            point, head = heads.at(line.points[at])
            tied.append(self._tied(point, item.id, buses))
            looks |= {f"{side}Arrow": head, f"{side}Size": _HEAD_SIZE}
        start, end = tied
        looks |= _ROUTED if self._apart(start, end) else {}
        self.cells.line(item, (start, end), line.points[1:-1], looks)

    def _apart(self, start: Tied, end: Tied) -> bool:
        """Tell whether draw.io may find the way: not from a box to what lies inside it."""
        pairs = ((start, end.at), (end, start.at))
        boxes = ((self.placed.get(one.cell), point) for one, point in pairs)
        return not any(box and _holds(box, point) for box, point in boxes)

    def _tied(self, point: Point, link: str, buses: Mapping[str, Rect]) -> Tied:
        """Tie an end of a line to the box, or the bus, that it touches."""
        members = self.members.get(link, ())
        met = [name for name, box in self.reach.items() if _touches(point, box)]
        met.sort(key=lambda name: (name not in members, self.reach[name].width))
        met += (name for name, bus in buses.items() if _touches(point, bus, bus=True))
        if not met:
            return Tied(point)
        return Tied(point, met[0], _share(point, buses.get(met[0]) or self.placed[met[0]]))


@dataclass(frozen=True, slots=True)
class _Heads:
    """What stands at the ends of lines: discs on a bus, tips of arrows."""

    dots: frozenset[Point]
    tips: tuple[Point, ...]

    @classmethod
    def among(cls, marks: Sequence[Mark]) -> "_Heads":
        """Find them among *marks*."""
        dots = frozenset((mark.x, mark.y) for mark in marks if isinstance(mark, Dot))
        starts = (_START.match(mark.d) for mark in marks if isinstance(mark, Outline))
        return cls(dots, tuple((float(found[1]), float(found[2])) for found in starts if found))

    def at(self, end: Point) -> tuple[Point, str]:
        """Return where a line really ends, and with what."""
        tip = min(self.tips, key=lambda one: dist(one, end), default=None)
        if tip and dist(tip, end) <= _REACH:
            return tip, "block"
        return end, "oval" if end in self.dots else "none"


def _is_bus(line: Line, lines: Sequence[Line]) -> bool:
    """Tell whether other lines end on *line*, which lies level."""
    if {y for _, y in line.points} != {line.points[0][1]}:
        return False
    return any(
        _on(end, line)
        for other in lines
        if other is not line
        for end in (other.points[0], other.points[-1])
    )


def _on(point: Point, line: Line) -> bool:
    xs = sorted(x for x, _ in line.points)
    level = abs(point[1] - line.points[0][1]) <= _NEAR
    return level and xs[0] - _NEAR <= point[0] <= xs[-1] + _NEAR


def _touches(point: Point, box: Rect, *, bus: bool = False) -> bool:
    """Tell whether *point* lies on the edge of *box*, or anywhere on a bus."""
    x, y = point
    across = box.x - _NEAR <= x <= box.right + _NEAR
    along = box.y - _NEAR <= y <= box.bottom + _NEAR
    at_edge = min(abs(y - box.y), abs(y - box.bottom)) <= _NEAR
    at_side = min(abs(x - box.x), abs(x - box.right)) <= _NEAR
    return across and along and (bus or at_edge or at_side)


def _holds(box: Rect, point: Point) -> bool:
    x, y = point
    return box.x < x < box.right and box.y < y < box.bottom


def _share(point: Point, box: Rect) -> Point:
    """Return where *point* lies, as shares of *box*; below 0 or above 1 it lies beside it."""
    return (point[0] - box.x) / (box.width or 1), (point[1] - box.y) / (box.height or 1)


def _shifted(mark: Mark, x: float, y: float) -> Mark:
    match mark:
        case Line():
            return replace(mark, points=tuple((px + x, py + y) for px, py in mark.points))
        case Label() | Rect() | Dot() | Picture() | Group():
            return replace(mark, x=mark.x + x, y=mark.y + y)
        case Outline():
            found = _START.match(mark.d)
            tip = (float(found[1]) + x, float(found[2]) + y) if found else (x, y)
            return replace(mark, d=f"M{tip[0]:g} {tip[1]:g}")
