"""Parts that are kept spare, in percent of those in use."""

from collections.abc import Iterator, Sequence
from typing import get_args

from archbook.bom.phases import rounded_up
from archbook.i18n import Message, Value
from archbook.model.bill import CLOUD, BillLine
from archbook.model.blueprint import Reason
from archbook.model.purchase import Purchase, Spared

_PERCENT = 100


def spares(lines: Sequence[BillLine], purchase: Purchase) -> Iterator[BillLine]:
    """Yield what is kept spare of each part, year by year.

    Of all in use, so that what comes in the second year adds to what was rounded up in the first.
    Of parts whose number is not known the number of spare ones is not known either.
    """
    for kind in get_args(Spared):
        share = purchase.spares_percent.get(kind, 0) / _PERCENT
        alike = [line for line in lines if line.kind == kind]
        for part in dict.fromkeys(line.part for line in alike):
            if share:
                yield from _of_part([line for line in alike if line.part == part], share)


def _of_part(lines: Sequence[BillLine], share: float) -> Iterator[BillLine]:
    before = 0
    for phase in sorted({line.phase for line in lines}):
        bought = [line.quantity for line in lines if line.phase == phase]
        known = [count for count in bought if count is not None]
        if len(known) < len(bought):
            yield _spare(lines[0], share, phase, before, None)
            return
        after = before + sum(known)
        if rounded_up(after, share) > rounded_up(before, share):
            yield _spare(lines[0], share, phase, before, after)
        before = after


def _spare(line: BillLine, share: float, phase: int, before: int, after: int | None) -> BillLine:
    """Return the spare ones of what *line* is about."""
    percent = f"{share * _PERCENT:.10g}"
    values: dict[str, Value] = {"percent": percent, "count": after or 0}
    reason = Message("{percent} % of the {count} in use, rounded up", values)
    if after is None:
        reason = Message("{percent} % of those in use, whose number is not known", values)
    return BillLine(
        item=line.item,
        kind="spare",
        part=line.part,
        quantity=None if after is None else rounded_up(after, share) - rounded_up(before, share),
        phase=phase,
        of=CLOUD,
        reason=Reason(reason, "design", by="design"),
        counted=after,
        before=before,
        each=share,
        media=line.media,
        purpose=line.kind,
    )
