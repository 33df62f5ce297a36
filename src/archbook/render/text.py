"""How wide a text is, where it breaks, and which characters a drawing may hold.

Widths come from the font that travels with archbook, at its design size, so that they are the
same on every machine. Kerning is off in the drawing, hence a text is as wide as its characters.
"""

import unicodedata
from collections.abc import Iterator, Sequence
from functools import cache
from importlib.resources import as_file, files

from PIL import ImageFont

FAMILY = "Archbook Latin, Pretendard, Noto Sans CJK KR, Malgun Gothic, Apple SD Gothic Neo"
"""Fonts to draw with, the embedded one first; a generic family is added where it is written."""

_UNITS_PER_EM = 2048
_PROBE = 24
_WIDE = 1.0
_UNKNOWN = 0.62
_BIDI = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


@cache
def _font(size: int, *, bold: bool) -> ImageFont.FreeTypeFont:
    name = "Pretendard-SemiBold.ttf" if bold else "Pretendard-Regular.ttf"
    with as_file(files("archbook.render") / "fonts" / name) as path:
        return ImageFont.truetype(path, size, layout_engine=ImageFont.Layout.BASIC)


@cache
def _lacks(character: str, *, bold: bool) -> bool:
    """Tell whether the font draws *character* as it draws one that no font has."""
    probe = _font(_PROBE, bold=bold)
    return bytes(probe.getmask(character)) == bytes(probe.getmask("\U0010fffd"))


@cache
def _advance(character: str, *, bold: bool) -> float:
    """Return the width of *character* in em."""
    if unicodedata.combining(character):
        return 0.0
    if character.isascii() or not _lacks(character, bold=bold):
        return _font(_UNITS_PER_EM, bold=bold).getlength(character) / _UNITS_PER_EM
    wide = unicodedata.east_asian_width(character) in "WF"
    return _WIDE if wide else _UNKNOWN


@cache
def width(text: str, size: float, *, bold: bool = False) -> float:
    """Return the width of *text* in pixels at a font size of *size* pixels."""
    return sum(_advance(character, bold=bold) for character in text) * size


def wrap(text: str, size: float, most: float, *, bold: bool = False) -> list[str]:
    """Break *text* into lines of at most *most* pixels; nothing is cut off.

    It breaks between words, and inside a word only when that word alone is too wide. A × stays
    with what it multiplies.
    """
    lines: list[str] = []
    line = ""
    for word in _words(text):
        longer = f"{line} {word}" if line else word
        if width(longer, size, bold=bold) <= most:
            line = longer
            continue
        if line:
            lines.append(line)
        *full, line = _pieces(word, size, most, bold=bold)
        lines += full
    return [*lines, line] if line else lines


def _words(text: str) -> list[str]:
    words: list[str] = []
    for word in text.split():
        if words and (word == "×" or words[-1].endswith(" ×")):
            words[-1] += f" {word}"
        else:
            words.append(word)
    return words


def _pieces(word: str, size: float, most: float, *, bold: bool) -> list[str]:
    """Break one word that may be too wide, after a dash where there is one."""
    pieces: list[str] = []
    rest = word
    while width(rest, size, bold=bold) > most and len(rest) > 1:
        end = 1
        while width(rest[: end + 1], size, bold=bold) <= most:
            end += 1
        dash = max(rest.rfind(joint, 1, end) for joint in "-_./:") + 1
        end = dash if dash > end // 2 else end
        pieces.append(rest[:end].rstrip())
        rest = rest[end:].lstrip()
    return [*pieces, rest]


def flowed(texts: Sequence[str], size: float, most: float) -> Iterator[str]:
    """Yield *texts* joined by dots, as many on a line as *most* pixels hold."""
    line = ""
    for text in texts:
        longer = f"{line} · {text}" if line else text
        if line and width(longer, size) > most:
            yield line
            longer = text
        line = longer
    if line:
        yield line


def clean(text: str) -> str:
    """Return *text* without what XML forbids and what would turn the reading order around."""
    return "".join(map(_legal, text))


def _legal(character: str) -> str:
    if character in "\t\n\r":
        return " "
    if character in _BIDI or unicodedata.category(character) in {"Cc", "Cs", "Cn", "Co"}:
        return ""
    return "" if character in "\ufffe\uffff" else character
