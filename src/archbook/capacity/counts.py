"""How many like things cover a demand."""

from math import ceil

_DIGITS = 9
"""Decimals of the quotient that count: 1.1 / 0.1 is 11, whatever binary fractions make of it."""


def units_for(demand: float, each: float) -> int:
    """Return how many units cover *demand* when one covers *each*: ceil(demand / each).

    A planner rounds up. A guide that rounds down plans for less than it says.

    Args:
        demand: What is to be covered.
        each: What one unit covers, in the unit of *demand*; more than zero.
    """
    return ceil(round(demand / each, _DIGITS))
