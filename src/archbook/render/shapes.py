"""Outlines: one for each kind of box."""

from dataclasses import replace

from archbook.model.scene import Node
from archbook.render.grid import UNIT
from archbook.render.marks import Dot, Line, Mark, Outline, Rect
from archbook.render.palette import FAINT, INK, PAPER, RULE, WASH, Tone, tone

SIGN = 28
"""Width of the sign at the left of a firewall or a load balancer."""

_STEP = UNIT / 2
_PLAIN = {
    "step": Rect(0, 0, 0, 0, fill=PAPER, stroke=RULE, radius=4),
    "service": Rect(0, 0, 0, 0, fill=WASH, stroke=FAINT, radius=8),
    "note": Rect(0, 0, 0, 0, fill=PAPER, stroke=INK, dash="4 3", radius=2),
}
"""Shape that is a mere rectangle → its looks."""
_BRICK = "#f6c9ae"


def stacked(node: Node) -> bool:
    """Tell whether the box is drawn as a pile, because it stands for several machines."""
    return node.shape == "machine" and node.times > 1


def body(node: Node, wide: float, tall: float) -> tuple[Mark, ...]:
    """Return the outline of *node*, which fills the given size."""
    match node.shape:
        case "machine":
            return _machine(tone(node.tone), wide, tall, pile=stacked(node))
        case "outside":
            return (Outline(_cloud(wide, tall), PAPER, FAINT),)
        case "firewall":
            return _firewall(wide, tall)
        case "balancer":
            return _balancer(wide, tall)
        case "store":
            return _store(tone(node.tone), wide, tall)
        case "step" | "service" | "note":
            return (replace(_PLAIN[node.shape], width=wide, height=tall),)


def _machine(colours: Tone, wide: float, tall: float, *, pile: bool) -> tuple[Mark, ...]:
    if not pile:
        return _slab(colours, wide, tall, 0)
    wide, tall = wide - UNIT, tall - UNIT
    behind = (
        Rect(shift, shift, wide, tall, fill=colours.tint, stroke=RULE, radius=4)
        for shift in (2 * _STEP, _STEP)
    )
    return (*behind, *_slab(colours, wide, tall, 0))


def _slab(colours: Tone, wide: float, tall: float, at: float) -> tuple[Mark, ...]:
    return (
        Rect(at, at, wide, tall, fill=colours.tint, stroke=RULE, radius=4),
        Rect(at, at, 6, tall, fill=colours.strong, radius=3),
    )


def _signed(wide: float, tall: float, fill: str) -> list[Mark]:
    """Return a box with room for a sign at its left."""
    return [
        Rect(0, 0, wide, tall, fill=WASH, stroke=INK, radius=2),
        Rect(0, 0, SIGN, tall, fill=fill, stroke=INK, radius=2),
    ]


def _firewall(wide: float, tall: float) -> tuple[Mark, ...]:
    """Return a box with a column of bricks."""
    marks = _signed(wide, tall, _BRICK)
    rows = max(2, round(tall / UNIT))
    high = tall / rows
    for row in range(rows):
        y = round(row * high, 1)
        if row:
            marks.append(Line(((0, y), (SIGN, y)), INK, thick=False))
        x = 9 if row % 2 else 19
        marks.append(Line(((x, y), (x, round(y + high, 1))), INK, thick=False))
    return tuple(marks)


def _balancer(wide: float, tall: float) -> tuple[Mark, ...]:
    """Return a box with one line that fans out into three."""
    marks = _signed(wide, tall, PAPER)
    middle = tall / 2
    for y in (middle - 10, middle, middle + 10):
        marks.append(Line(((6, middle), (21, y)), INK, thick=False))
        marks.append(Dot(21, y, INK))
    return tuple(marks)


def _store(colours: Tone, wide: float, tall: float) -> tuple[Mark, ...]:
    """Return a drum."""
    lip, half = 8, wide / 2
    drum = (
        f"M0 {lip}A{half:g} {lip} 0 0 1 {wide:g} {lip}V{tall - lip:g}"
        f"A{half:g} {lip} 0 0 1 0 {tall - lip:g}Z"
    )
    top = f"M0 {lip}A{half:g} {lip} 0 0 1 {wide:g} {lip}A{half:g} {lip} 0 0 1 0 {lip}Z"
    return (
        Outline(drum, colours.tint, FAINT),
        Outline(top, colours.strong, FAINT),
    )


_CLOUD = (
    (0.22, 1.0),
    (0.04, 1.0, -0.02, 0.78, 0.05, 0.64),
    (-0.02, 0.40, 0.10, 0.24, 0.24, 0.30),
    (0.28, 0.02, 0.50, -0.06, 0.60, 0.14),
    (0.74, 0.02, 0.90, 0.14, 0.89, 0.36),
    (1.01, 0.44, 1.02, 0.82, 0.90, 0.92),
    (0.86, 1.0, 0.80, 1.0, 0.76, 1.0),
)


def _cloud(wide: float, tall: float) -> str:
    first, *curves = (
        tuple(
            round(value * (tall if place % 2 else wide), 1) for place, value in enumerate(points)
        )
        for points in _CLOUD
    )
    return "M" + _numbers(first) + "".join("C" + _numbers(curve) for curve in curves) + "Z"


def _numbers(values: tuple[float, ...]) -> str:
    return " ".join(f"{value:g}" for value in values)
