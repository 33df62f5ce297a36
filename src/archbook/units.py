"""Physical quantities and how to print them.

A quantity whose value no source gives is `None` in the model and ``unknown`` in print: never zero.
"""

from collections.abc import Iterable

from archbook.i18n import Message

UNKNOWN = Message("unknown")


def quantity(value: float | None, unit: str = "") -> Message:
    """Return *value* with its unit, or the word for unknown."""
    if value is None:
        return UNKNOWN
    number = f"{value:,.0f}" if float(value).is_integer() else f"{value:,.1f}"
    if not unit:
        return Message("{number}", {"number": number})
    return Message("{number} {unit}", {"number": number, "unit": unit})


def known_sum(values: Iterable[float | None]) -> tuple[float, int]:
    """Add up the known *values*; also count the unknown ones."""
    total, unknown = 0.0, 0
    for value in values:
        if value is None:
            unknown += 1
        else:
            total += value
    return total, unknown
