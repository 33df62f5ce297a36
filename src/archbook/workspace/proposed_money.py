"""What drafts cost in money, with the user's own prices."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from archbook.catalog.library import Catalog
from archbook.model.proposal import Draft, Money
from archbook.plan import plan
from archbook.workspace.costed import PricesGiven, costed, prices_of

Pricing = Callable[[Draft], Draft]


def pricing(given: PricesGiven, facts: Catalog, day: date) -> Pricing:
    """Return what adds to a draft what it costs to buy and to run over its years.

    Raises:
        InputError: A price list cannot be used.
        MissingProgramError: The package that knows the currencies is not there.
    """
    listed = prices_of(given)

    def priced(draft: Draft) -> Draft:
        blueprint = plan(draft.design, facts)
        found = costed(blueprint, listed, None, years=None, day=day, language="en").cost
        money = Money(
            float(found.total.known), found.total.lacks, found.terms.currency, found.terms.years
        )
        return replace(draft, footprint=replace(draft.footprint, money=money))

    return priced
