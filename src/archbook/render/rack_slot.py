"""Draw what is screwed into a rack: machines, switches, and power strips beside the rails."""

from archbook.model.scene import Node
from archbook.render.block import Block
from archbook.render.card import Say
from archbook.render.grid import SMALL, UNIT
from archbook.render.marks import Group, Label, Mark, Outline, Rect
from archbook.render.palette import FAINT, INK, PAPER, RULE, tone
from archbook.render.text import width

STEP = 18
"""Height of one rack unit."""

_STRIPE, _LEFT, _RIGHT = 6, 14, 8
_MOST = 44 * UNIT
"""A model that makes a slot wider than this is left to the tooltip."""


def needs(node: Node, say: Say) -> float:
    """Return how wide a slot is that shows the name and, as far as it is short, the model."""
    name = _LEFT + width(say(node.title), SMALL, bold=True) + _RIGHT
    both = name + 2 * UNIT + width(_model(node, say), SMALL)
    return both if both <= _MOST else name


def slot(node: Node, say: Say, wide: float, tall: float) -> Group:
    """Draw *node* in its units: its name at the left, its model at the right.

    In less than a unit there is no room for words.
    """
    colours = tone(node.tone)
    name, model = say(node.title), _model(node, say)
    bounds = Rect(0, 0, wide, tall)
    at = round(tall / 2 + 0.36 * SMALL, 1)
    long = width(name, SMALL, bold=True)
    marks: list[Mark] = [
        Rect(0, 0, wide, tall, colours.tint, RULE, radius=2),
        Rect(0, 0, _STRIPE, tall, colours.strong, radius=2),
    ]
    if tall < STEP:
        return _group(node, say, marks, bounds)
    marks.append(Label(_LEFT, at, name, SMALL, long, bold=True, fill=INK))
    short = width(model, SMALL)
    if model and _LEFT + long + 2 * UNIT + short + _RIGHT <= wide:
        marks.append(Label(wide - _RIGHT, at, model, SMALL, short, fill=FAINT, anchor="end"))
    return _group(node, say, marks, bounds)


def strip(node: Node, say: Say, tall: float) -> Block:
    """Draw a power strip that stands beside the rails, with its feed written at its top."""
    name = say(node.title)
    long = width(name, SMALL, bold=True)
    wide = max(20.0, round(long + UNIT))
    marks: list[Mark] = [
        Rect(0, 0, wide, tall, PAPER, FAINT, radius=3),
        Label(wide / 2, SMALL + 4, name, SMALL, long, bold=True, fill=INK, anchor="middle"),
        Outline(_outlets(wide / 2, tall), "none", FAINT),
    ]
    bounds = Rect(0, 0, wide, tall)
    return Block(node.id, _group(node, say, marks, bounds), wide, tall)


def _outlets(middle: float, tall: float) -> str:
    """Return the outlets of a strip: one for each unit, whatever it really has."""
    tops = range(STEP + 6, int(tall) - STEP // 2, STEP)
    return "".join(f"M{middle - 4:g} {top}h8v8h-8Z" for top in tops)


def _model(node: Node, say: Say) -> str:
    return say(node.details[0]) if node.details else ""


def _group(node: Node, say: Say, marks: list[Mark], bounds: Rect) -> Group:
    return Group(tuple(marks), 0, 0, node.id, "node", say(node.tooltip), bounds)
