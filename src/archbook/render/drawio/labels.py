"""Texts of a sheet as labels of draw.io: HTML with the sizes and weights of the sheet."""

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape

from archbook.render.drawio.cells import Style
from archbook.render.grid import LEADING
from archbook.render.marks import Label, Rect
from archbook.render.palette import INK

_FONT: dict[str, str | float] = {
    "html": 1,
    "fontFamily": "Pretendard,Noto Sans KR,Arial,sans-serif",
}
_SPACE, _ABOVE = 2, 7
"""Pixels that draw.io keeps free around a label, and above one that hangs from the top."""


@dataclass(frozen=True, slots=True)
class Column:
    """Lines that stand one below the other, and those of a box that stand elsewhere."""

    lines: tuple[Label, ...]
    others: tuple[Label, ...]


def column(labels: Sequence[Label]) -> Column:
    """Part the lines that begin a box's text from those that stand beside or further down."""
    if not labels:
        return Column((), ())
    lines = [labels[0]]
    others: list[Label] = []
    for label in labels[1:]:
        above = lines[-1]
        aligned = (label.x, label.anchor) == (above.x, above.anchor)
        below = 0 < label.y - above.y <= LEADING[label.size] + LEADING[above.size] / 2
        (lines if aligned and below else others).append(label)
    return Column(tuple(lines), tuple(others))


def html(lines: Sequence[Label]) -> str:
    """Return *lines* as HTML."""
    return "".join(_line(line) for line in lines)


def _line(label: Label) -> str:
    weight = "font-weight:600;" if label.bold else ""
    style = (
        f"font-size:{label.size}px;line-height:{LEADING[label.size]}px;"
        f"color:{label.fill or INK};{weight}"
    )
    return f'<div style="{style}">{escape(label.text)}</div>'


def inside(
    lines: Sequence[Label], box: Rect, least: float = 0, *, flows: bool = True
) -> dict[str, str | float]:
    """Return where *lines* stand in *box*.

    Args:
        lines: The text.
        box: What it is written on.
        least: How far from the left edge it begins at least.
        flows: Whether draw.io breaks lines that are too long for the box.
    """
    if not lines:
        return {}
    first = lines[0]
    place: dict[str, str | float] = {
        "verticalAlign": "top",
        "spacingTop": _top(first) - box.y - _ABOVE,
        "align": _SIDES[first.anchor],
        "whiteSpace": "wrap" if flows else "nowrap",
    }
    if first.anchor == "start":
        place |= {"spacingLeft": max(first.x - box.x, least) - _SPACE}
    return _FONT | place


_SIDES = {"start": "left", "middle": "center", "end": "right"}


def alone(label: Label) -> tuple[Rect, Style]:
    """Return box and style of a text that stands by itself."""
    tall = LEADING[label.size]
    room = Rect(label.left - _SPACE, _top(label), label.width + 2 * _SPACE, tall)
    place: dict[str, str | float] = {"align": _SIDES[label.anchor], "verticalAlign": "middle"}
    return room, _FONT | place | {"spacing": 0, "strokeColor": "none", "fillColor": "none"}


def _top(label: Label) -> float:
    return label.y - LEADING[label.size] / 2 - 0.36 * label.size
