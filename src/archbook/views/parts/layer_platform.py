"""The portal and the platform of a cloud: its services by what they are for."""

from collections.abc import Iterable, Iterator

from archbook.i18n import Message
from archbook.model.blueprint import Blueprint
from archbook.model.catalog.service import ServiceEntry
from archbook.model.scene import Node, Section, Words
from archbook.views.parts.reasons import cited

_WATCHING = ("monitoring", "logging")

_PARTS: tuple[tuple[str, Message, tuple[str, ...]], ...] = (
    ("compute", Message("Compute and capacity"), ("compute", "bare_metal")),
    ("image", Message("Images"), ("image",)),
    ("network", Message("Networks"), ("network",)),
    ("storage", Message("Storage"), ("storage",)),
    ("identity", Message("Users and keys"), ("identity",)),
    ("applications", Message("Applications"), ("orchestration", "application")),
    ("metering", Message("Metering and billing"), ("telemetry",)),
    ("watching", Message("Monitoring and logs"), _WATCHING),
    ("operations", Message("Operation"), ("operations",)),
    (
        "shared",
        Message("Shared by all services"),
        ("load_balancing", "database", "messaging", "cache", "coordination"),
    ),
)
"""Part of the platform, and the layers of the services in it."""

_UNDERNEATH = frozenset({"network", "storage"})
"""Layers whose infrastructure is no platform: it virtualises."""


def portal(blueprint: Blueprint) -> Iterator[Node]:
    """Yield what users and operators look at."""
    every = tuple(active.entry for active in blueprint.services)
    pages = [entry for entry in every if entry.layer == "dashboard"]
    yield _part(
        blueprint,
        "portal/users",
        Message("User portal"),
        (Message("Self-service by web browser") if pages else Message("No dashboard: APIs only"),),
        pages,
    )
    watching = [entry for entry in every if entry.id in set(_watched(blueprint))]
    yield _part(
        blueprint,
        "portal/operators",
        Message("Operator portal"),
        (Message("Administration of the cloud"),),
        [*pages, *watching],
    )
    apis = sum(1 for entry in every if any(_api(blueprint, one) for one in entry.components))
    yield _part(
        blueprint,
        "portal/apis",
        Message("APIs and command line"),
        (Message("APIs of the services: {apis}", {"apis": apis}),),
        (),
    )


def _watched(blueprint: Blueprint) -> Iterator[str]:
    """Yield the services of monitoring and logging that have pages behind the virtual IP."""
    for cohort in blueprint.cohorts:
        for placement in cohort.placements:
            entry = placement.component
            service = blueprint.facts.service(entry.service)
            if service.layer in _WATCHING and entry.access == "vip":
                yield service.id


def _api(blueprint: Blueprint, component: str) -> bool:
    entry = blueprint.facts.component(component)
    return bool(entry.api_type) and blueprint.instances(component) > 0


def platform(blueprint: Blueprint) -> Iterator[Node]:
    """Yield the parts of the platform that the design has services for."""
    every = tuple(active.entry for active in blueprint.services)
    shown = [e for e in every if not (e.kind == "infrastructure" and e.layer in _UNDERNEATH)]
    for name, title, layers in _PARTS:
        if mine := [entry for entry in shown if entry.layer in layers]:
            yield _part(blueprint, f"platform/{name}", title, (), mine)


def _part(
    blueprint: Blueprint,
    identifier: str,
    title: Words,
    lines: tuple[Words, ...],
    entries: Iterable[ServiceEntry],
) -> Node:
    inside = tuple(service_line(blueprint, entry, identifier) for entry in entries)
    return Node(identifier, "step", "neutral", title, lines, sections=inside)


def service_line(blueprint: Blueprint, entry: ServiceEntry, at: str) -> Section:
    """Return a service as its icon and its name."""
    why = cited(blueprint, entry.mission, entry.source_of("mission"))
    return Section(f"{at}/{entry.id}", entry.name, entry.icon, tooltip=why)
