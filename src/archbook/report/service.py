"""A service explained, and what it is in a design."""

from archbook.i18n import Message, Value
from archbook.model.blueprint import Blueprint
from archbook.model.catalog.facts import Facts
from archbook.model.catalog.release import spelled
from archbook.model.catalog.service import Deliverable, Need, ServiceEntry
from archbook.report.component import releases
from archbook.report.lines import Labelled, Leaf
from archbook.report.sources import source_called


def service_leaf(entry: ServiceEntry, facts: Facts, language: str) -> Leaf:
    """Return what *entry* is for, its life, what it needs and what it is made of."""
    lines: tuple[Labelled, ...] = (
        (Message("Mission"), entry.mission),
        (Message("Releases"), releases(entry.first, entry.last)),
        (Message("Status"), status_words(entry)),
        (Message("Replaced by"), ", ".join(entry.replaced_by)),
        (Message("Advice"), entry.advice or ""),
        *((Message("Needs"), need_words(need)) for need in entry.needs),
        *((Message("Of less use without"), need_words(want)) for want in entry.wants),
        (Message("Can use"), ", ".join(entry.uses)),
        (Message("Components"), ", ".join(entry.components)),
        *((Message("Released beside it"), _deliverable(one)) for one in entry.deliverables),
    )
    sources = tuple(source_called(one, facts, language) for one in entry.sources)
    return Leaf(
        Message("{name}: {title}", {"name": entry.id, "title": entry.title}), lines, sources
    )


def status_words(entry: ServiceEntry) -> Message | str:
    """Return what became of *entry*; nothing while it is active."""
    if entry.retired:
        return Message("retired on {day}", {"day": entry.retired.isoformat()})
    return "" if entry.status == "active" else entry.status


def need_words(need: Need) -> Message:
    """Say what a service needs, when and why."""
    values: dict[str, Value] = {
        "services": " / ".join(need.any_of),
        "why": need.why,
        "spell": releases(need.since, need.until),
        "when": "; ".join(f"{name}: {', '.join(given)}" for name, given in need.when.items()),
    }
    if values["spell"] and values["when"]:
        return Message("{services} ({spell}; {when}): {why}", values)
    if values["spell"]:
        return Message("{services} ({spell}): {why}", values)
    if values["when"]:
        return Message("{services} ({when}): {why}", values)
    return Message("{services}: {why}", values)


def _deliverable(deliverable: Deliverable) -> Message:
    values: dict[str, Value] = {
        "name": deliverable.id,
        "does": deliverable.does,
        "spell": _spell(deliverable),
        "advice": deliverable.advice or "",
    }
    if deliverable.advice:
        return Message("{name} ({spell}): {does}. {advice}", values)
    return Message("{name} ({spell}): {does}", values)


def _spell(deliverable: Deliverable) -> Message | str:
    spell = releases(deliverable.first, deliverable.last)
    if not deliverable.gaps:
        return spell
    values: dict[str, Value] = {
        "spell": spell,
        "gaps": ", ".join(map(spelled, deliverable.gaps)),
    }
    return Message("{spell}, not in {gaps}", values)


def service_in_design(entry: ServiceEntry, blueprint: Blueprint) -> tuple[Labelled, ...]:
    """Return why *entry* is in one design and where its components stand."""
    here = Message("In this design")
    active = next((one for one in blueprint.services if one.id == entry.id), None)
    if active is None:
        return ((here, Message("the design has no service {service}", {"service": entry.id})),)
    lines: list[Labelled] = [(here, active.reason.text)]
    for component in entry.components:
        groups = ", ".join(
            f"{cohort.name} ({len(placement.hosts)})"
            for cohort, placement in blueprint.standing(component)
        )
        if groups:
            values = {"component": component}
            lines.append((Message("Hosts of {component}", values), groups))
    return tuple(lines)
