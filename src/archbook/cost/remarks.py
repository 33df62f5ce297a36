"""What a reader should know of the prices that were used."""

from collections.abc import Iterator
from datetime import date

from archbook.cost.basis import Basis
from archbook.cost.pricing import mixes_units
from archbook.i18n import Message, Value
from archbook.model.prices import PriceList, kind_of


def remarks(basis: Basis, day: date) -> Iterator[Message]:
    """Yield what is odd or old: of the list, of single prices, and of what they are for."""
    yield from _of_the_list(basis.prices, day)
    yield from _of_prices(basis, day)
    yield from _mixed(basis)
    yield from _unused(basis)
    yield from _unused_kinds(basis)
    if basis.prices.running.support_percent_per_year and _is_supported(basis):
        yield Message("support is on the bill and in `support_percent_per_year`: it counts twice")
    if late := tuple(one.part for one in basis.lines if one.line.phase > basis.years):
        parts = tuple(dict.fromkeys(late))
        yield Message("bought after the years looked at: {parts}", {"parts": parts})


def _of_the_list(prices: PriceList, day: date) -> Iterator[Message]:
    if prices.as_of is None:
        yield Message("the price list does not say of which day it is")
    if prices.tax_included is None:
        yield Message("the price list does not say whether taxes are in it")
    if prices.valid_until and prices.valid_until < day:
        held = prices.valid_until.isoformat()
        yield Message("the price list held until {day}", {"day": held})
    if prices.rates and prices.rates_as_of:
        rates = tuple(
            f"1 {code} = {rate} {prices.currency}" for code, rate in prices.rates.items()
        )
        rated: dict[str, Value] = {"rates": rates, "day": prices.rates_as_of.isoformat()}
        yield Message("exchange rates as given, of {day}: {rates}", rated)


def _of_prices(basis: Basis, day: date) -> Iterator[Message]:
    by_name: dict[str, dict[str, None]] = {}
    for one in basis.lines:
        if one.by:
            by_name.setdefault(one.by, {})[one.part] = None
    for name, parts in by_name.items():
        price = basis.prices.price_of(name)
        if name not in parts:
            values: dict[str, Value] = {"name": name, "parts": tuple(parts)}
            yield Message("{name} of the price list gives the price of {parts}", values)
        if price and price.valid_until and price.valid_until < day:
            held = {"part": name, "day": price.valid_until.isoformat()}
            yield Message("the price of {part} held until {day}", held)


def _mixed(basis: Basis) -> Iterator[Message]:
    for one in basis.lines:
        price = basis.prices.price_of(one.part)
        if price and price.unit and mixes_units(price, one.line):
            text = "the price of {part} is for {given}, and the bill counts {counted}: not used"
            values = {"part": one.part, "given": price.unit, "counted": one.line.unit}
            yield Message(text, values)


def _unused(basis: Basis) -> Iterator[Message]:
    used = {one.by for one in basis.lines} | {one.part for one in basis.lines}
    if parts := tuple(part for part in basis.prices.prices if part not in used):
        yield Message("prices of parts that are not on the bill: {parts}", {"parts": parts})


def _unused_kinds(basis: Basis) -> Iterator[Message]:
    """Yield the discounts and lifetimes that are of nothing on the bill: they may be mistyped."""
    parts = {one.part for one in basis.lines}
    there = parts | {kind_of(part) for part in parts}
    for field, said in (
        ("discounts", basis.prices.discounts),
        ("lifetime_years", basis.prices.lifetime_years),
    ):
        if names := tuple(name for name in said if name not in there | {"all"}):
            values: dict[str, Value] = {"field": field, "names": names}
            yield Message("{field} of nothing on the bill: {names}", values)


def _is_supported(basis: Basis) -> bool:
    return any(one.line.kind == "support" for one in basis.lines)
