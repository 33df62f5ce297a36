"""Which machine compute hosts are, when the user names several."""

from collections.abc import Iterator, Sequence

from archbook.model.ask import Ask
from archbook.model.catalog.facts import Facts
from archbook.model.proposal import Draft
from archbook.proposing.machines import computes


def drafts(ask: Ask, facts: Facts) -> Iterator[Ask]:
    """Yield the asks to draft: one for each machine of the user that instances may run on.

    Machines of the use cases are no offers: the first one that is large enough is taken.
    """
    own = [one for one in computes(ask, facts) if one.use_case is None] if ask.workload else []
    if len(own) < 2 or ask.compute:  # noqa: PLR2004 - one machine leaves no choice
        yield ask
        return
    yield from (ask.model_copy(update={"compute": one.name}) for one in own)


def chosen(found: Sequence[Draft]) -> Draft:
    """Return the draft with the fewest findings left, then money, hosts, rack units and raw TB."""
    return min(found, key=_cost)


def _cost(one: Draft) -> tuple[float, ...]:
    cost = one.footprint
    figures = (cost.price(), cost.hosts, cost.rack_units, cost.raw_tb)
    # What is not known is not preferred.
    return (len(one.left), *(float("inf") if value is None else value for value in figures))
