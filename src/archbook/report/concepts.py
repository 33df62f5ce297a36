"""What is said of a concept: what it is, who gives it, and what a design does about it."""

from collections.abc import Iterator

from archbook.i18n import Message, Value
from archbook.model.catalog.concept import ConceptEntry, Way
from archbook.model.catalog.facts import Facts
from archbook.report.component import releases
from archbook.report.table import Words

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


def concept_lines(entry: ConceptEntry, facts: Facts) -> Iterator[Words]:
    """Yield the sentences about *entry*."""
    yield entry.explains
    for way in entry.ways:
        yield way_words(way, facts)
    if entry.outside:
        yield Message("Outside OpenStack: {words}", {"words": entry.outside})
    if entry.in_design:
        yield Message("In a design: {words}", {"words": entry.in_design})
    if entry.correction:
        yield Message("The course text differs: {words}", {"words": entry.correction})


def way_words(way: Way, facts: Facts) -> Message:
    """Say which services give something together, how, and in which releases."""
    names = ", ".join(facts.service(one).name for one in way.services)
    values: dict[str, Value] = {"services": names, "how": way.how}
    if spell := releases(way.since, way.until):
        return Message("Given by {services} ({spell}): {how}", values | {"spell": spell})
    return Message("Given by {services}: {how}", values)
