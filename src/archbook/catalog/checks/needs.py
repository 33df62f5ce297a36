"""What services need can be had, and no service needs itself in the end."""

from collections.abc import Iterator

from archbook.catalog.checks.subject import Hint, Subject
from archbook.i18n import Message, Value
from archbook.model.catalog.facts import Facts
from archbook.model.catalog.service import Need, ServiceEntry
from archbook.plan.timeline import Timeline

OLDEST = "ocata"
"""First release for which the catalog knows every service that another needs."""


def needs_can_be_met(subject: Subject) -> Iterator[Hint]:
    """Yield the needs that no service meets in a release in which they hold."""
    entry = subject.entry
    if isinstance(entry, ServiceEntry):
        for timeline in filter(lambda one: one.has(entry), _timelines(subject.catalog)):
            for place, need in enumerate(entry.needs):
                if timeline.holds(need.since, need.until) and not _met(need, timeline):
                    values: dict[str, Value] = {
                        "services": need.any_of,
                        "release": timeline.now.id,
                    }
                    text = Message("{release} has none of: {services}", values)
                    yield ("needs", place, "any_of"), text


def _timelines(facts: Facts) -> Iterator[Timeline]:
    oldest = facts.release(OLDEST).order
    for release in map(facts.release, facts.ids("releases")):
        if release.order >= oldest:
            yield Timeline(facts, release)


def _met(need: Need, timeline: Timeline) -> bool:
    known = timeline.facts.ids("services")
    return any(timeline.has(timeline.facts.service(one)) for one in need.any_of if one in known)


def no_service_needs_itself(subject: Subject) -> Iterator[Hint]:
    """Yield the needs that lead back to the service in a release, whatever the options."""
    entry = subject.entry
    if isinstance(entry, ServiceEntry):
        for timeline in filter(lambda one: one.has(entry), _timelines(subject.catalog)):
            for place, need in enumerate(entry.needs):
                if way := _way_back(entry.id, need, timeline):
                    circle = " → ".join((entry.id, *way))
                    text = Message("needs itself in the end: {circle}", {"circle": circle})
                    yield ("needs", place, "any_of"), text


def _binds(need: Need, timeline: Timeline) -> bool:
    """Tell whether *need* can be met by one service alone, with any options."""
    always = len(need.any_of) == 1 and not need.when
    return always and timeline.holds(need.since, need.until)


def _way_back(start: str, need: Need, timeline: Timeline) -> tuple[str, ...] | None:
    """Return the services from *need* back to *start*; None when there is no way."""
    ways: list[tuple[str, ...]] = [need.any_of] if _binds(need, timeline) else []
    seen: set[str] = set()
    while ways:
        way = ways.pop(0)
        if way[-1] == start:
            return way
        if way[-1] not in seen and way[-1] in timeline.facts.ids("services"):
            seen.add(way[-1])
            needs = timeline.facts.service(way[-1]).needs
            ways += [(*way, *one.any_of) for one in needs if _binds(one, timeline)]
    return None
