"""Boxes of a sheet as cells of draw.io: what belongs to a box lies in it and moves with it."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from archbook.model.scene import Shape
from archbook.render.drawio.cells import Cells, Item, Tied
from archbook.render.drawio.labels import alone, html, inside
from archbook.render.drawio.looks import Look, line_look, outline_look, picture_look, rect_look
from archbook.render.drawio.parts import flat, moved, parts
from archbook.render.marks import Dot, Group, Label, Line, Mark, Outline, Picture, Rect

_FRAMES = frozenset({"frame", "area"})
_TIGHT = frozenset({"chip", "section"})
"""Boxes whose lines are not broken anew, since there is no room for more."""
_FOLD = 20
"""Pixels from the left edge that draw.io's sign for folding takes."""
_PART: Look = {"part": 1, "connectable": 0}
"""What cannot be taken out of its box by accident."""
_FREE: Look = {"connectable": 0}
_RADIUS = 3.5


@dataclass(frozen=True, slots=True)
class Wired:
    """A link of the sheet with its place."""

    group: Group
    x: float
    y: float


@dataclass(slots=True)
class Boxes:
    """Writes boxes into cells.

    Attributes:
        cells: Where they go.
        shapes: Node → what it is.
        placed: Cell → its place on the sheet.
        reach: Cell → the same with all that belongs to it, as a pile of machines.
        wired: Links that were met, to be drawn when every box has its cell.
    """

    cells: Cells
    shapes: Mapping[str, Shape]
    placed: dict[str, Rect] = field(default_factory=dict)
    reach: dict[str, Rect] = field(default_factory=dict)
    wired: list[Wired] = field(default_factory=list)

    def add(self, marks: tuple[Mark, ...], layer: str) -> None:
        """Add *marks* to a layer."""
        for mark, x, y in flat(marks, 0, 0):
            self._piece(mark, layer, x, y, _FREE)

    def _piece(self, mark: Mark, parent: str, x: float, y: float, extra: Look) -> None:
        """Add a box, or an ornament, which lies at x and y of its parent."""
        if not isinstance(mark, Group):
            self._mark(mark, parent, x, y, extra)
        elif mark.kind == "link":
            above = self.placed.get(parent, Rect(0, 0, 0, 0))
            self.wired.append(Wired(mark, above.x + x, above.y + y))
        else:
            self._group(mark, parent, x, y)

    def _group(self, group: Group, parent: str, x: float, y: float) -> None:
        made = parts(group, self.shapes.get(group.id, ""))
        body, lines = made.body, made.texts.lines
        least = _FOLD if group.kind in _FRAMES else 0
        look = made.look | inside(lines, body, least, flows=group.kind not in _TIGHT)
        look |= {"container": 1, "collapsible": int(_folds(group)), "recursiveResize": 0}
        item = Item(group.id or f"{parent}/part", parent, html(lines), group.tooltip)
        own = self.cells.box(item, Rect(x + body.x, y + body.y, body.width, body.height), look)
        above = self.placed.get(parent, Rect(0, 0, 0, 0))
        for places, box in ((self.placed, body), (self.reach, group.bounds or body)):
            left, top = above.x + x + box.x, above.y + y + box.y
            places[own] = Rect(left, top, box.width, box.height)
        for mark, dx, dy in (*made.rest, *((label, 0, 0) for label in made.texts.others)):
            self._piece(mark, own, dx - body.x, dy - body.y, _PART)

    def _mark(self, mark: Mark, parent: str, x: float, y: float, extra: Look) -> None:
        item = Item(f"{parent}/part", parent)
        match mark:
            case Label():
                place, style = alone(moved(mark, x, y))
                self.cells.box(Item(item.id, parent, html([mark])), place, {**style, **extra})
            case Rect():
                place = Rect(mark.x + x, mark.y + y, mark.width, mark.height)
                self.cells.box(item, place, rect_look(mark) | extra)
            case Line():
                start, *bends, end = ((px + x, py + y) for px, py in mark.points)
                self.cells.line(item, (Tied(start), Tied(end)), bends, line_look(mark))
            case Dot():
                left, top = mark.x + x - _RADIUS, mark.y + y - _RADIUS
                look: Look = {"shape": "ellipse", "fillColor": mark.fill, "strokeColor": "none"}
                self.cells.box(item, Rect(left, top, 2 * _RADIUS, 2 * _RADIUS), look | extra)
            case Picture():
                place = Rect(mark.x + x, mark.y + y, mark.size, mark.size)
                self.cells.box(item, place, picture_look(mark) | extra)
            case Outline() if room := self.placed.get(parent):
                place = Rect(x, y, room.width, room.height)
                self.cells.box(item, place, outline_look(mark, place) | extra)
            case _:
                pass


def _folds(group: Group) -> bool:
    """Tell whether a reader can fold a box: a frame, or one with services inside."""
    inner = (mark.kind for mark in group.marks if isinstance(mark, Group))
    return group.kind in _FRAMES or "section" in inner
