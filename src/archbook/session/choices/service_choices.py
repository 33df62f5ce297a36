"""Services by layer, and those that come along."""

from archbook.i18n import Message
from archbook.model.catalog.service import ServiceEntry
from archbook.plan.timeline import Timeline
from archbook.session.choices.choice import Choice, Words, life_mark, timeline_of
from archbook.session.results import Results

LAYERS: dict[str, Message] = {
    "compute": Message("Compute"),
    "bare_metal": Message("Bare metal"),
    "network": Message("Network"),
    "storage": Message("Storage"),
    "image": Message("Images"),
    "identity": Message("Identity"),
    "dashboard": Message("Dashboard"),
    "orchestration": Message("Orchestration"),
    "application": Message("Applications"),
    "telemetry": Message("Telemetry"),
    "monitoring": Message("Monitoring"),
    "logging": Message("Logging"),
    "operations": Message("Operations"),
    "load_balancing": Message("Load balancing"),
    "database": Message("Database"),
    "messaging": Message("Messaging"),
    "cache": Message("Cache"),
    "coordination": Message("Coordination"),
}
"""Layers of services in the order in which they are offered, with their names."""


def services(results: Results) -> dict[str, tuple[Choice, ...]]:
    """Return layer → services that can be chosen, core ones first and marked ones last.

    A service that comes along by itself is offered only when the design has chosen it, so that
    the choice can be taken back.
    """
    facts, timeline = results.workspace.catalog, timeline_of(results)
    chosen = frozenset(results.workspace.design.services)
    entries = [
        entry
        for entry in map(facts.service, facts.ids("services"))
        if entry.id in chosen or not entry.automatic
    ]
    entries.sort(key=lambda entry: (not entry.core, entry.name.casefold()))
    found = {
        layer: sorted(
            (_service(entry, timeline, chosen) for entry in entries if entry.layer == layer),
            key=lambda choice: choice.mark is not None,
        )
        for layer in LAYERS
    }
    return {layer: tuple(choices) for layer, choices in found.items() if choices}


def came_along(results: Results) -> tuple[Choice, ...]:
    """Return the services that the design did not choose, each with the reason it is there."""
    return tuple(
        Choice(active.id, active.entry.name, note=active.reason.text)
        for active in results.blueprint.services
        if not active.chosen
    )


def _service(entry: ServiceEntry, timeline: Timeline, chosen: frozenset[str]) -> Choice:
    mark = life_mark(timeline, entry.first, entry.last)
    if mark is None and timeline.now.id in entry.gaps:
        mark = Message("not in {release}", {"release": timeline.now.id})
    if mark is None and entry.last is None:  # what has a last release is marked after it
        mark = _STATUS.get(entry.status)
    instead = entry.advice or _replaced(entry) if mark else ""
    return Choice(entry.id, entry.name, mark, entry.id in chosen, entry.mission, instead)


def _replaced(entry: ServiceEntry) -> Words:
    if not entry.replaced_by:
        return ""
    return Message("instead: {services}", {"services": entry.replaced_by})


_STATUS = {
    "deprecated": Message("deprecated"),
    "inactive": Message("inactive"),
    "retired": Message("retired"),
}
