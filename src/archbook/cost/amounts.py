"""Add amounts up without losing what is unknown in them."""

from collections.abc import Iterable, Mapping
from decimal import Decimal
from typing import TypeAlias

from archbook.i18n import Message
from archbook.model.cost import Amount, PricedLine
from archbook.model.finding import Citation

HOURS_A_YEAR = 8_760
"""Hours of a year of 365 days."""

MONTHS_A_YEAR = 12

HOURS_A_MONTH = Decimal(HOURS_A_YEAR) / MONTHS_A_YEAR
"""A month is a twelfth of a year: 730 hours."""

OWN = Citation("archbook", "cost")
"""A sum, a difference or a share of numbers that have sources of their own."""

PRICES = Citation("prices")
"""The price list that the user gave."""

NOTHING = Decimal(0)

Given: TypeAlias = Mapping[str, float | Decimal | str | None]
"""What went into an amount."""

_SUM = Message("sum of the amounts")


def exact(number: float) -> Decimal:
    """Return a number as it was written: 0.1 is a tenth, and not the nearest binary fraction."""
    return Decimal(repr(number))


def amount(
    known: Decimal,
    formula: Message,
    inputs: Given,
    source: Citation = OWN,
    lacks: Iterable[str] = (),
) -> Amount:
    """Return an amount; each thing that it lacks is named once."""
    plain = {key: float(one) if isinstance(one, Decimal) else one for key, one in inputs.items()}
    return Amount(known, tuple(dict.fromkeys(lacks)), formula, plain, source)


def total(parts: Mapping[str, Amount], formula: Message = _SUM) -> Amount:
    """Return the sum of *parts*, which are its inputs."""
    inputs = {name: one.value for name, one in parts.items()}
    known = sum((one.known for one in parts.values()), NOTHING)
    return amount(known, formula, inputs, lacks=_lacks(parts.values()))


def _lacks(parts: Iterable[Amount]) -> Iterable[str]:
    return (name for one in parts for name in one.lacks)


def of_lines(lines: Iterable[PricedLine]) -> Amount:
    """Return what lines of the bill cost together."""
    listed = tuple(lines)
    known = sum((one.amount for one in listed if one.amount is not None), NOTHING)
    lacks = (one.part for one in listed if one.amount is None)
    inputs = {"lines": len(listed)}
    return amount(
        known, Message("sum over the lines of quantity * unit price"), inputs, PRICES, lacks
    )
