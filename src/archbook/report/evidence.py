"""What stands behind an entry: each fact with its sources, and the day they were read."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from pydantic import BaseModel

from archbook.model.catalog.entry import Entry, SourceEntry
from archbook.model.catalog.facts import Facts
from archbook.report.details import Listed
from archbook.rules.api import Rule

NO_FACTS = frozenset({"schema_", "id", "sources"})
"""Fields that say how an entry is kept."""


@dataclass(frozen=True, slots=True)
class Fact:
    """One field of an entry that was written down.

    Attributes:
        field: Its name.
        value: What it says.
        sources: Ids of the sources that cover it; none: it names or sorts, or is our proposal.
    """

    field: str
    value: object
    sources: tuple[str, ...]


def facts_of(entry: Entry | SourceEntry) -> tuple[Fact, ...]:
    """Return what *entry* says, in the order of its type."""
    return tuple(
        Fact(field, value, tuple(dict.fromkeys((*_covering(entry, field), *_named(value)))))
        for field in type(entry).model_fields
        if field in entry.model_fields_set and field not in NO_FACTS
        for value in (getattr(entry, field),)
    )


def _covering(entry: Entry | SourceEntry, field: str) -> Iterator[str]:
    if isinstance(entry, Entry):
        yield from (source for source, fields in entry.sources.items() if field in fields)


def _named(value: object) -> Iterator[str]:
    """Yield the sources that parts of a fact name themselves."""
    if isinstance(value, BaseModel):
        for name in type(value).model_fields:
            inner = getattr(value, name)
            if name == "source" and isinstance(inner, str):
                yield inner
            else:
                yield from _named(inner)
    elif isinstance(value, Mapping):
        for inner in value.values():
            yield from _named(inner)
    elif isinstance(value, tuple):
        for inner in value:
            yield from _named(inner)


def cited_by(found: Listed) -> tuple[str, ...]:
    """Return the ids of all sources that an entry or a rule stands on."""
    match found:
        case Rule():
            return tuple(dict.fromkeys(one.source for one in found.citations))
        case Entry():
            parts = (source for fact in facts_of(found) for source in fact.sources)
            return tuple(dict.fromkeys((*found.sources, *parts)))
        case SourceEntry():
            return (found.id,)
        case _:
            return ()


def oldest_reading(found: Listed, facts: Facts) -> date | None:
    """Return the day on which the oldest source was read; None when there is no source."""
    return min((facts.source(one).retrieved for one in cited_by(found)), default=None)
