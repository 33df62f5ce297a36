"""Services that the release has."""

from collections.abc import Iterator

from archbook.i18n import Message, Value
from archbook.model.blueprint import Blueprint
from archbook.model.catalog.release import spelled
from archbook.model.catalog.service import ServiceEntry
from archbook.model.edit import Edit, RemoveService
from archbook.model.finding import Citation, Hit, Severity
from archbook.rules.additions import adding
from archbook.rules.api import rule
from archbook.rules.lifetimes import timeline


@rule(
    "services.in-release",
    severity=Severity.ERROR,
    cites=(
        Citation("governance-legacy", "Retired projects"),
        Citation("releases-deliverables", "Deliverables of each series"),
    ),
)
def in_release(blueprint: Blueprint) -> Iterator[Hit]:
    """Every chosen service exists in the design's release.

    Why:
        A retired service gets no release, no fix and no image; a service that is newer than the
        release does not exist yet.
    How:
        The catalog has the first and the last release of each service, and gaps between them.
        The message says since when it is gone, when it was retired and what does its work now.
    Cure:
        Put what replaced it in its place, or leave the service out.

    Fails:
        services: [keystone, placement, glance, nova, neutron, cinder, horizon, sahara]
        release: '2026.2'

    Passes:
        services: [keystone, sahara]
        release: pike
    """
    now = timeline(blueprint)
    for active in blueprint.services:
        if active.chosen and not now.has(active.entry):
            yield Hit(
                f"service/{active.id}",
                _found(blueprint, active.entry),
                {
                    "release": blueprint.release.id,
                    "first": active.entry.first or "",
                    "last": active.entry.last or "",
                },
                tuple(_cures(blueprint, active.entry)),
            )


def _found(blueprint: Blueprint, entry: ServiceEntry) -> Message:
    text = _why(blueprint, entry)
    if entry.advice:
        return Message("{text}. {advice}", {"text": text, "advice": entry.advice})
    names = tuple(blueprint.facts.service(name).name for name in entry.replaced_by)
    if names:
        return Message("{text}; use {names}", {"text": text, "names": names})
    return text


def _why(blueprint: Blueprint, entry: ServiceEntry) -> Message:
    now = timeline(blueprint)
    values: dict[str, Value] = {
        "service": entry.name,
        "release": spelled(blueprint.release.id),
        "first": spelled(entry.first or ""),
        "last": spelled(entry.last or ""),
    }
    if not now.begun(entry.first):
        return Message("{service} comes with {first}; {release} does not have it yet", values)
    if not now.over(entry.last):
        return Message("{service} has no release in {release}", values)
    if entry.retired:
        return Message(
            "{service} is not part of {release}: {last} was the last release with it, and it was "
            "retired on {day}",
            values | {"day": entry.retired.isoformat()},
        )
    return Message(
        "{service} is not part of {release}: {last} was the last release with it", values
    )


def _cures(blueprint: Blueprint, entry: ServiceEntry) -> Iterator[tuple[Edit, ...]]:
    gone = RemoveService(service=entry.id)
    for name in entry.replaced_by:
        there = timeline(blueprint).has(blueprint.facts.service(name))
        if there and name not in blueprint.design.services:
            yield (*adding(blueprint, name), gone)
    if len(blueprint.design.services) > 1:
        yield (gone,)
