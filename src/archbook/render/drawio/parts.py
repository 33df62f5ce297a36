"""What a box of a sheet is made of: its outline, its text, and what else lies in it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from archbook.render.drawio.labels import Column, column
from archbook.render.drawio.looks import NOTHING, Look, rect_look
from archbook.render.marks import Group, Label, Mark, Outline, Rect

_BOXES = frozenset({"node", "frame", "area", "section", "chip"})
_SHAPES: Mapping[str, Look] = {
    "store": {"shape": "cylinder3", "boundedLbl": 0, "backgroundOutline": 1, "size": 8},
    "outside": {"shape": "cloud"},
}
"""How draw.io itself draws what is no rectangle."""
_STEP = 4
"""Pixels by which one box of a pile stands out behind the next."""

Placed = tuple[Mark, float, float]
"""A mark, and how far it is shifted."""


def flat(marks: tuple[Mark, ...], x: float, y: float) -> Iterator[Placed]:
    """Yield *marks* with their shift; groups that are nothing by themselves are opened."""
    for mark in marks:
        if not isinstance(mark, Group):
            yield mark, x, y
        elif mark.kind == "link" or (mark.kind in _BOXES and mark.bounds):
            yield mark, x + mark.x, y + mark.y
        else:
            yield from flat(mark.marks, x + mark.x, y + mark.y)


def moved(label: Label, x: float, y: float) -> Label:
    """Return *label* somewhere else."""
    return replace(label, x=label.x + x, y=label.y + y)


@dataclass(frozen=True, slots=True)
class Parts:
    """A box taken apart.

    Attributes:
        body: Its outline, which draw.io draws itself.
        look: How.
        texts: What is written on it.
        rest: What else lies in it; of a pile what shows of the boxes behind.
    """

    body: Rect
    look: Look
    texts: Column
    rest: tuple[Placed, ...]


def parts(group: Group, shape: str) -> Parts:
    """Take *group*, whose node has this *shape*, apart."""
    inner = list(flat(group.marks, 0, 0))
    body = _body(group, inner)
    outlines = [mark for mark in group.marks if isinstance(mark, Outline)]
    known = _SHAPES.get(shape) if outlines else None
    look: Look = rect_look(body) if body in (mark for mark, _, _ in inner) else dict(NOTHING)
    if known is not None:
        look = {"fillColor": outlines[0].fill, "strokeColor": outlines[0].stroke, **known}
    used = (body, *(outlines if known is not None else ()))
    rest = [part for part in inner if not isinstance(part[0], Label) and part[0] not in used]
    shown = tuple(seen for part in rest for seen in _shown(part, body))
    labels = [moved(mark, x, y) for mark, x, y in inner if isinstance(mark, Label)]
    return Parts(body, look, _uncovered(column(labels), shown), shown)


def _body(group: Group, inner: list[Placed]) -> Rect:
    """Return the outline of a box: a pile of machines has it in front, smaller than the pile."""
    bounds = group.bounds or Rect(0, 0, 0, 0)
    fronts = [
        mark
        for mark, x, y in inner
        if isinstance(mark, Rect) and (mark.x + x, mark.y + y) == (bounds.x, bounds.y)
    ]
    return max(fronts, key=lambda rect: rect.width * rect.height, default=bounds)


def _shown(part: Placed, body: Rect) -> Iterator[Placed]:
    """Yield *part*, or the strips that show of a box that stands behind another."""
    mark, x, y = part
    same = isinstance(mark, Rect) and (mark.width, mark.height) == (body.width, body.height)
    if not isinstance(mark, Rect) or not same or mark.x <= body.x:
        yield part
        return
    yield replace(mark, x=mark.right - _STEP, width=_STEP, radius=0), x, y
    yield replace(mark, y=mark.bottom - _STEP, height=_STEP, radius=0), x, y


def _uncovered(texts: Column, shown: tuple[Placed, ...]) -> Column:
    """Keep the text of a box on it only where nothing else of the box would cover it."""
    fields = [(mark, x, y) for mark, x, y in shown if isinstance(mark, Rect)]
    covered = any(
        mark.fill != "none"
        and mark.x + x <= line.x <= mark.right + x
        and mark.y + y <= line.y <= mark.bottom + y
        for mark, x, y in fields
        for line in texts.lines
    )
    return Column((), (*texts.lines, *texts.others)) if covered else texts
