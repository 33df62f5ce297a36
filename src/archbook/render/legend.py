"""The legend and the title block at the foot of a sheet."""

from collections.abc import Sequence

from archbook.i18n import Message
from archbook.model.scene import Key, TitleBlock
from archbook.render.card import Say
from archbook.render.gauges import sample
from archbook.render.grid import LEADING, PAD, SMALL, UNIT, baseline
from archbook.render.marks import Dot, Label, Line, Mark, Rect
from archbook.render.palette import FAINT, HAIR, INK, PAPER, RULE, STATES, stroke, tone
from archbook.render.states import SIGN, sign
from archbook.render.text import width, wrap

_SWATCH = 28
_ROW = 20
BLOCK_WIDTH = 36 * UNIT


def legend(keys: Sequence[Key], say: Say, most: float) -> tuple[list[Mark], float]:
    """Draw what the tones and lines mean, in columns over at most *most* pixels.

    Returns:
        The marks and their height.
    """
    if not keys:
        return [], 0
    texts = [say(key.meaning) for key in keys]
    column = max(width(text, SMALL) for text in texts) + _SWATCH + 3 * UNIT
    column = min(column, most)
    columns = max(1, int(most // column))
    per_column = -(-len(keys) // columns)
    marks: list[Mark] = []
    for place, (key, text) in enumerate(zip(keys, texts, strict=True)):
        x, y = (place // per_column) * column, (place % per_column) * _ROW
        marks += _sign(key, x, y)
        at = baseline(y + 2, SMALL)
        marks.append(Label(x + _SWATCH + UNIT, at, text, SMALL, width(text, SMALL), fill=INK))
    return marks, per_column * _ROW


def _sign(key: Key, x: float, y: float) -> list[Mark]:
    middle = y + _ROW / 2
    if key.sign == "link":
        look = stroke(key.name)
        ends = ((x, middle), (x + _SWATCH, middle))
        return [Line(ends, look.colour, look.dash), Dot(x + _SWATCH / 2, middle, look.colour)]
    if key.sign == "state":
        return _state(key.name, x, y)
    if key.sign == "gauge":
        return list(sample(key.name, _SWATCH, x, y + 5))
    colours = tone(key.name)
    return [
        Rect(x, y + 3, _SWATCH, 14, fill=colours.tint, stroke=RULE, radius=3),
        Rect(x, y + 3, 6, 14, fill=colours.strong, radius=3),
    ]


def _state(name: str, x: float, y: float) -> list[Mark]:
    state = next(state for state in STATES if state == name)
    look = STATES[state]
    box = Rect(x, y + 2, _SWATCH, _ROW - 4, PAPER, look.colour, state != "alive", 3, look.dash)
    return [box, sign(state, x + (_SWATCH - SIGN) / 2, y + (_ROW - SIGN) / 2)]


def title_block(title: TitleBlock, say: Say, model_hash: str) -> tuple[list[Mark], float]:
    """Draw what the sheet is: design, view, release, revision, model.

    Returns:
        The marks, `BLOCK_WIDTH` wide, and their height.
    """
    rows = (
        (Message("Design"), title.heading),
        (Message("View"), say(title.view)),
        (Message("Release"), say(title.release)),
        (Message("Revision"), title.revision),
        (Message("Model"), model_hash),
        *_sheet(title),
    )
    names = [say(name) for name, _ in rows]
    left = max(width(name, SMALL) for name in names) + 3 * UNIT
    marks: list[Mark] = []
    y = 0.0
    for name, (_, value) in zip(names, rows, strict=True):
        lines = wrap(say(value), SMALL, BLOCK_WIDTH - left - PAD)
        marks.append(_text(name, PAD, y, fill=FAINT))
        marks += (_text(line, left, y + n * LEADING[SMALL]) for n, line in enumerate(lines))
        y += LEADING[SMALL] * max(1, len(lines)) + 4
        marks.append(Rect(0, y, BLOCK_WIDTH, 1, fill=HAIR))
    marks.pop()
    return [Rect(0, 0, BLOCK_WIDTH, y, stroke=RULE), *marks], y


def _sheet(title: TitleBlock) -> tuple[tuple[Message, str], ...]:
    """Return the row that numbers the sheet; one that stands by itself has none."""
    return ((Message("Sheet"), f"{title.sheet} / {title.sheets}"),) if title.sheets > 1 else ()


def _text(text: str, x: float, y: float, fill: str = INK) -> Label:
    return Label(x, baseline(y + 2, SMALL), text, SMALL, width(text, SMALL), fill=fill)
