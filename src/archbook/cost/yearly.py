"""What is paid, year by year."""

from collections.abc import Callable, Iterator

from archbook.cost.amounts import of_lines, total
from archbook.cost.basis import Basis
from archbook.cost.running import RUNNING
from archbook.i18n import Message
from archbook.model.cost import Amount, PricedLine, YearlyCost


def yearly(basis: Basis) -> Iterator[YearlyCost]:
    """Yield each kind of cost over the years: purchases in the year in which they are made."""
    yield _of("purchase", basis, _purchase)
    yield _of("replacement", basis, _replacement)
    for item, price in RUNNING.items():
        yield _of(item, basis, price)


def _of(item: str, basis: Basis, price: Callable[[Basis, int], Amount]) -> YearlyCost:
    years = tuple(price(basis, year) for year in range(1, basis.years + 1))
    return YearlyCost(item, years, summed(years))


def summed(years: tuple[Amount, ...]) -> Amount:
    """Return all years together."""
    named = {f"year_{number}": one for number, one in enumerate(years, 1)}
    return total(named, Message("sum over the years"))


def of_year(costs: tuple[YearlyCost, ...], year: int) -> Amount:
    """Return all that is paid in one year."""
    return total({cost.item: cost.years[year - 1] for cost in costs})


def all_years(costs: tuple[YearlyCost, ...]) -> Amount:
    """Return all that is paid in all years."""
    return total({cost.item: cost.total for cost in costs}, Message("sum of all costs"))


def _purchase(basis: Basis, year: int) -> Amount:
    return of_lines(one for one in basis.once() if one.line.phase == year)


def _replacement(basis: Basis, year: int) -> Amount:
    return of_lines(one for one in basis.once() if _is_replaced(basis, one, year))


def _is_replaced(basis: Basis, one: PricedLine, year: int) -> bool:
    """Tell whether a thing is bought again in *year*, at the price of today."""
    age, lifetime = year - one.line.phase, basis.prices.lifetime(one.part)
    return lifetime is not None and age > 0 and age % lifetime == 0
