"""The grid that everything stands on, and the three sizes of text."""

from math import ceil

UNIT = 8
GAP = 3 * UNIT
PAD = 12

SMALL, NORMAL, LARGE = 12, 14, 18
LEADING = {SMALL: 16, NORMAL: 20, LARGE: 26}


def snapped(length: float) -> int:
    """Return *length*, made longer to the next line of the grid."""
    return ceil(length / UNIT) * UNIT


def baseline(top: float, size: int) -> float:
    """Return the base line of a text whose line of height ``LEADING[size]`` starts at *top*."""
    return round(top + LEADING[size] / 2 + 0.36 * size, 1)
