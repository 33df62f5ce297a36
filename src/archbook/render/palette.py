"""One palette for all sheets.

Strong colours are Okabe and Ito's, which stay apart for colour-blind readers; boxes carry them as
a stripe and a pale tint, under dark text. Every kind of link has a dash of its own as well, so
that a sheet printed in grey is still understood.
"""

from dataclasses import dataclass

PAPER = "#ffffff"
INK = "#1f2933"
FAINT = "#52606d"
RULE = "#9aa5b1"
HAIR = "#cbd2d9"
WASH = "#f7f9fa"

_LINEAR_UNTIL = 0.04045
"""Where sRGB turns from a line into a power, as WCAG 2.1 writes it."""

_BLACK = "#3e4c59"
_ORANGE, _SKY, _GREEN, _YELLOW = "#e69f00", "#56b4e9", "#009e73", "#f0e442"
_BLUE, _VERMILLION, _PURPLE = "#0072b2", "#d55e00", "#cc79a7"


@dataclass(frozen=True, slots=True)
class Tone:
    """Colours of a box: the strong one of its stripe and the tint under its text."""

    strong: str
    tint: str


@dataclass(frozen=True, slots=True)
class Stroke:
    """How a kind of link is drawn."""

    colour: str
    dash: str


def _tint(colour: str, share: float = 0.14) -> str:
    parts = (int(colour[at : at + 2], 16) for at in (1, 3, 5))
    mixed = (round(255 - (255 - part) * share) for part in parts)
    return "#" + "".join(f"{part:02x}" for part in mixed)


def _tone(colour: str) -> Tone:
    return Tone(colour, _tint(colour))


TONES = {
    "control": _tone(_BLUE),
    "network": _tone(_PURPLE),
    "compute": _tone(_ORANGE),
    "block_storage": _tone(_GREEN),
    "ceph_osd": _tone(_SKY),
    "object_storage": _tone(_YELLOW),
    "bare_metal": _tone(_VERMILLION),
    "monitoring": Tone("#7b8794", "#eef1f4"),
    "deployment": Tone("#3e4c59", "#e9ecef"),
}
NEUTRAL = Tone(RULE, "#f4f6f8")

STROKES = {
    "external": Stroke(_VERMILLION, ""),
    "api": Stroke(_BLUE, "18 3"),
    "tunnel": Stroke(_PURPLE, "9 4"),
    "storage": Stroke(_GREEN, "3 3"),
    "backend": Stroke(_BLACK, "9 3 2 3"),
}
PLAIN = Stroke(_BLACK, "14 3 2 3 2 3")


def tone(name: str) -> Tone:
    """Return the colours of a tone; neutral ones for a name that has none."""
    return TONES.get(name, NEUTRAL)


def stroke(kind: str) -> Stroke:
    """Return how a kind of link is drawn; plain for a kind that has no stroke of its own."""
    return STROKES.get(kind, PLAIN)


def contrast(one: str, other: str) -> float:
    """Return the contrast of two colours (1 to 21), as WCAG 2.1 defines it."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: str) -> float:
    red, green, blue = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    return 0.2126 * _linear(red) + 0.7152 * _linear(green) + 0.0722 * _linear(blue)


def _linear(part: float) -> float:
    return part / 12.92 if part <= _LINEAR_UNTIL else ((part + 0.055) / 1.055) ** 2.4
