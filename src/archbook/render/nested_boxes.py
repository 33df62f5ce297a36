"""Boxes inside boxes: the size of each is known before any is drawn, so that rows can be even."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from archbook.model.scene import Area, Frame, Node
from archbook.render.block import Block, Writing
from archbook.render.card import Say, card, times
from archbook.render.grid import GAP, NORMAL, PAD, SMALL, UNIT, baseline, snapped
from archbook.render.marks import Group, Label, Mark, Rect
from archbook.render.palette import FAINT, INK, PAPER, RULE, WASH
from archbook.render.text import width

APART = 2 * UNIT


@dataclass(frozen=True, slots=True)
class Box:
    """Something of a known size; ``paint`` draws it at least as high as it is told."""

    width: float
    height: float
    paint: Callable[[float], Group]


@dataclass(frozen=True, slots=True)
class Flow:
    """Boxes in rows, from left to right."""

    rows: tuple[tuple[Box, ...], ...]
    gap: float

    @property
    def width(self) -> float:
        """Return the width of the longest row."""
        return max(sum(b.width for b in row) + self.gap * (len(row) - 1) for row in self.rows)

    @property
    def height(self) -> float:
        """Return the height of all rows."""
        return sum(self.tall(row) for row in self.rows) + self.gap * (len(self.rows) - 1)

    def tall(self, row: Sequence[Box]) -> float:
        """Return the height of one row."""
        return max(box.height for box in row)

    def marks(self, left: float, top: float) -> list[Mark]:
        """Draw the boxes, those of a row equally high."""
        drawn: list[Mark] = []
        for row in self.rows:
            x, tall = left, self.tall(row)
            for box in row:
                drawn.append(box.paint(tall).at(x, top))
                x += box.width + self.gap
            top += tall + self.gap
        return drawn


def flow(boxes: Sequence[Box], columns: int, gap: float = APART) -> Flow:
    """Return *boxes* in rows of *columns*."""
    rows = (tuple(boxes[at : at + columns]) for at in range(0, len(boxes), columns))
    return Flow(tuple(rows), gap)


def hosts(frame: Frame, nodes: Sequence[Node], inner: float, say: Say) -> Box:
    """Return a rack: its name, and the hosts in it one below the other, *inner* wide."""
    blocks = [card(node, say, inner) for node in nodes]
    head, low = _heading(frame, inner, say)
    tall = snapped(low + sum(block.height + UNIT for block in blocks) - UNIT + PAD)
    wide = inner + 2 * PAD

    def paint(least: float) -> Group:
        bounds = Rect(0, 0, wide, max(tall, least))
        outline = replace(bounds, fill=PAPER, stroke=RULE, radius=3)
        about = say(frame.tooltip)
        marks = (outline, *head, *_piled(blocks, low))
        return Group(marks, id=frame.id, kind="frame", tooltip=about, bounds=bounds)

    return Box(wide, tall, paint)


def lone(node: Node, inner: float, say: Say) -> Box:
    """Return a box that stands where others are racks."""
    wide = inner + 2 * PAD
    return Box(
        wide, card(node, say, wide).height, lambda tall: card(node, say, wide, least=tall).group
    )


def _piled(blocks: Sequence[Block], y: float) -> list[Mark]:
    marks: list[Mark] = []
    for block in blocks:
        marks.append(block.group.at(PAD, y))
        y += block.height + UNIT
    return marks


def _heading(frame: Frame, inner: float, say: Say) -> tuple[list[Mark], float]:
    count = times(frame.times)
    long = width(count, NORMAL, bold=True)
    writing = Writing(PAD, inner - (long + PAD if count else 0), UNIT)
    writing.write(say(frame.title), NORMAL, bold=True)
    writing.most = inner
    for line in frame.details:
        writing.write(say(line), SMALL, fill=FAINT)
    marks = list(writing.marks)
    if count:
        at, right = baseline(UNIT, NORMAL), PAD + inner
        marks.append(Label(right, at, count, NORMAL, long, bold=True, fill=INK, anchor="end"))
    return marks, snapped(writing.y + UNIT)


def zone(identifier: str, title: str, inside: Flow) -> Box:
    """Return a zone: its name, and its racks."""
    wide = inside.width + 2 * APART
    writing = Writing(APART, inside.width, UNIT)
    if title:
        writing.write(title, NORMAL, bold=True)
    top = snapped(writing.y + UNIT)
    tall = top + inside.height + APART

    def paint(least: float) -> Group:
        bounds = Rect(0, 0, wide, max(tall, least))
        outline = replace(bounds, fill=WASH, stroke=FAINT, radius=6, dash="6 4")
        marks = (outline, *writing.marks, *inside.marks(APART, top))
        return Group(marks, id=identifier, kind="frame", bounds=bounds)

    return Box(wide, tall, paint)


def region(area: Area, inside: Flow, say: Say) -> Box:
    """Return a region: its name, what is said of it, and its zones."""
    wide = inside.width + 2 * GAP
    writing = Writing(GAP, inside.width, PAD)
    writing.write(say(area.title), NORMAL, bold=True)
    for line in area.details:
        writing.write(say(line), SMALL, fill=FAINT)
    top = snapped(writing.y + UNIT)
    tall = top + inside.height + GAP

    def paint(least: float) -> Group:
        bounds = Rect(0, 0, wide, max(tall, least))
        outline = replace(bounds, stroke=RULE, radius=8, thick=True)
        marks = (outline, *writing.marks, *inside.marks(GAP, top))
        return Group(marks, id=area.id, kind="area", bounds=bounds)

    return Box(wide, tall, paint)
