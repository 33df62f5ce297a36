"""Draw boxes that are framed together."""

from collections.abc import Sequence

from archbook.model.scene import Frame
from archbook.render.block import Block, Writing
from archbook.render.card import Say, times
from archbook.render.chips import Room, chip_rows
from archbook.render.grid import NORMAL, PAD, SMALL, UNIT, baseline, snapped
from archbook.render.marks import Group, Label, Mark, Rect
from archbook.render.palette import FAINT, INK, PAPER, RULE, WASH, tone
from archbook.render.text import width

_NARROWEST = 20 * UNIT


def frame(shown: Frame, members: Sequence[Block], say: Say, between: int = 2 * UNIT) -> Block:
    """Draw *members* side by side in a frame with its name above them."""
    inside = sum(block.width for block in members) + between * (len(members) - 1)
    heading = width(say(shown.title), NORMAL, bold=True)
    heading += width(times(shown.times), NORMAL, bold=True) + PAD
    wide = snapped(max(inside, min(heading, 2 * _NARROWEST), _NARROWEST) + 2 * PAD)
    marks, y = _heading(shown, say, wide)
    y = snapped(y + UNIT)
    x = round((wide - inside) / 2)
    for block in members:
        marks.append(block.group.at(x, y))
        x += round(block.width) + between
    tall = y + snapped(max((block.height for block in members), default=0)) + PAD
    return Block(shown.id, _boxed(shown, marks, wide, tall, say), wide, tall)


def _heading(shown: Frame, say: Say, wide: float) -> tuple[list[Mark], float]:
    count = times(shown.times)
    taken = width(count, NORMAL, bold=True)
    inner = wide - 2 * PAD
    writing = Writing(PAD, inner - taken - (PAD if count else 0), UNIT)
    writing.write(say(shown.title), NORMAL, bold=True)
    writing.most = inner
    for line in shown.details:
        writing.write(say(line), SMALL, fill=FAINT)
    marks = list(writing.marks)
    if count:
        at = baseline(UNIT, NORMAL)
        marks.append(
            Label(wide - PAD, at, count, NORMAL, taken, bold=True, fill=INK, anchor="end")
        )
    y = writing.y
    if shown.badges:
        pills, y = chip_rows(shown.badges, say, Room(PAD, y + 4, inner), pill=True)
        marks += pills
    return marks, y


def _boxed(shown: Frame, marks: list[Mark], wide: float, tall: float, say: Say) -> Group:
    zone = shown.shape == "zone"
    outline = Rect(
        0,
        0,
        wide,
        tall,
        fill=WASH if zone else PAPER,
        stroke=FAINT if zone else tone(shown.tone).strong,
        radius=6,
        dash="6 4" if zone else "",
    )
    return Group(
        (outline, *marks),
        id=shown.id,
        kind="frame",
        tooltip=say(shown.tooltip),
        bounds=Rect(0, 0, wide, tall),
    )


def even_columns(count: int, most: int) -> int:
    """Return into how many columns, at most *most*, to set *count* boxes so that rows are even."""
    rows = -(-count // most)
    return -(-count // rows)


def cluster(identifier: str, blocks: Sequence[Block], columns: int) -> Block:
    """Draw many boxes in a light frame of their own, in even rows of at most *columns*."""
    columns = even_columns(len(blocks), columns)
    column = max(block.width for block in blocks)
    rows = [blocks[at : at + columns] for at in range(0, len(blocks), columns)]
    marks: list[Mark] = []
    y = float(PAD)
    for row in rows:
        for place, block in enumerate(row):
            marks.append(block.group.at(PAD + place * (column + 2 * UNIT), y))
        y += max(block.height for block in row) + 2 * UNIT
    wide = 2 * PAD + columns * column + (columns - 1) * 2 * UNIT
    tall = y - 2 * UNIT + PAD
    outline = Rect(0, 0, wide, tall, fill=PAPER, stroke=RULE, radius=6)
    group = Group((outline, *marks), id=identifier, kind="frame", bounds=Rect(0, 0, wide, tall))
    return Block(identifier, group, wide, tall)
