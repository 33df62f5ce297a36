"""A sheet on dark ground: the same drawing with every colour's lightness turned around."""

from collections.abc import Callable
from colorsys import hls_to_rgb, rgb_to_hls
from dataclasses import replace
from functools import cache

from archbook.render.look import Theme
from archbook.render.marks import Dot, Group, Label, Line, Mark, Outline, Picture, Rect, Sheet
from archbook.render.palette import INK, WASH

_DARKEST, _LIGHTEST = 0.11, 0.95
"""What white and black become: neither is glaring."""
_CALM = 0.85
"""Share of a colour's saturation that it keeps: on dark ground colours look stronger."""
_LIFT = 1.4
"""Power that lifts colours of middle lightness, so that lines are seen; white and black stay."""


def themed(sheet: Sheet, theme: Theme) -> Sheet:
    """Return *sheet* in the colours of *theme*; it is drawn in those of ``light``."""
    if theme == "light":
        return sheet
    return replace(sheet, marks=_painted(sheet.marks, darkened))


@cache
def darkened(colour: str) -> str:
    """Return the colour that stands for *colour* on dark ground: hue kept, lightness turned."""
    if not colour.startswith("#"):
        return colour
    red, green, blue = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    hue, lightness, saturation = rgb_to_hls(red, green, blue)
    turned = _LIGHTEST - (_LIGHTEST - _DARKEST) * lightness**_LIFT
    parts = hls_to_rgb(hue, turned, saturation * _CALM)
    return "#" + "".join(f"{round(part * 255):02x}" for part in parts)


def _painted(marks: tuple[Mark, ...], paint: Callable[[str], str]) -> tuple[Mark, ...]:
    return tuple(_repainted(mark, paint) for mark in marks)


def _repainted(mark: Mark, paint: Callable[[str], str]) -> Mark:
    match mark:
        case Group():
            return replace(mark, marks=_painted(mark.marks, paint))
        case Rect() | Outline():
            return replace(mark, fill=paint(mark.fill), stroke=paint(mark.stroke))
        case Label():
            return replace(mark, fill=paint(mark.fill or INK))
        case Line():
            return replace(mark, stroke=paint(mark.stroke))
        case Dot():
            return replace(mark, fill=paint(mark.fill))
        case Picture():
            return _on_a_plate(mark)


def _on_a_plate(icon: Picture) -> Group:
    """Put an icon, which keeps its own colours, on light ground."""
    plate = Rect(icon.x - 1, icon.y - 1, icon.size + 2, icon.size + 2, fill=WASH, radius=3)
    return Group((plate, icon))
