"""Draw the lanes of a stack: buses in the gutters, drops to the boxes, trunks at the side."""

from collections.abc import Mapping
from dataclasses import dataclass

from archbook.render.grid import SMALL
from archbook.render.marks import Dot, Group, Label, Line, Mark, Point
from archbook.render.nets import Lane, Net
from archbook.render.palette import INK, stroke
from archbook.render.ports import Placed, Ports
from archbook.render.text import width

_CLEAR = 6


@dataclass(frozen=True, slots=True)
class Course:
    """Where a lane runs.

    Attributes:
        link: Id of the link.
        lane: The lane.
        ports: x of each tap.
        trunk: x of the trunk that joins the lanes of the link; None for a single lane.
        entry: x at which it comes in through the upper edge of the area.
        label: Its name.
        head: How far that edge lies above the stack.
        beside: True when the name stands beside the line, not at its left end.
        y: Its height.
    """

    link: str
    lane: Lane
    ports: Mapping[str, float]
    trunk: float | None
    entry: float | None
    label: str = ""
    head: float = 0
    beside: bool = False
    y: float = 0

    def span(self) -> tuple[float, float]:
        """Return the x from which and to which it runs."""
        stops = self.stops()
        start = width(self.label, SMALL) + _CLEAR if self.at_left() else stops[0]
        return min(start, stops[0]), stops[-1]

    def at_left(self) -> bool:
        """Tell whether its name stands at its left end."""
        return bool(self.label) and not self.beside

    def comes_straight_in(self) -> bool:
        """Tell whether it is one line from outside the area, where it has its name already."""
        return self.entry is not None and self.trunk is None and len(set(self.stops())) == 1

    def fits_beside(self, right: float) -> bool:
        """Tell whether it is one straight line with room for its name before *right*."""
        stops = self.stops()
        end = stops[-1] + _CLEAR + width(self.label, SMALL)
        return len(set(stops)) == 1 and self.trunk is None and end < right

    def stops(self) -> list[float]:
        """Return every x at which something joins it."""
        sides = [x for x in (self.trunk, self.entry) if x is not None]
        return sorted([*self.ports.values(), *sides])


def ports_of(net: Net, lane: Lane, ports: Ports) -> dict[str, float]:
    """Return the taps of one lane."""
    return {box: ports.taken[net.link.id, box] for box in (*lane.uppers, *lane.lowers)}


def wire(net: Net, courses: list[Course], boxes: Mapping[str, Placed], tooltip: str) -> Group:
    """Draw one link."""
    look = stroke(net.link.kind)
    marks: list[Mark] = []
    for course in courses:
        marks += (Line(points, look.colour, look.dash) for points in _runs(course, boxes))
        marks += (Dot(x, course.y, look.colour) for x in _joints(course))
        if course.label:
            long = width(course.label, SMALL)
            at = round(course.y + 0.36 * SMALL, 1)
            x = course.stops()[-1] + _CLEAR if course.beside else 0
            marks.append(Label(x, at, course.label, SMALL, long, fill=INK))
    trunk = courses[0].trunk
    if trunk is not None:
        ends = ((trunk, courses[0].y), (trunk, courses[-1].y))
        marks.insert(0, Line(ends, look.colour, look.dash))
    return Group(tuple(marks), id=net.link.id, kind="link", tooltip=tooltip)


def _runs(course: Course, boxes: Mapping[str, Placed]) -> list[tuple[Point, ...]]:
    """Return the lines of one lane: the bus and the drops; one line where that is all."""
    y = course.y
    drops: list[tuple[Point, Point]] = []
    for box, x in course.ports.items():
        placed = boxes[box]
        upper = box in course.lane.uppers
        drops.append(((x, placed.bottom), (x, y)) if upper else ((x, y), (x, placed.y)))
    if course.entry is not None:
        drops.append(((course.entry, -course.head), (course.entry, y)))
    start, end = course.span()
    if start == end:
        top = min(point[1] for drop in drops for point in drop)
        low = max(point[1] for drop in drops for point in drop)
        return [((start, top), (start, low))]
    return [((start, y), (end, y)), *drops]


def _joints(course: Course) -> list[float]:
    """Return where a drop meets the bus other than at its ends."""
    start, end = course.span()
    if start == end:
        return []
    return sorted({x for x in course.stops() if start < x < end})
