"""What else was tried, and why it was not taken."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator

from archbook.catalog.library import Catalog
from archbook.errors import InputError
from archbook.model.ask import Ask
from archbook.model.proposal import Alternative, Draft
from archbook.proposing import Variant, variants
from archbook.report.proposal_words import compared

Finish = Callable[[Ask], Draft]
"""Makes a sound draft of an ask."""

_MOST_ALIKE = 2
"""Alternatives to one decision that are shown: the next best, not the whole market."""


def sound(asks: Iterable[Ask], finish: Finish) -> list[Draft]:
    """Return what could be drafted; the first complaint stands when nothing could."""
    found: list[Draft] = []
    complaints: list[InputError] = []
    for ask in asks:
        try:
            found.append(finish(ask))
        except InputError as error:
            complaints.append(error)
    if not found:
        raise complaints[0]
    return found


def next_best(best: Draft, ask: Ask, facts: Catalog, finish: Finish) -> Iterator[Alternative]:
    """Yield the next best ways, the cheapest first; of many alike only the best ones."""
    others = variants(ask, facts, best.ask, len(best.design.racks))
    seen: Counter[str] = Counter()
    for one in sorted((_alternative(best, other, finish) for other in others), key=_rank):
        seen[one.decides] += 1
        if seen[one.decides] <= _MOST_ALIKE:
            yield one


def _alternative(best: Draft, variant: Variant, finish: Finish) -> Alternative:
    draft: Draft | None
    try:
        draft = finish(variant.ask)
    except InputError as error:
        lost, draft = error.messages()[0], None
    else:
        lost = compared(best, draft, variant.against)
    return Alternative(variant.id, variant.decides, variant.what, lost, draft)


def _rank(one: Alternative) -> tuple[float, ...]:
    """Order alternatives: sound ones first, then by money where it is known, hosts, rack units."""
    if one.draft is None:
        return (1,)
    cost = one.draft.footprint
    price = cost.price()
    return 0, float("inf") if price is None else price, cost.hosts, cost.rack_units or 0
