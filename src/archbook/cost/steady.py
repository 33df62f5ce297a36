"""What a year costs when all is bought, and how that is divided over what users take."""

from collections.abc import Iterator
from decimal import Decimal

from archbook.cost.amounts import NOTHING, amount, exact
from archbook.cost.annuity import SOURCE, recovery_factor
from archbook.cost.basis import Basis
from archbook.cost.running import RUNNING
from archbook.i18n import Message
from archbook.model.cost import Amount, Named, PricedLine
from archbook.model.prices import kind_of


def steady(basis: Basis) -> Iterator[Named]:
    """Yield each kind of cost of one year after the last purchase, with purchases spread."""
    yield Named("capital", capital(basis))
    last = max((one.line.phase for one in basis.lines), default=1)
    for item, price in RUNNING.items():
        yield Named(item, price(basis, last))


def capital(basis: Basis) -> Amount:
    """Return the share of all purchases that one year bears, with interest."""
    lines = tuple(basis.once())
    interest = basis.prices.interest_percent
    known = sum((a_year(basis, one) for one in lines if one.amount is not None), NOTHING)
    inputs: dict[str, float | str | None] = {"interest_percent": interest or 0.0}
    for one in lines:
        inputs[f"{kind_of(one.part)}.lifetime_years"] = basis.lifetime(one)
    formula = Message("sum over the lines of price * i (1 + i)^n / ((1 + i)^n - 1)")
    lacks = (one.part for one in lines if one.amount is None)
    return amount(known, formula, inputs, SOURCE, lacks)


def a_year(basis: Basis, one: PricedLine) -> Decimal:
    """Return the share of one line that a year bears; nothing while its price is unknown."""
    interest = exact(basis.prices.interest_percent or 0)
    return (one.amount or NOTHING) * recovery_factor(interest, basis.lifetime(one))
