"""A service as a box with its daemons: those that take requests, that work, that serve a host."""

from collections.abc import Iterator, Sequence

from archbook.i18n import Message, Value
from archbook.model.blueprint import Blueprint
from archbook.model.catalog.component import ComponentEntry
from archbook.model.catalog.service import ServiceEntry
from archbook.model.scene import Chip, Node, Section, Words
from archbook.views.parts.cluster_boxes import does
from archbook.views.parts.reasons import cited
from archbook.views.parts.serving import BASE_LAYERS, needs_of

_PARTS: tuple[tuple[str, Message], ...] = (
    ("apis", Message("Reached by clients")),
    ("workers", Message("In the background")),
    ("agents", Message("On each host")),
)


def components(blueprint: Blueprint) -> dict[str, list[ComponentEntry]]:
    """Return service → its components that stand on some host."""
    found: dict[str, dict[str, ComponentEntry]] = {}
    for cohort in blueprint.cohorts:
        for placement in cohort.placements:
            entry = placement.component
            found.setdefault(entry.service, {})[entry.id] = entry
    return {service: list(entries.values()) for service, entries in found.items()}


def box(blueprint: Blueprint, entry: ServiceEntry, running: Sequence[ComponentEntry]) -> Node:
    """Return the box of a service with what runs of it."""
    at = f"service/{entry.id}"
    return Node(
        at,
        "service",
        "neutral",
        entry.name,
        tuple(_calls(blueprint, entry)),
        sections=tuple(_sections(blueprint, running, at)),
        tooltip=cited(blueprint, entry.mission, entry.source_of("mission")),
        icon=entry.icon,
    )


def _calls(blueprint: Blueprint, entry: ServiceEntry) -> Iterator[Words]:
    """Yield whose APIs the service calls, since it needs them; Keystone's is called by all."""
    needed = needs_of(blueprint, entry)
    called = tuple(
        active.entry.name
        for active in blueprint.services
        if active.id in needed - {"keystone"} and active.entry.kind == "openstack"
    )
    if called and entry.layer not in BASE_LAYERS:
        yield Message("Calls: {services}", {"services": called})


def _sections(
    blueprint: Blueprint, running: Sequence[ComponentEntry], at: str
) -> Iterator[Section]:
    for name, title in _PARTS:
        chips = tuple(_chip(blueprint, one, at) for one in running if _part(one) == name)
        if chips:
            yield Section(f"{at}/{name}", title, "", chips)


def _part(component: ComponentEntry) -> str:
    if component.access != "none":
        return "apis"
    return "agents" if component.membership == "per-host" else "workers"


def _chip(blueprint: Blueprint, entry: ComponentEntry, at: str) -> Chip:
    label: Words = entry.id
    if entry.ports and entry.access != "none":
        values: dict[str, Value] = {"component": entry.id, "ports": str(entry.ports[0].port)}
        label = Message("{component} :{ports}", values)
    return Chip(f"{at}/{entry.id}", label, does(blueprint, entry))
