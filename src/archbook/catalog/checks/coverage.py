"""Every fact has a source, and a source covers only what is there."""

from collections.abc import Iterator

from archbook.catalog.checks.subject import Hint, Subject
from archbook.i18n import Message
from archbook.model.catalog.entry import Entry

NAMING = frozenset(
    {
        *("schema_", "id", "title", "sources", "name", "order", "icon", "kind", "layer"),
        *("also", "course", "part_of", "see"),
    }
)
"""Fields that name or sort an entry and state nothing about the world."""

STATED: dict[str, frozenset[str]] = {
    "deployers": frozenset({"name"}),
    "releases": frozenset({"title", "name", "order"}),
}
"""Kind → naming fields that are facts of this kind."""

CHOSEN: dict[str, frozenset[str]] = {
    "roles": frozenset({"runs"}),
    "use-cases": frozenset(
        {
            *("textbook", "changed", "profile", "release", "deployer", "requirements", "racks"),
            *("regions", "hardware", "host_groups", "storage", "networks", "physnets", "workload"),
            *("options", "services", "why"),
        }
    ),
}
"""Kind → fields that are our proposal; `changed` of a use case cites what it changes."""


def facts_have_sources(subject: Subject) -> Iterator[Hint]:
    """Yield the facts that no source covers."""
    if isinstance(subject.entry, Entry):
        for field in sorted(facts_of(subject) - covered(subject.entry)):
            values = {"field": field, "key": "sources"}
            text = Message("no source covers it: name {field} under one of its {key}", values)
            yield (field,), text


def sources_cover_what_is_there(subject: Subject) -> Iterator[Hint]:
    """Yield the fields that a source covers and the entry does not have."""
    if isinstance(subject.entry, Entry):
        for source, fields in subject.entry.sources.items():
            for place, field in enumerate(fields):
                if field not in subject.entry.model_fields_set:
                    text = Message("covers {field}, which is not there", {"field": field})
                    yield ("sources", source, place), text


def facts_of(subject: Subject) -> frozenset[str]:
    """Return the fields of an entry that state facts."""
    naming = (NAMING - STATED.get(subject.kind, frozenset())) | CHOSEN.get(
        subject.kind, frozenset()
    )
    return frozenset(subject.entry.model_fields_set) - naming


def covered(entry: Entry) -> frozenset[str]:
    """Return the fields that the sources of an entry cover."""
    return frozenset(field for fields in entry.sources.values() for field in fields)
