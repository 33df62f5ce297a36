"""Compose a sheet: heading, drawing, legend and title block, always at the same places."""

from hashlib import sha256
from importlib import import_module

from archbook.i18n.translation import translate
from archbook.model.scene import Scene
from archbook.render.block import Writing
from archbook.render.card import Say
from archbook.render.grid import GAP, LARGE, SMALL, UNIT, snapped
from archbook.render.legend import BLOCK_WIDTH, legend, title_block
from archbook.render.marks import Group, Mark, Rect, Sheet
from archbook.render.palette import FAINT, HAIR, PAPER
from archbook.render.text import clean

EDGE = 4 * UNIT
NARROWEST = 880
FLATTEST = 3.9
"""A sheet is between 1 : 4 and 4 : 1."""


def speaker(language: str) -> Say:
    """Return what turns words into text of *language*, fit for a drawing."""
    return lambda words: clean(translate(words, language))


def sheet(scene: Scene, language: str) -> Sheet:
    """Lay *scene* out."""
    say = speaker(language)
    body, wide, tall = _body(scene, say)
    inner = max(wide, NARROWEST, (tall + 300) / FLATTEST)
    top, y = _head(scene, say, inner)
    marks: list[Mark] = [*top, Group(body, EDGE + round((inner - wide) / 2), y)]
    foot, deep = _foot(scene, say, inner)
    total_width = snapped(inner + 2 * EDGE)
    height = y + tall + EDGE + deep + EDGE
    height = max(height, total_width / FLATTEST)
    marks.append(Group(foot, EDGE, round(height - EDGE - deep)))
    paper = Rect(0, 0, total_width, snapped(height), fill=PAPER)
    description = say(scene.description)
    title = f"{clean(scene.title.heading)} · {say(scene.title.view)}"
    return Sheet(total_width, snapped(height), title, description, (paper, *marks))


def _body(scene: Scene, say: Say) -> tuple[tuple[Mark, ...], float, float]:
    """Lay out the drawing itself: each arrangement has a module of its name beside this one."""
    pack = import_module(f"archbook.render.{scene.arrangement}").pack
    body: tuple[tuple[Mark, ...], float, float] = pack(scene, say)
    return body


def _head(scene: Scene, say: Say, inner: float) -> tuple[list[Mark], float]:
    writing = Writing(EDGE, inner, EDGE - UNIT)
    writing.write(f"{clean(scene.title.heading)} · {say(scene.title.view)}", LARGE, bold=True)
    for line in (scene.description, *scene.title.notes):
        writing.write(say(line), SMALL, fill=FAINT)
    return writing.marks, snapped(writing.y + GAP)


def _foot(scene: Scene, say: Say, inner: float) -> tuple[tuple[Mark, ...], float]:
    keys, keys_high = legend(scene.legend, say, inner - BLOCK_WIDTH - 2 * GAP)
    block, block_high = title_block(scene.title, say, model_hash(scene))
    deep = max(keys_high, block_high)
    marks: tuple[Mark, ...] = (
        Rect(0, -2 * UNIT, inner, 1, fill=HAIR),
        Group(tuple(keys), 0, 0),
        Group(tuple(block), inner - BLOCK_WIDTH, 0),
    )
    return marks, deep


def model_hash(scene: Scene) -> str:
    """Return a short fingerprint of what is drawn; it changes when the scene does."""
    return sha256(repr(scene).encode("utf-8", "backslashreplace")).hexdigest()[:12]
