"""Texts are measured by the shipped font, broken but never cut, cleaned of what XML forbids."""

from hypothesis import given
from hypothesis import strategies as st
from PIL import Image, ImageDraw, ImageFont

from archbook.render import text as measured
from archbook.render.text import clean, width, wrap


def test_width_is_what_the_font_draws() -> None:
    for words in ("Dell PowerEdge R660", "컴퓨트 노드", "neutron-ovn-metadata-agent"):
        font = measured._font(2048, bold=False)  # noqa: SLF001 - the very font that is measured
        canvas = ImageDraw.Draw(Image.new("L", (1, 1)))
        drawn = canvas.textlength(words, font=font) / 2048 * 12
        assert abs(width(words, 12) - drawn) < 0.01


def test_the_font_is_laid_out_without_hinting() -> None:
    font = measured._font(2048, bold=True)  # noqa: SLF001 - as above
    assert isinstance(font, ImageFont.FreeTypeFont)
    assert width("control", 14, bold=True) * 2 == width("control", 28, bold=True)


def test_a_character_that_the_font_lacks_takes_room() -> None:
    assert width("中文", 12) >= 2 * 12
    assert width("א", 12) > 0


def test_bold_is_wider() -> None:
    assert width("controller", 14, bold=True) > width("controller", 14)


@given(st.text(st.characters(codec="utf-8"), max_size=80), st.integers(20, 300))
def test_nothing_is_cut_when_a_line_breaks(words: str, most: int) -> None:
    lines = wrap(words, 12, most)
    assert "".join("".join(lines).split()) == "".join(words.split())
    assert all(width(line, 12) <= most or len(line) == 1 for line in lines)


def test_long_names_break_after_a_dash() -> None:
    assert wrap("neutron-ovn-metadata-agent", 12, 110) == ["neutron-ovn-", "metadata-agent"]


def test_a_count_stays_with_what_it_counts() -> None:
    assert wrap("ctl × 3, cmp × 20", 12, width("ctl × 3, cmp ×", 12)) == ["ctl × 3,", "cmp × 20"]
    assert wrap("a × b", 12, 10) == ["a", "×", "b"]


def test_an_empty_text_has_no_lines() -> None:
    assert wrap("", 12, 100) == wrap("  ", 12, 100) == []


@given(st.text())
def test_what_is_cleaned_may_stand_in_xml(words: str) -> None:
    for character in clean(words):
        code = ord(character)
        assert code >= 0x20
        assert not 0xD800 <= code <= 0xDFFF
        assert code not in (0xFFFE, 0xFFFF)
        assert character not in "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
