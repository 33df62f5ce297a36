"""Lay out tiers one below the other, and the links in the gutters between them."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from archbook.model.scene import Link, Words
from archbook.render.block import Block, Writing
from archbook.render.grid import GAP, LEADING, SMALL, UNIT, snapped
from archbook.render.marks import Group, Mark
from archbook.render.nets import Lane, Net, nets
from archbook.render.palette import FAINT
from archbook.render.ports import Placed, Ports
from archbook.render.text import width
from archbook.render.wires import Course, ports_of, wire

_ROW, _MARGIN, _TRUNK = 20, 16, 12
_TITLE_MOST = 16 * UNIT


@dataclass(frozen=True, slots=True)
class Shelf:
    """A tier with its boxes drawn."""

    title: str
    blocks: tuple[Block, ...]

    @property
    def width(self) -> float:
        """Return how wide its boxes are, side by side."""
        return sum(block.width for block in self.blocks) + GAP * (len(self.blocks) - 1)

    @property
    def height(self) -> float:
        """Return the height of its tallest box."""
        return max((block.height for block in self.blocks), default=0)


@dataclass(frozen=True, slots=True)
class Stack:
    """Tiers and links with their places."""

    marks: tuple[Mark, ...]
    width: float
    height: float
    entries: Mapping[str, float]


@dataclass(frozen=True, slots=True)
class Gate:
    """How links from outside come into an area.

    Attributes:
        own: Id of the area; empty for the outermost stack, which nothing comes into.
        clear: They come in to the right of this x, beside the area's name.
        head: How far the area's upper edge lies above its stack.
    """

    own: str = ""
    clear: float = 0
    head: float = 0


@dataclass(frozen=True, slots=True)
class _Margin:
    """The room at the left: names of tiers and lanes, then the trunks."""

    names: float
    trunks: Mapping[str, float]
    width: float


def stack(
    shelves: Sequence[Shelf],
    links: Iterable[Link],
    say: Callable[[Words], str],
    gate: Gate | None = None,
) -> Stack:
    """Place *shelves* and draw *links*.

    Args:
        shelves: The tiers from top to bottom.
        links: Between their boxes.
        say: Translates.
        gate: Where links from outside come in.
    """
    shelves = [shelf for shelf in shelves if shelf.blocks]
    gate = gate or Gate()
    made = nets(links, [[b.id for b in shelf.blocks] for shelf in shelves], gate.own)
    margin = _margin(shelves, made, say)
    inner = max(shelf.width for shelf in shelves)
    boxes = _across(shelves, margin.width, inner)
    lanes = _lanes_by_gutter(made, len(shelves))
    courses = _courses(lanes, boxes, margin, say, gate)
    rows = [_rows([courses[net.link.id, g] for net, _ in lanes[g]]) for g in range(len(lanes))]
    tops, gutters, height = _down(shelves, rows)
    boxes = {
        block.id: replace(boxes[block.id], y=top)
        for shelf, top in zip(shelves, tops, strict=True)
        for block in shelf.blocks
    }
    entries: dict[str, float] = {}
    marks: list[Mark] = [placed.block.group.at(placed.x, placed.y) for placed in boxes.values()]
    for net in made:
        at = [
            replace(
                courses[net.link.id, lane.gutter],
                y=gutters[lane.gutter]
                + _MARGIN
                + _ROW * _row_of(rows[lane.gutter], courses[net.link.id, lane.gutter]),
            )
            for lane in net.lanes
        ]
        entries |= {net.link.kind: c.entry for c in at if c.entry is not None}
        marks.append(wire(net, at, boxes, say(net.link.label)))
    marks += _titles(shelves, tops, margin)
    return Stack(tuple(marks), margin.width + inner, height, entries)


def _margin(shelves: Sequence[Shelf], made: Sequence[Net], say: Callable[[Words], str]) -> _Margin:
    """Make room for the names and for one trunk for each link that has several lanes."""
    titles = [min(width(shelf.title, SMALL, bold=True), _TITLE_MOST) for shelf in shelves]
    labels = [width(say(net.link.label), SMALL) for net in made]
    names = max([0, *titles, *labels])
    start = snapped(names + 2 * UNIT) if names else 0
    long = [net.link.id for net in made if len(net.lanes) > 1]
    trunks = {link: start + _TRUNK * place for place, link in enumerate(long)}
    wide = start + _TRUNK * len(long) + (UNIT if long else 0)
    return _Margin(names, trunks, wide)


def _across(shelves: Sequence[Shelf], left: float, inner: float) -> dict[str, Placed]:
    boxes: dict[str, Placed] = {}
    for shelf in shelves:
        x = left + round((inner - shelf.width) / 2)
        for block in shelf.blocks:
            boxes[block.id] = Placed(block, x, 0)
            x += block.width + GAP
    return boxes


def _lanes_by_gutter(made: Sequence[Net], tiers: int) -> list[list[tuple[Net, Lane]]]:
    gutters: list[list[tuple[Net, Lane]]] = [[] for _ in range(tiers + 1)]
    for net in made:
        for lane in net.lanes:
            gutters[lane.gutter].append((net, lane))
    return gutters


def _courses(
    lanes: Sequence[Sequence[tuple[Net, Lane]]],
    boxes: Mapping[str, Placed],
    margin: _Margin,
    say: Callable[[Words], str],
    gate: Gate,
) -> dict[tuple[str, int], Course]:
    """Choose the taps of each lane, and where those from outside come in."""
    courses: dict[tuple[str, int], Course] = {}
    right = max(placed.right for placed in boxes.values())
    for gutter in lanes:
        ports = Ports(boxes)
        ports.choose(gutter)
        for net, lane in gutter:
            taps = ports_of(net, lane, ports)
            trunk = margin.trunks.get(net.link.id)
            entry = _entry(taps, trunk, gate.clear) if lane.entry else None
            course = Course(lane, taps, trunk, entry, say(net.link.label), head=gate.head)
            beside = len(gutter) == 1 and course.fits_beside(right)
            courses[net.link.id, lane.gutter] = replace(course, beside=beside)
    return courses


def _entry(taps: Mapping[str, float], trunk: float | None, clear: float) -> float:
    """Return where a link comes in: above its taps, to the right of the area's name."""
    if len(taps) == 1 and trunk is None:
        return max(clear, *taps.values())
    xs = sorted(taps.values())
    middle = (xs[0] + xs[-1]) / 2 if xs else trunk or 0
    return max(clear, round(middle) + UNIT / 2)


def _rows(courses: Sequence[Course]) -> list[list[Course]]:
    """Put lanes that do not meet into one row."""
    rows: list[list[Course]] = []
    for course in courses:
        start, end = course.span()
        if course.at_left():
            start = 0
        fitting = (
            row
            for row in rows
            if all(end + GAP < other.span()[0] or other.span()[1] + GAP < start for other in row)
            and not (course.at_left() and any(other.at_left() for other in row))
        )
        row = next(fitting, None)
        if row is None:
            rows.append([course])
        else:
            row.append(course)
    return rows


def _row_of(rows: list[list[Course]], course: Course) -> int:
    return next(place for place, row in enumerate(rows) if course in row)


def _down(
    shelves: Sequence[Shelf], rows: Sequence[list[list[Course]]]
) -> tuple[list[float], list[float], float]:
    """Return the top of each tier and of each gutter, and the height of all."""
    tops: list[float] = []
    gutters: list[float] = []
    y = 0.0
    for place, gutter in enumerate(rows):
        gutters.append(y)
        outer = place in (0, len(shelves))
        if gutter:
            y += 2 * _MARGIN + _ROW * (len(gutter) - 1)
        elif not outer:
            y += GAP
        if place < len(shelves):
            tops.append(y)
            y += shelves[place].height
    return tops, gutters, y


def _titles(shelves: Sequence[Shelf], tops: Sequence[float], margin: _Margin) -> list[Mark]:
    marks: list[Mark] = []
    for shelf, top in zip(shelves, tops, strict=True):
        if not shelf.title:
            continue
        writing = Writing(0, max(margin.names, 1), 0)
        writing.write(shelf.title, SMALL, bold=True, fill=FAINT)
        lines = len(writing.marks)
        y = round(top + (shelf.height - LEADING[SMALL] * lines) / 2)
        marks.append(Group(tuple(writing.marks), 0, y))
    return marks
