"""Spans of releases run forward, and releases themselves stand in order."""

from collections.abc import Iterator
from itertools import pairwise

from pydantic import BaseModel

from archbook.catalog.checks.subject import Hint, Subject
from archbook.i18n import Message, Value
from archbook.model.catalog.release import ReleaseEntry
from archbook.model.catalog.service import ServiceEntry

ENDS = {"until": "since", "last": "first", "covers_until": "covers_since"}
"""Field that ends a span → field that begins it."""


def spans_run_forward(subject: Subject) -> Iterator[Hint]:
    """Yield the spans that end in a release before the one in which they begin."""
    for part in subject.parts():
        begin = getattr(part.holder, ENDS.get(part.field, ""), None)
        if begin and part.value and _is_release(part.holder, part.field):
            first, last = _order(subject, begin), _order(subject, part.value)
            if first is not None and last is not None and last < first:
                values = {"since": str(begin), "until": str(part.value)}
                yield part.where, Message("{until} came before {since}", values)


def _is_release(holder: BaseModel, field: str) -> bool:
    return field in type(holder).model_fields


def _order(subject: Subject, release: object) -> int | None:
    """Return the place of a release in the sequence; None when it is unknown."""
    if not isinstance(release, str) or release not in subject.catalog.ids("releases"):
        return None
    return subject.catalog.release(release).order


def gaps_lie_inside(subject: Subject) -> Iterator[Hint]:
    """Yield the gaps that do not lie between the first and the last release of a service."""
    entry = subject.entry
    if isinstance(entry, ServiceEntry):
        for place, gap in enumerate(entry.gaps):
            ends = (_order(subject, one) for one in (entry.first, gap, entry.last))
            orders = [one for one in ends if one is not None]
            if any(before >= after for before, after in pairwise(orders)):
                text = Message("{gap} is not inside the life of the service", {"gap": gap})
                yield ("gaps", place), text


def releases_stand_in_order(subject: Subject) -> Iterator[Hint]:
    """Yield what of a release contradicts its neighbours or itself."""
    entry = subject.entry
    if isinstance(entry, ReleaseEntry):
        yield from _against_others(entry, subject)
        if entry.maintained_until and entry.maintained_until <= entry.released:
            yield ("maintained_until",), Message("is not after the day of the release")
        if entry.end_of_life and entry.end_of_life < (entry.maintained_until or entry.released):
            yield ("end_of_life",), Message("is before the end of maintenance")


def _against_others(entry: ReleaseEntry, subject: Subject) -> Iterator[Hint]:
    for name in subject.catalog.ids("releases"):
        if name == entry.id:
            continue
        other = subject.catalog.release(name)
        values: dict[str, Value] = {
            "other": name,
            "order": entry.order,
            "day": entry.released.isoformat(),
            "other_day": other.released.isoformat(),
        }
        if other.order == entry.order:
            yield ("order",), Message("{other} is number {order} too", values)
        elif (other.order < entry.order) != (other.released < entry.released):
            text = "{day} is out of order: {other} came out on {other_day}"
            yield ("released",), Message(text, values)
