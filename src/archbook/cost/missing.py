"""What would have to be said for all amounts to be known."""

from collections.abc import Iterable, Iterator

from archbook.i18n import Message
from archbook.model.cost import Amount, Missing, PricedLine

_NOT_SAID: tuple[tuple[str, Message], ...] = (
    ("running.", Message("the price list does not say it")),
    ("allocation_percent", Message("what CPU and memory cost is not priced: say how to divide")),
    ("volume_per_gb_month", Message("the public price list does not say it")),
    ("egress_", Message("the public price list does not say it")),
    ("a type for ", Message("no type of the public list is large enough")),
    ("size: ", Message("the sizing does not know how much there is")),
    ("rate of ", Message("the cost of a year has no share of it")),
)
"""Beginning of a name → why it is not known; all others are what the design does not say."""

_DESIGN = Message("the design does not say it")


def missing(lines: Iterable[PricedLine], amounts: Iterable[Amount]) -> Iterator[Missing]:
    """Yield each part without a price or a number, then each field that is not said."""
    unknown = [one for one in lines if one.amount is None]
    for part in dict.fromkeys(one.part for one in unknown):
        yield from _of_part([one for one in unknown if one.part == part])
    parts = {one.part for one in unknown}
    for name in dict.fromkeys(name for one in amounts for name in one.lacks):
        if name not in parts:
            yield Missing(name, (), _why(name))


def _of_part(lines: list[PricedLine]) -> Iterator[Missing]:
    unpriced = [one for one in lines if one.unit_price is None]
    if unpriced:
        why = Message("the price list has no price of it")
        yield Missing(unpriced[0].part, _for(unpriced), why)
    uncounted = [one for one in lines if one.line.quantity is None]
    if uncounted:
        why = Message(
            "its number is not known: {reason}", {"reason": uncounted[0].line.reason.text}
        )
        yield Missing(uncounted[0].part, _for(uncounted), why)


def _for(lines: list[PricedLine]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(one.line.of for one in lines))


def _why(name: str) -> Message:
    return next((why for start, why in _NOT_SAID if name.startswith(start)), _DESIGN)
