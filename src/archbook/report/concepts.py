"""What is said of a concept: what it is, who gives it, and what a design does about it."""

from collections.abc import Iterable, Iterator

from archbook.i18n import Message
from archbook.model.catalog.concept import ConceptEntry, Way
from archbook.model.catalog.facts import Facts
from archbook.report.component import releases
from archbook.report.lines import Labelled, Leaf, joined
from archbook.report.sources import source_called
from archbook.report.table import Column, Table, Words

KIND_NAMES: dict[str, Message] = {
    "characteristic": Message("What makes a cloud"),
    "service_model": Message("Service models"),
    "deployment_model": Message("Deployment models"),
    "reason": Message("Reasons for a private cloud"),
    "trend": Message("What changes with it"),
    "layer": Message("Layers of a cloud"),
    "service_group": Message("Groups of services"),
    "service_kind": Message("Kinds of services"),
    "vm_type": Message("Types of virtual machines"),
    "criterion": Message("Criteria for a platform"),
}
"""Kind of concept → its name, in the order of a page."""

OUTSIDE = Message("Outside OpenStack")
IN_DESIGN = Message("In a design")
DIFFERS = Message("The course text differs")


def concept_lines(entry: ConceptEntry, facts: Facts) -> Iterator[Labelled]:
    """Yield what is said about *entry* beside what it is."""
    for way in entry.ways:
        yield Message("Given by {services}", {"services": givers(way, facts)}), way.how
    yield OUTSIDE, entry.outside or ""
    yield IN_DESIGN, entry.in_design or ""
    yield DIFFERS, entry.correction or ""


def givers(way: Way, facts: Facts) -> Words:
    """Say which services give something together, and in which releases."""
    names = ", ".join(facts.service(one).name for one in way.services)
    if spell := releases(way.since, way.until):
        return Message("{services} ({spell})", {"services": names, "spell": spell})
    return names


def concept_leaf(entry: ConceptEntry, facts: Facts, language: str) -> Leaf:
    """Return *entry* explained."""
    lines = ((Message("Means"), entry.explains), *concept_lines(entry, facts))
    sources = tuple(source_called(one, facts, language) for one in entry.sources)
    return Leaf(Message("{title} (concept)", {"title": entry.title}), lines, sources)


def concept_table(kind: str, entries: Iterable[ConceptEntry], facts: Facts) -> Table:
    """Return the concepts of one kind, in their order; a column that says nothing is left out."""
    listed = sorted(entries, key=lambda entry: entry.order)
    headings = (
        Message("Concept"),
        Message("Means"),
        Message("Given by"),
        OUTSIDE,
        IN_DESIGN,
        DIFFERS,
    )
    columns = (Column(headings[0]), *(Column(heading, share=1) for heading in headings[1:]))
    return Table(KIND_NAMES[kind], columns, tuple(_row(one, facts) for one in listed)).trimmed()


def _row(entry: ConceptEntry, facts: Facts) -> tuple[Words, ...]:
    ways = [
        Message("{services}: {how}", {"services": givers(way, facts), "how": way.how})
        for way in entry.ways
    ]
    rest = (entry.outside or "", entry.in_design or "", entry.correction or "")
    return (entry.title, entry.explains, joined(ways) if ways else "", *rest)
