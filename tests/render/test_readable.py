"""Every text of every real sheet can be read on what lies under it, in light and in dark."""

import re
from collections.abc import Iterator, Mapping

import pytest

from archbook.model.scene import Scene
from archbook.render.look import THEMES, Theme
from archbook.render.marks import Group, Label, Mark, Outline, Rect, Sheet
from archbook.render.palette import contrast
from archbook.render.sheet import sheet
from archbook.render.themes import themed

READABLE = 4.5

Ground = tuple[float, float, float, float, str]
"""Left, top, right and bottom of what is filled, and its colour."""


def _under(grounds: list[Ground], x: float, y: float) -> str:
    return next(
        fill
        for left, top, right, bottom, fill in reversed(grounds)
        if left <= x <= right and top <= y <= bottom
    )


def _corners(path: str) -> tuple[list[float], list[float]]:
    """Return where the strokes of a path end; arcs bulge beyond, where no text is."""
    xs: list[float] = []
    ys: list[float] = []
    for command, rest in re.findall(r"([A-Z])([^A-Z]*)", path):
        numbers = [float(number) for number in re.findall(r"-?[\d.]+", rest)]
        if command == "V":
            ys += numbers
        elif command == "H":
            xs += numbers
        elif numbers:
            xs.append(numbers[-2])
            ys.append(numbers[-1])
    return xs, ys


def _texts(
    marks: tuple[Mark, ...], x: float, y: float, grounds: list[Ground]
) -> Iterator[tuple[Label, str]]:
    """Yield every text, and the colour of what was drawn last where its middle is."""
    for mark in marks:
        match mark:
            case Rect(fill=fill) if fill != "none":
                grounds.append((x + mark.x, y + mark.y, x + mark.right, y + mark.bottom, fill))
            case Outline(fill=fill) if fill != "none":
                xs, ys = _corners(mark.d)
                grounds.append((x + min(xs), y + min(ys), x + max(xs), y + max(ys), fill))
            case Label():
                at = x + mark.left + mark.width / 2, y + mark.y - mark.size / 3
                yield mark, _under(grounds, *at)
            case Group():
                yield from _texts(mark.marks, x + mark.x, y + mark.y, grounds)
            case _:
                pass


def faint(laid_out: Sheet) -> dict[str, float]:
    """Return the texts of a sheet that are hard to read, and their contrast."""
    read = _texts(laid_out.marks, 0, 0, [])
    found = {text.text: contrast(text.fill, ground) for text, ground in read}
    return {text: value for text, value in found.items() if value < READABLE}


@pytest.mark.parametrize("theme", THEMES)
def test_every_text_can_be_read(scenes: Mapping[str, Scene], theme: Theme) -> None:
    found = {name: faint(themed(sheet(scene, "en"), theme)) for name, scene in scenes.items()}
    assert {name: texts for name, texts in found.items() if texts} == {}


def test_a_faint_text_would_be_seen() -> None:
    paper = Rect(0, 0, 100, 20, fill="#ffffff")
    text = Label(10, 15, "faint", 12, 40, fill="#cccccc")
    assert list(faint(Sheet(100, 20, "", "", (paper, text)))) == ["faint"]
