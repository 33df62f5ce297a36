"""Lay out tiers one below the other, and the links in the gutters between them."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
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
    flat = _across(shelves, margin.width, inner)
    courses = _courses(_lanes_by_gutter(made, len(shelves)), flat, margin, say, gate)
    rows = [_rows(gutter) for gutter in courses]
    tops, gutters, height = _down(shelves, rows)
    boxes = {
        block.id: replace(flat[block.id], y=top)
        for shelf, top in zip(shelves, tops, strict=True)
        for block in shelf.blocks
    }
    placed = [course for row in _placed(rows, gutters) for course in row]
    wires = [
        wire(net, [c for c in placed if c.link == net.link.id], boxes, say(net.link.label))
        for net in made
    ]
    marks = (*(box.block.group.at(box.x, box.y) for box in boxes.values()), *wires)
    kinds = {net.link.id: net.link.kind for net in made}
    entries = {kinds[c.link]: c.entry for c in placed if c.entry is not None}
    named = (*marks, *_titles(shelves, tops, margin))
    return Stack(named, margin.width + inner, height, entries)


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
    """Centre each tier; a lone box stands over the place where a link enters the area below."""
    boxes: dict[str, Placed] = {}
    middle = left + inner / 2
    for shelf in reversed(shelves):
        x = round(min(max(middle - shelf.width / 2, left), left + inner - shelf.width))
        alone = len(shelf.blocks) == 1
        for block in shelf.blocks:
            boxes[block.id] = Placed(block, x, 0)
            entry = next(iter(block.entries.values()), None)
            if alone and entry is not None:
                middle = x + entry
            x += round(block.width) + GAP
        if not alone:
            middle = left + inner / 2
    return {block.id: boxes[block.id] for shelf in shelves for block in shelf.blocks}


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
) -> list[list[Course]]:
    """Choose the taps of each gutter's lanes, and where those from outside come in."""
    right = max(placed.right for placed in boxes.values())
    courses: list[list[Course]] = []
    for gutter in lanes:
        ports = Ports(boxes)
        ports.choose(gutter)
        made: list[Course] = []
        for net, lane in gutter:
            taps = ports_of(net, lane, ports)
            trunk = margin.trunks.get(net.link.id)
            entry = _entry(taps, trunk, gate.clear) if lane.entry else None
            label = say(net.link.label)
            course = Course(net.link.id, lane, taps, trunk, entry, label, gate.head)
            made.append(replace(course, label="") if course.comes_straight_in() else course)
        beside = _all_beside(made, right)
        courses.append([replace(course, beside=beside) for course in made])
    return courses


def _all_beside(courses: Sequence[Course], right: float) -> bool:
    """Tell whether all are straight lines, each with room for its name before the next one."""
    ordered = sorted(courses, key=lambda course: course.stops()[0])
    starts = [*(course.stops()[0] for course in ordered), right]
    return all(course.fits_beside(end) for course, end in zip(ordered, starts[1:], strict=True))


def _entry(taps: Mapping[str, float], trunk: float | None, clear: float) -> float:
    """Return where a link comes in: over one of its taps, to the right of the area's name."""
    free = [x for x in taps.values() if x >= clear]
    if free:
        middle = (min(taps.values()) + max(taps.values())) / 2
        return min(free, key=lambda x: (abs(x - middle), x))
    return max([clear, *taps.values(), trunk or 0])


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


def _placed(
    rows: Sequence[list[list[Course]]], gutters: Sequence[float]
) -> Iterator[list[Course]]:
    """Yield the lanes of each row at their height."""
    for top, gutter in zip(gutters, rows, strict=True):
        for number, row in enumerate(gutter):
            y = top + _MARGIN + _ROW * number
            yield [replace(course, y=y) for course in row]


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
