"""Several price lists as one: the first says everything, the others add prices of parts."""

from collections.abc import Collection, Iterator, Sequence

from archbook.errors import Fault, FaultyFileError
from archbook.formats.prices.currencies import currency_faults
from archbook.i18n import Message
from archbook.model.prices import Price, PriceList

_ADDED = frozenset({"schema_", "title", "currency", "as_of", "tax_included", "prices"})
"""What a list may say that adds prices to another; only its prices and their currency count."""


def together(lists: Sequence[tuple[str, PriceList]]) -> PriceList:
    """Return one list of all prices, with everything else as the first one says it.

    Args:
        lists: Files and the lists in them, at least one.

    Raises:
        FaultyFileError: A part stands in two lists, a later list says more than prices, or a
            currency has no exchange rate in the first.
    """
    first = lists[0][1]
    prices = dict(first.prices)
    for path, added in lists[1:]:
        faults = [*_too_much(added), *_other_taxes(first, added), *_twins(prices, added)]
        if faults:
            raise FaultyFileError(faults, path)
        prices |= {part: _in_its_currency(first, added, part) for part in added.prices}
        whole = first.model_copy(update={"prices": prices})
        if foreign := list(currency_faults(whole)):
            raise FaultyFileError(foreign, path)
    return first.model_copy(update={"prices": prices})


def _too_much(added: PriceList) -> Iterator[Fault]:
    for field in sorted(added.model_fields_set - _ADDED):
        text = "only the first price list says more than prices of parts"
        yield Fault((field,), Message(text))


def _other_taxes(first: PriceList, added: PriceList) -> Iterator[Fault]:
    both = first.tax_included is not None and added.tax_included is not None
    if both and first.tax_included != added.tax_included:
        text = "one price list has taxes in it and the other has not"
        yield Fault(("tax_included",), Message(text))


def _twins(prices: Collection[str], added: PriceList) -> Iterator[Fault]:
    for part in added.prices:
        if part in prices:
            text = "the part {part} is in another price list, too"
            yield Fault(("prices", part), Message(text, {"part": part}))


def _in_its_currency(first: PriceList, added: PriceList, part: str) -> Price:
    price = added.price_of(part) or Price()
    if price.currency is None and added.currency != first.currency:
        return price.model_copy(update={"currency": added.currency})
    return price
