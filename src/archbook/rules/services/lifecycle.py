"""Services on their way out."""

from collections.abc import Iterator

from archbook.i18n import Message, Value, mark
from archbook.model.blueprint import Blueprint
from archbook.model.catalog.service import ServiceEntry
from archbook.model.finding import Citation, Hit, Severity
from archbook.rules.api import rule
from archbook.rules.lifetimes import timeline

_TEMPLATES = {
    "deprecated": mark("{service} is deprecated: it will go, so build nothing new on it"),
    "inactive": mark("{service} has no active maintainers: expect no fixes"),
    "retired": mark("{service} was retired on {day}: there is no upgrade path that keeps it"),
}


def _day(entry: ServiceEntry) -> Value:
    return entry.retired.isoformat() if entry.retired else Message("a day not recorded")


@rule(
    "services.lifecycle",
    severity=Severity.WARNING,
    cites=(
        Citation("governance-legacy", "Retired projects"),
        Citation("governance-projects", "Inactive and deprecated projects"),
    ),
)
def lifecycle(blueprint: Blueprint) -> Iterator[Hit]:
    """No chosen service is deprecated, without maintainers or retired since.

    Why:
        A private cloud lives for years. What its community gives up has to be moved away from
        later, with users on it.
    How:
        The catalog's status of each chosen service that the release has: deprecated and inactive
        are warnings; a service that this release still has and that was retired later is an
        info. What the release does not have is found by `services.in-release`.
    Cure:
        Plan for what replaces it.

    Fails:
        services: [keystone, placement, glance, nova, neutron, cinder, horizon, sahara]
        release: pike

    Passes:
        {}
    """
    now = timeline(blueprint)
    for active in blueprint.services:
        template = _TEMPLATES.get(active.entry.status)
        if active.chosen and template and now.has(active.entry):
            values: dict[str, Value] = {
                "service": active.entry.name,
                "day": _day(active.entry),
            }
            text = Message(template, values)
            if active.entry.advice:
                text = Message("{text}. {advice}", {"text": text, "advice": active.entry.advice})
            retired = active.entry.status == "retired"
            yield Hit(
                f"service/{active.id}",
                text,
                {"status": active.entry.status},
                severity=Severity.INFO if retired else None,
            )
