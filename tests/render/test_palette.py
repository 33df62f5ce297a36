"""Texts can be read on every tint, lines can be seen, and grey print still tells kinds apart."""

import pytest

from archbook.catalog import bundled
from archbook.render.palette import (
    FAINT,
    INK,
    NEUTRAL,
    PAPER,
    STROKES,
    TONES,
    WASH,
    Stroke,
    contrast,
    stroke,
    tone,
)
from archbook.views.parts.sheet import LINK_KINDS

READABLE, VISIBLE = 4.5, 3.0


@pytest.mark.parametrize("text", [INK, FAINT])
def test_texts_can_be_read_on_every_ground(text: str) -> None:
    grounds = [PAPER, WASH, NEUTRAL.tint, *(colours.tint for colours in TONES.values())]
    assert min(contrast(text, ground) for ground in grounds) >= READABLE


def test_lines_can_be_seen_on_paper() -> None:
    assert min(contrast(look.colour, PAPER) for look in STROKES.values()) >= VISIBLE


def test_kinds_differ_in_more_than_colour() -> None:
    dashes = [look.dash for look in STROKES.values()]
    assert len(set(dashes)) == len(dashes)


def test_a_line_without_gaps_is_not_broken() -> None:
    looks = [Stroke(INK, dash) for dash in ("", "1 0", "9 4", "14 3 2 3")]
    assert [look.broken for look in looks] == [False, False, True, True]


def test_every_role_and_kind_has_a_look_of_its_own() -> None:
    assert set(bundled().ids("roles")) <= set(TONES)
    assert set(LINK_KINDS) <= set(STROKES)
    assert len({colours.strong for colours in TONES.values()}) == len(TONES)


def test_unknown_names_are_drawn_all_the_same() -> None:
    assert tone("neutral") == NEUTRAL
    assert stroke("unheard-of").colour


def test_contrast_is_that_of_wcag() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)
