"""Currencies of ISO 4217, and whether a price list can be added up."""

from collections.abc import Iterator

from archbook.errors import Fault, MissingProgramError, Where
from archbook.i18n import Message
from archbook.model.prices import Price, PriceList


def digits(code: str) -> int:
    """Return the decimal places of a currency: two for EUR, none for KRW.

    Raises:
        MissingProgramError: The package that knows the currencies is not there.
        ValueError: ISO 4217 has no such currency.
    """
    try:
        from iso4217 import Currency  # noqa: PLC0415 - an optional package
    except ImportError:
        text = "iso4217 knows the currencies and is not there: pip install 'archbook[sizing]'"
        raise MissingProgramError(Message(text)) from None
    return Currency(code).exponent or 0


def unknown_currency(code: str, where: Where) -> Iterator[Fault]:
    """Yield a fault when ISO 4217 has no currency of this code."""
    try:
        digits(code)
    except ValueError:
        text = "ISO 4217 has no currency {code}; it has three capitals, as EUR or KRW"
        yield Fault(where, Message(text, {"code": code}))


def currency_faults(prices: PriceList) -> Iterator[Fault]:
    """Yield what keeps a list from being added up in one currency."""
    yield from unknown_currency(prices.currency, ("currency",))
    for code in prices.rates:
        yield from unknown_currency(code, ("rates", code))
    if prices.rates and prices.rates_as_of is None:
        text = "exchange rates need the day that they hold for: rates_as_of"
        yield Fault(("rates",), Message(text))
    for part, price in prices.prices.items():
        if isinstance(price, Price) and price.currency is not None:
            yield from _foreign(prices, part, price.currency)


def _foreign(prices: PriceList, part: str, code: str) -> Iterator[Fault]:
    where = ("prices", part)
    if code == prices.currency or code in prices.rates:
        return
    unknown = tuple(unknown_currency(code, where))
    yield from unknown
    if not unknown:
        text = (
            "is in {other} and the list in {currency}: give your exchange rate, as "
            "rates: {example}"
        )
        values = {"other": code, "currency": prices.currency, "example": f"{{{code}: ...}}"}
        yield Fault(where, Message(text, values))
