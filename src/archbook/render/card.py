"""Draw one node as a box: what it is, its name, what is written on it."""

from collections.abc import Callable, Iterator

from archbook.model.scene import Node, Words
from archbook.render.block import Block, Writing
from archbook.render.chips import Room, chip_rows
from archbook.render.gauges import WIDE, gauges
from archbook.render.grid import GAP, LEADING, NORMAL, PAD, SMALL, UNIT, baseline, snapped
from archbook.render.marks import Group, Label, Mark, Picture, Rect
from archbook.render.palette import FAINT, INK
from archbook.render.sections import sections
from archbook.render.shapes import SIGN, body, stacked
from archbook.render.states import WORDS, outlined, state_line, state_width
from archbook.render.text import width

Say = Callable[[Words], str]
"""Turn words into plain text of one language, clean of what a drawing must not hold."""

NARROWEST, WIDEST = 15 * UNIT, 32 * UNIT
_LEFT = {"machine": PAD + 6, "firewall": PAD + SIGN, "balancer": PAD + SIGN}
_TOP = {"store": PAD + 10, "outside": PAD + 10}
_ICON = 24
_ROW = 25 * UNIT
"""Room that a row of chips asks for; more of them go on in the next one."""
_CENTRED = frozenset({"outside", "store"})


def card(
    node: Node, say: Say, fixed: float | None = None, columns: int = 1, least: float = 0
) -> Block:
    """Draw *node*, as wide as its text needs.

    Args:
        node: The box.
        say: Translates.
        fixed: Width in pixels that it must have instead.
        columns: How many columns its sections stand in.
        least: Height in pixels that it has at least.
    """
    wide = fixed or _natural_width(node, say)
    left = _left(node)
    deep = UNIT if stacked(node) else 0
    inner = wide - deep - left - PAD
    marks = list(_inside(node, say, left, inner))
    if node.icon != "":
        marks.append(Picture(left - _ICON - UNIT, PAD - 1, _ICON, node.icon))
    marks += gauges(node, say, Room(left, _lowest(marks), inner))
    marks += sections(node, say, Room(left, _lowest(marks), inner), columns)
    tall = snapped(_lowest(marks) + PAD) + deep
    if node.shape == "outside":
        tall += UNIT
    tall = max(tall, snapped(least))
    outline = (*body(node, wide, tall), *outlined(node, wide, tall))
    bounds = Rect(0, 0, wide, tall)
    group = Group(
        (*outline, *marks),
        id=node.id,
        kind="node",
        tooltip=say(node.tooltip),
        bounds=bounds,
    )
    return Block(node.id, group, wide, tall)


def _left(node: Node) -> int:
    """Return where the writing in a box begins: beside its sign, beside its icon."""
    return _LEFT.get(node.shape, PAD) + (_ICON + UNIT if node.icon != "" else 0)


def times(count: int) -> str:
    """Return how many like things a box stands for, as it is written on it."""
    return f"× {count:,}" if count > 1 else ""


def _natural_width(node: Node, say: Say) -> float:
    heading = width(say(node.title), NORMAL, bold=True)
    if count := times(node.times):
        heading += width(count, NORMAL, bold=True) + PAD
    lines = [width(say(line), SMALL) for line in node.details]
    lines += (length + 6 * UNIT for length in _inner(node, say))
    pills = [width(say(badge.label), SMALL, bold=True) + 3 * UNIT for badge in node.badges]
    room = _left(node) + PAD + (UNIT if stacked(node) else 0)
    if node.shape == "outside":
        room += 3 * GAP
    state = state_width(_state(node, say))
    narrowest = WIDE + room if node.gauges else NARROWEST
    widest = max(WIDEST, narrowest)
    return min(max(snapped(max([heading, state, *lines, *pills]) + room), narrowest), widest)


def _state(node: Node, say: Say) -> str:
    """Return the word for what has become of *node*; empty where nothing is said."""
    return say(WORDS[node.state]) if node.state else ""


def _inner(node: Node, say: Say) -> Iterator[float]:
    """Yield how wide the sections of *node* are: each name, each chip, a row of chips."""
    for section in node.sections:
        yield width(say(section.label), SMALL, bold=True)
        chips = [width(say(chip.label), SMALL) + 2 * UNIT for chip in section.chips]
        yield from chips
        yield min(sum(chips) + UNIT * len(chips), _ROW)


def _inside(node: Node, say: Say, left: float, inner: float) -> Iterator[Mark]:
    centred = node.shape in _CENTRED
    top = _TOP.get(node.shape, PAD - 2)
    above, word = top, _state(node, say)
    top += LEADING[SMALL] + 2 if word else 0
    count = times(node.times)
    title = f"{say(node.title)} {count}" if centred else say(node.title)
    taken = width(count, NORMAL, bold=True) + PAD if count and not centred else 0
    writing = Writing(left + inner / 2 if centred else left, inner - taken, top, centred)
    writing.write(title, NORMAL, bold=True)
    writing.most = inner
    for line in node.details:
        writing.write(say(line), SMALL, fill=FAINT)
    yield from writing.marks
    if taken:
        at, right = baseline(top, NORMAL), left + inner
        yield Label(right, at, count, NORMAL, taken - PAD, bold=True, fill=INK, anchor="end")
    if node.badges:
        pills, _ = chip_rows(node.badges, say, Room(left, writing.y + 6, inner), pill=True)
        yield from pills
    if word:
        at = left + (inner - state_width(word)) / 2 if centred else left
        yield from state_line(node.state, word, at, above)


def _lowest(marks: list[Mark]) -> float:
    return max(map(_bottom, marks), default=PAD + LEADING[NORMAL])


def _bottom(mark: Mark) -> float:
    match mark:
        case Rect():
            return mark.bottom
        case Label():
            return mark.y + LEADING[mark.size] / 2 - 0.36 * mark.size
        case Group():
            return mark.y + (mark.bounds.bottom if mark.bounds else 0)
        case _:
            return 0
