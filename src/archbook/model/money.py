"""Amounts of money as people write them in price lists."""

import re
from decimal import Decimal
from typing import Annotated, Any

from pydantic import BeforeValidator, Field, StringConstraints, WithJsonSchema

from archbook.i18n.message import mark

MOST = 10**12
"""Largest amount that is read: beyond it something was mistyped."""

_PLAIN = re.compile(r"-?\d+(\.\d+)?")
_LOCAL = re.compile(r"-?\d{1,3}([., '\u00a0\u202f\u2019]\d{3})+([.,]\d*)?|-?\d+,\d*")
_FORMULA = ("=", "+", "@")


def money(given: Any) -> Decimal:  # noqa: ANN401 - a file may hold anything
    """Return the amount in *given*, exactly as it was written.

    Raises:
        ValueError: It is no number, or one that no price can be; the text says what to do.
    """
    amount = _number(given)
    if amount < 0:
        raise ValueError(mark("an amount of money must not be below zero"))
    if amount > MOST:
        raise ValueError(mark("an amount of money must not be above 10^12: is a point missing?"))
    return amount


def _number(given: Any) -> Decimal:  # noqa: ANN401 - a file may hold anything
    if isinstance(given, Decimal) and given.is_finite():
        return given
    if isinstance(given, int | float) and not isinstance(given, bool):
        number = Decimal(repr(given))
        if number.is_finite():
            return number
    text = str(given).strip()
    if isinstance(given, str) and text.isascii() and _PLAIN.fullmatch(text):
        return Decimal(text)
    raise ValueError(_complaint(text))


def _complaint(text: str) -> str:
    if text.startswith(_FORMULA):
        return mark("a formula is not worked out: write the number that it gives")
    if _LOCAL.fullmatch(text):
        return mark("write the number with a point and without marks for thousands: 1234.56")
    return mark("must be an amount of money, as 1234.56, without a sign of the currency")


_SHAPE = WithJsonSchema({"type": ["number", "string"], "minimum": 0, "maximum": MOST})

Money = Annotated[Decimal, BeforeValidator(money), _SHAPE]
"""An amount from 0 to 10^12, in the currency of its file."""


def exchange(given: Any) -> Decimal:  # noqa: ANN401 - a file may hold anything
    """Return an exchange rate: an amount above zero.

    Raises:
        ValueError: It is none.
    """
    rate = money(given)
    if not rate:
        raise ValueError(mark("an exchange rate must be above zero"))
    return rate


ExchangeRate = Annotated[Decimal, BeforeValidator(exchange), _SHAPE]
"""What one unit of another currency costs."""

Currency = Annotated[str, StringConstraints(min_length=1, max_length=20)]
"""Code of a currency; whether ISO 4217 has it is judged where the file is read."""

Percent = Annotated[float, Field(ge=0, le=100)]
"""A share in percent."""
