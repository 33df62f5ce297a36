"""Every text of every sheet can be read where it stands, in both themes."""

from collections.abc import Iterator, Mapping

import pytest

from archbook.model.scene import Scene
from archbook.render.look import THEMES, Theme
from archbook.render.marks import Label, Rect, Sheet
from archbook.render.palette import INK, contrast
from archbook.render.sheet import sheet
from archbook.render.themes import themed

READABLE = 4.5


def _holds(box: Rect, x: float, y: float) -> bool:
    return box.x <= x <= box.right and box.y <= y <= box.bottom


def _read(laid_out: Sheet) -> Iterator[tuple[str, float]]:
    """Yield each text with its contrast to what was painted last where it stands."""
    grounds: list[Rect] = []
    for x, y, mark, _ in laid_out.walk():
        if isinstance(mark, Rect) and mark.fill != "none":
            grounds.append(Rect(mark.x + x, mark.y + y, mark.width, mark.height, mark.fill))
        elif isinstance(mark, Label):
            middle = (mark.left + x + mark.width / 2, mark.y + y - mark.size / 3)
            ground = next(box for box in reversed(grounds) if _holds(box, *middle))
            yield mark.text, contrast(mark.fill or INK, ground.fill)


@pytest.mark.parametrize("theme", THEMES)
def test_every_text_can_be_read(scenes: Mapping[str, Scene], theme: Theme) -> None:
    for name, scene in scenes.items():
        found = dict(_read(themed(sheet(scene, "en"), theme)))
        assert found
        assert {text: value for text, value in found.items() if value < READABLE} == {}, name


def test_a_text_that_cannot_be_read_would_be_seen() -> None:
    ground, text = (
        Rect(0, 0, 100, 20, fill="#dddddd"),
        Label(5, 15, "pale", 12, 20, fill="#bbbbbb"),
    )
    assert dict(_read(Sheet(100, 20, "", "", (ground, text))))["pale"] < READABLE
