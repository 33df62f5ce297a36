"""The private cloud beside a public one, and when it has paid for itself."""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from archbook.cost.amounts import MONTHS_A_YEAR, NOTHING
from archbook.cost.basis import Basis
from archbook.cost.public import Abroad
from archbook.cost.yearly import all_years, summed
from archbook.errors import InputError
from archbook.i18n import Message
from archbook.model.cost import Comparison, Match, YearlyCost
from archbook.model.public_prices import PublicPrices

_AT_ONCE = {"purchase", "replacement"}
"""Costs that are paid when a year begins; all others are paid month by month."""


def compared(basis: Basis, private: Sequence[YearlyCost], prices: PublicPrices) -> Comparison:
    """Return the workload at the prices of a public cloud, year by year.

    Raises:
        InputError: The two price lists are in two currencies, and no exchange rate is given.
    """
    abroad = Abroad(basis.blueprint, prices, _rate(basis, prices))
    matches = tuple(abroad.matches())
    yearly = tuple(_yearly(abroad, basis.years))
    whole = all_years(yearly)
    known = not whole.lacks and not all_years(tuple(private)).lacks and bool(matches)
    return Comparison(
        provider=prices.provider,
        matches=matches,
        yearly=yearly,
        total=whole,
        break_even_month=break_even(private, yearly) if known else None,
        left_out=tuple(_left_out(abroad, matches)),
    )


def _rate(basis: Basis, prices: PublicPrices) -> Decimal:
    if prices.currency == basis.prices.currency:
        return Decimal(1)
    if prices.currency in basis.prices.rates:
        return basis.prices.rates[prices.currency]
    text = (
        "the public prices are in {other} and the price list in {currency}: give your exchange "
        "rate in the price list, under rates"
    )
    values = {"other": prices.currency, "currency": basis.prices.currency}
    raise InputError(Message(text, values))


def _yearly(abroad: Abroad, years: int) -> Iterator[YearlyCost]:
    items = {
        "instances": abroad.instances,
        "volumes": abroad.volumes,
        "egress": abroad.egress,
        "other": abroad.other,
    }
    for item, price in items.items():
        each = tuple(price(year) for year in range(1, years + 1))
        yield YearlyCost(item, each, summed(each))


def break_even(private: Sequence[YearlyCost], public: Sequence[YearlyCost]) -> int | None:
    """Return the first month after which the private cloud is never dearer; None: there is none.

    All that was paid until the end of a month is compared.
    """
    ahead, last = NOTHING, 0
    years = len(public[0].years)
    for month in range(1, years * MONTHS_A_YEAR + 1):
        ahead += _paid(private, month) - _paid(public, month)
        last = month if ahead > 0 else last
    return last + 1 if last < years * MONTHS_A_YEAR else None


def _paid(costs: Sequence[YearlyCost], month: int) -> Decimal:
    year, place = divmod(month - 1, MONTHS_A_YEAR)
    paid = NOTHING
    for cost in costs:
        whole = cost.years[year].known
        if cost.item not in _AT_ONCE:
            paid += whole / MONTHS_A_YEAR
        elif place == 0:
            paid += whole
    return paid


def _left_out(abroad: Abroad, matches: Sequence[Match]) -> Iterator[Message]:
    prices = abroad.prices
    if not matches:
        yield Message("instances: the design states no workload")
    for match in matches:
        if match.type is None:
            text = "{flavor}: no type of the public list is large enough"
            yield Message(text, {"flavor": match.flavor})
    if prices.egress_per_gb is None and prices.egress_gb_per_month is None:
        yield Message("traffic that leaves the public cloud: the list gives neither price nor GB")
    if any(flavor.growth_percent for flavor in abroad.blueprint.design.workload):
        yield Message("whether this cloud holds the instances of later years: `archbook size`")
    yield Message("managed services of the public cloud, and what they would replace")
    yield Message("people who look after what runs in the public cloud, and its support plan")
    yield Message("the move from one to the other")
    yield Message("how much work a vCPU does: in a public cloud it may be a whole thread")
