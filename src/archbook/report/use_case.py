"""A use case explained: its services, where they come from, and what was changed since."""

from archbook.i18n import Message, Value
from archbook.model.catalog.facts import Facts
from archbook.model.catalog.release import spelled
from archbook.model.catalog.use_case import Change, Provenance, Setting, UseCaseEntry
from archbook.report.lines import Labelled, Leaf
from archbook.report.sources import source_called

PROVENANCES: dict[Provenance, Message] = {
    "verified": Message("a document that was read"),
    "course-text": Message("the course text"),
    "proposal": Message("archbook's own proposal"),
}
"""Who says that the services belong together."""


def use_case_leaf(entry: UseCaseEntry, facts: Facts, language: str) -> Leaf:
    """Return what *entry* is for, its services, and each departure from its source."""
    lines: tuple[Labelled, ...] = (
        (Message("Purpose"), entry.why),
        (Message("Set of services by"), PROVENANCES[entry.provenance]),
        (Message("Written for"), spelled(entry.release) if entry.release else ""),
        (Message("Services"), ", ".join(facts.service(one).name for one in entry.services)),
        (Message("As the course text writes it"), entry.textbook or ""),
        *((Message("Changed"), _with_reason(one)) for one in entry.changed),
        *((Message("To be set in the cloud"), _with_reason(one)) for one in entry.to_configure),
    )
    named = dict.fromkeys((*entry.sources, *(change.source for change in entry.changed)))
    sources = tuple(source_called(one, facts, language) for one in named)
    return Leaf(Message("{title} (use case)", {"title": entry.title}), lines, sources)


def _with_reason(one: Change | Setting) -> Message:
    values: dict[str, Value] = {"what": one.what, "why": one.why}
    return Message("{what}: {why}", values)
