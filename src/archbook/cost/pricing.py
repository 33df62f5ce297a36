"""Lines of a bill with the prices of a list."""

from decimal import Decimal

from archbook.model.bill import BillLine, BillOfMaterials
from archbook.model.cost import PricedLine
from archbook.model.prices import Price, PriceList, kind_of

PERCENT = 100


def priced(bill: BillOfMaterials, prices: PriceList) -> tuple[PricedLine, ...]:
    """Return the lines that somebody buys, each with its price.

    A part is looked up by its own name, then by ``KIND/*`` where the list has that. A part that
    the list names without a price is unknown, whatever stands for its kind.
    """
    return tuple(_priced(line, line.part, prices) for line in bill.lines if line.part)


def _priced(line: BillLine, part: str, prices: PriceList) -> PricedLine:
    by, price = _found(part, prices)
    if price and mixes_units(price, line):
        price = None
    whole = _in_the_currency(price, prices)
    discount = prices.discount(part, price) if price else Decimal(0)
    unit = None if whole is None else whole * (PERCENT - discount) / PERCENT
    return PricedLine(
        line=line,
        by=by if whole is not None else None,
        list_price=whole,
        discount_percent=discount,
        unit_price=unit,
        amount=_amount(line.quantity, unit),
    )


def mixes_units(price: Price, line: BillLine) -> bool:
    """Tell whether a price is for something else than the line counts: a piece, or its year."""
    return price.unit is not None and price.unit != line.unit


def _found(part: str, prices: PriceList) -> tuple[str | None, Price | None]:
    for name in (part, f"{kind_of(part)}/*"):
        if price := prices.price_of(name):
            return name, price
    return None, None


def _in_the_currency(price: Price | None, prices: PriceList) -> Decimal | None:
    if price is None or price.price is None:
        return None
    if price.currency is None or price.currency == prices.currency:
        return price.price
    return price.price * prices.rates[price.currency]


def _amount(quantity: int | None, unit: Decimal | None) -> Decimal | None:
    """Return what a line costs: nothing, however many, when one costs nothing by itself."""
    if unit == 0:
        return Decimal(0)
    return None if quantity is None or unit is None else quantity * unit
