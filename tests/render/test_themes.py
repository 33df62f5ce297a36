"""On dark ground everything can be read as it can on paper."""

from collections.abc import Mapping
from xml.etree import ElementTree as ET

import pytest

from archbook.model.scene import Scene
from archbook.render import render
from archbook.render.palette import (
    FAINT,
    INK,
    NEUTRAL,
    PAPER,
    STATES,
    STROKES,
    TONES,
    WASH,
    contrast,
)
from archbook.render.sheet import sheet
from archbook.render.themes import darkened, themed

READABLE, VISIBLE = 4.5, 3.0
SVG = "{http://www.w3.org/2000/svg}"


@pytest.mark.parametrize("text", [INK, FAINT])
def test_texts_can_be_read_on_every_dark_ground(text: str) -> None:
    grounds = [PAPER, WASH, NEUTRAL.tint, *(colours.tint for colours in TONES.values())]
    assert min(contrast(darkened(text), darkened(one)) for one in grounds) >= READABLE


def test_lines_can_be_seen_on_dark_ground() -> None:
    dark = darkened(PAPER)
    found = {kind: contrast(darkened(look.colour), dark) for kind, look in STROKES.items()}
    assert {kind: value for kind, value in found.items() if value < VISIBLE} == {}


def test_states_can_be_read_on_dark_ground() -> None:
    grounds = [PAPER, WASH, NEUTRAL.tint, *(colours.tint for colours in TONES.values())]
    found = {
        state: min(contrast(darkened(look.colour), darkened(one)) for one in grounds)
        for state, look in STATES.items()
    }
    assert {state: value for state, value in found.items() if value < READABLE} == {}


def test_what_is_no_colour_stays() -> None:
    assert darkened("none") == "none"


def test_the_light_theme_is_the_sheet_itself(scenes: Mapping[str, Scene]) -> None:
    laid_out = sheet(scenes["lab/topology"], "en")
    assert themed(laid_out, "light") is laid_out


def test_a_dark_drawing_is_the_same_drawing(scenes: Mapping[str, Scene]) -> None:
    for scene in scenes.values():
        light, dark = (
            ET.fromstring(render(scene, "svg", theme=theme))  # noqa: S314 - our own output
            for theme in ("light", "dark")
        )
        words = [[text.text for text in one.iter(f"{SVG}text")] for one in (light, dark)]
        assert words[0] == words[1]
        fills = {text.get("fill") for text in dark.iter(f"{SVG}text")}
        assert INK not in fills
