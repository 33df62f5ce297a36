"""Every value that the cost takes although neither design nor price list states it."""

from collections.abc import Iterator

from archbook.cost.basis import Basis
from archbook.i18n import Message
from archbook.model.sizing import Assumed

_OWN = "archbook"


def assumed(basis: Basis, *, years_stated: bool) -> Iterator[Assumed]:
    """Yield each default that was used, with its reason; none of them is anybody's figure."""
    if not years_stated:
        why = Message("neither the design (`purchase.years`) nor an option says it")
        yield Assumed("cloud", "years", float(basis.years), why, _OWN)
    if basis.prices.interest_percent is None:
        why = Message("the price list names no interest: none is reckoned")
        yield Assumed("cloud", "interest_percent", 0.0, why, _OWN)
    if basis.prices.sold_percent is None:
        why = Message("not given: all that may be sold is taken as sold, so rates are the least")
        yield Assumed("cloud", "sold_percent", 100.0, why, _OWN)
    why = Message("not given: a purchase is worth nothing after the years looked at")
    subjects = [f"part/{kind}" for kind in basis.unsaid_lifetimes()]
    for subject in subjects if basis.prices.lifetime_years else subjects and ["cloud"]:
        yield Assumed(subject, "lifetime_years", float(basis.years), why, _OWN)
