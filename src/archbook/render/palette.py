"""One palette for all sheets.

Strong colours are Okabe and Ito's, which stay apart for colour-blind readers; boxes carry them as
a stripe and a pale tint, under dark text. Every kind of link has a dash of its own as well, so
that a sheet printed in grey is still understood.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from archbook.model.scene import State

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
_BROWN = "#7d4f2e"
"""Of our own: far from the others for every reader, as their greys are not."""


MISSING = _VERMILLION
"""What is asked for and is not there."""


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

    @property
    def broken(self) -> bool:
        """Tell whether the line has gaps."""
        return any(float(gap) for gap in self.dash.split()[1::2])


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
    "monitoring": _tone(_BROWN),
    "deployment": Tone("#3e4c59", "#e9ecef"),
}
NEUTRAL = Tone(RULE, "#f4f6f8")

STROKES = {
    "external": Stroke(_VERMILLION, ""),
    "api": Stroke(_BLUE, "18 3"),
    "tunnel": Stroke(_PURPLE, "9 4"),
    "storage": Stroke(_GREEN, "3 3"),
    "backend": Stroke(_BLACK, "9 3 2 3"),
    "disks": Stroke("#0b5f8a", "2 2"),
    "public": Stroke("#9c4100", "22 3 3 3"),
    "provider": Stroke("#7a5c00", "12 5"),
    "replication": Stroke("#005c43", "3 3 12 3"),
    "migration": Stroke("#8a3d68", "6 3"),
    "provisioning": Stroke("#00527f", "3 6"),
    "out_of_band": Stroke("#52606d", "2 4"),
    "peer": Stroke("#6b4c00", "10 3 3 3"),
    "uplink": Stroke(INK, "26 2"),
    "host": Stroke("#006b8f", "16 4"),
    "inside": Stroke("#3e4c59", "4 2"),
    "request": Stroke(_BLUE, "18 3 2 3"),
    "record": Stroke("#005c43", "3 2"),
    "message": Stroke(_VERMILLION, "9 2 3 2"),
    "cached": Stroke(FAINT, "2 6"),
    "state": Stroke("#8a3d68", "6 2 2 2"),
    "need": Stroke(INK, "1 0"),
    "use": Stroke(FAINT, "5 4"),
}
STATES: Mapping[State, Stroke] = {
    "alive": Stroke("#00664a", ""),
    "degraded": Stroke("#7a5200", "10 3"),
    "lost": Stroke("#a33b00", "3 3"),
    "added": Stroke("#00664a", ""),
    "removed": Stroke("#a33b00", "3 3"),
    "changed": Stroke("#005a8f", "10 3"),
}
"""State of a box → how its sign, its word and its outline are drawn."""

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
