"""Colours stay apart for readers who see fewer of them, and in grey a second sign does it.

Distances are those of CIE 1976 in L*a*b* under D65; colour blindness is as Machado, Oliveira and
Fernandes model it (2009, severity 1.0).
"""

from collections.abc import Mapping
from itertools import combinations

import pytest

from archbook.model.scene import Scene
from archbook.render.palette import STROKES, TONES, stroke

LEAST = 15.0
"""Distance at which two colours are told apart at a glance."""

Vector = tuple[float, float, float]
Matrix = tuple[Vector, Vector, Vector]

SIGHT: Mapping[str, Matrix] = {
    "all colours": ((1, 0, 0), (0, 1, 0), (0, 0, 1)),
    "protanopia": (
        (0.152286, 1.052583, -0.204868),
        (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998),
    ),
    "deuteranopia": (
        (0.367322, 0.860646, -0.227968),
        (0.280085, 0.672501, 0.047413),
        (-0.011820, 0.042940, 0.968881),
    ),
    "tritanopia": (
        (1.255528, -0.076749, -0.178779),
        (-0.078411, 0.930809, 0.147602),
        (0.004733, 0.691367, 0.303900),
    ),
}
TO_XYZ: Matrix = (
    (0.4124564, 0.3575761, 0.1804375),
    (0.2126729, 0.7151522, 0.0721750),
    (0.0193339, 0.1191920, 0.9503041),
)
WHITE = (0.95047, 1.0, 1.08883)
PLANES = ("external", "api", "tunnel", "storage", "backend")
"""Kinds of lines that meet on the sheets that customers see first."""


def _times(matrix: Matrix, vector: Vector) -> Vector:
    one, two, three = (
        sum(part * value for part, value in zip(row, vector, strict=True)) for row in matrix
    )
    return one, two, three


def _linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4


def _cube(part: float) -> float:
    return part ** (1 / 3) if part > 216 / 24389 else (24389 / 27 * part + 16) / 116


def lab(colour: str, sight: Matrix) -> Vector:
    """Return the place of *colour* in L*a*b*, as it is seen with *sight*."""
    red, green, blue = (_linear(int(colour[at : at + 2], 16) / 255) for at in (1, 3, 5))
    seen = _times(sight, (red, green, blue))
    red, green, blue = (min(1, max(0, part)) for part in seen)
    light = _times(TO_XYZ, (red, green, blue))
    x, y, z = (_cube(part / white) for part, white in zip(light, WHITE, strict=True))
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


def distance(one: str, other: str, sight: Matrix) -> float:
    """Return how far apart two colours are."""
    pairs = zip(lab(one, sight), lab(other, sight), strict=True)
    return float(sum((a - b) ** 2 for a, b in pairs) ** 0.5)


def _too_near(colours: Mapping[str, str], sight: str) -> set[tuple[str, str]]:
    pairs = combinations(sorted(colours), 2)
    how = SIGHT[sight]
    return {(a, b) for a, b in pairs if distance(colours[a], colours[b], how) < LEAST}


def test_distances_are_those_of_the_definition() -> None:
    assert distance("#ffffff", "#000000", SIGHT["all colours"]) == pytest.approx(100, abs=0.01)
    assert lab("#ff0000", SIGHT["all colours"]) == pytest.approx((53.24, 80.09, 67.20), abs=0.02)
    assert distance("#ff0000", "#857100", SIGHT["deuteranopia"]) < distance(
        "#ff0000", "#857100", SIGHT["all colours"]
    )


@pytest.mark.parametrize("sight", SIGHT)
def test_every_reader_tells_roles_apart(sight: str) -> None:
    assert _too_near({name: tone.strong for name, tone in TONES.items()}, sight) == set()


@pytest.mark.parametrize("sight", SIGHT)
def test_every_reader_tells_the_main_networks_apart(sight: str) -> None:
    assert _too_near({name: STROKES[name].colour for name in PLANES}, sight) == set()


def test_lines_of_one_sheet_differ_in_colour_and_in_dash(scenes: Mapping[str, Scene]) -> None:
    for name, scene in scenes.items():
        kinds = {link.kind for link in scene.all_links()}
        looks = {kind: stroke(kind) for kind in kinds}
        assert (
            _too_near({kind: look.colour for kind, look in looks.items()}, "all colours") == set()
        ), name
        assert len({look.dash for look in looks.values()}) == len(kinds), name
