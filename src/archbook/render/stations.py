"""Draw one station of a path: a small box with its text in the middle."""

from archbook.model.scene import Node
from archbook.render.block import Block, Writing
from archbook.render.card import Say
from archbook.render.grid import LEADING, SMALL, UNIT, snapped
from archbook.render.marks import Group, Rect
from archbook.render.palette import FAINT
from archbook.render.shapes import body
from archbook.render.text import width, wrap

_NARROWEST, _WIDEST = 9 * UNIT, 17 * UNIT


def station(node: Node, say: Say, tall: float = 0) -> Block:
    """Draw *node* as wide as its text needs, and at least as high as *tall*."""
    title, lines = say(node.title), [say(line) for line in node.details]
    longest = max([width(title, SMALL, bold=True), *(width(line, SMALL) for line in lines)])
    wide = min(max(snapped(longest + 2 * UNIT), _NARROWEST), _WIDEST)
    inner = wide - 2 * UNIT
    rows = len(wrap(title, SMALL, inner, bold=True))
    rows += sum(len(wrap(line, SMALL, inner)) for line in lines)
    text = rows * LEADING[SMALL]
    tall = max(tall, snapped(text + 2 * UNIT))
    writing = Writing(wide / 2, inner, (tall - text) / 2, centred=True)
    writing.write(title, SMALL, bold=True)
    for line in lines:
        writing.write(line, SMALL, fill=FAINT)
    bounds = Rect(0, 0, wide, tall)
    marks = (*body(node, wide, tall), *writing.marks)
    group = Group(marks, id=node.id, kind="node", tooltip=say(node.tooltip), bounds=bounds)
    return Block(node.id, group, wide, tall)
