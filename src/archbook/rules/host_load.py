"""What all that stands on one host needs together."""

from collections.abc import Sequence

from archbook.i18n import Message
from archbook.model.blueprint import Blueprint, Cohort
from archbook.model.finding import Citation
from archbook.model.sizing import Quantity
from archbook.rules.asks import Ask, asks

_DEPLOYMENT = "deployment"

_OWN = Citation("archbook", "what stands on one host")


def asked(blueprint: Blueprint, cohort: Cohort) -> list[Ask]:
    """Return what one host of *cohort* needs; nothing for deployment hosts."""
    return [] if _DEPLOYMENT in cohort.group.roles else list(asks(blueprint, cohort))


def together(found: Sequence[Ask]) -> Quantity:
    """Return the greatest figure for a whole host, and the sum of what is added to it.

    *found* are the asks for one resource, one at least.
    """
    if len(found) == 1:
        return found[0].quantity
    inputs = {ask.what: ask.quantity.value for ask in found}
    whole = [ask.quantity.value or 0 for ask in found if ask.whole]
    added = [ask.quantity.value or 0 for ask in found if not ask.whole]
    formula = Message(
        "the greatest of what sources say of a whole host + what stands on it besides"
    )
    value = None if None in inputs.values() else max(whole, default=0) + sum(added)
    return Quantity(value, formula, inputs, _OWN)
