"""What services need of each other."""

from collections.abc import Iterator

from archbook.i18n import Message, Value
from archbook.model.blueprint import ActiveService, Blueprint
from archbook.model.catalog.service import Need
from archbook.model.edit import AddService, Edit
from archbook.model.finding import Citation, Hit, Severity
from archbook.plan.services import Closure
from archbook.rules.api import rule
from archbook.rules.lifetimes import timeline

_OWN_RULES = {("nova", ("neutron",)), ("nova", ("placement",))}
"""Needs that have a rule of their own, which says more."""


@rule(
    "services.closure",
    severity=Severity.ERROR,
    cites=(
        Citation("openstack-map", "Dependencies"),
        Citation("kolla-ansible-prechecks", "Prechecks of each role"),
    ),
)
def closure(blueprint: Blueprint) -> Iterator[Hit]:
    """Every service has the services that it needs.

    Why:
        A service that lacks another one installs and then fails at its first request, or its
        deployment stops half-way.
    How:
        The catalog says what each service needs, from which release on and under which options;
        any one of several may do. What Nova needs of Neutron and Placement has rules of its own.
    Cure:
        Add the first of the services that would do and that the release has.
    """
    now = timeline(blueprint)
    needs = Closure(blueprint.design, blueprint.facts, now, blueprint.options)
    for active in blueprint.services:
        if now.has(active.entry):
            for need in needs.needs(active.entry):
                met = any(blueprint.has(name) for name in need.any_of)
                if not met and (active.id, need.any_of) not in _OWN_RULES:
                    yield _hit(blueprint, active, need)


def _hit(blueprint: Blueprint, active: ActiveService, need: Need) -> Hit:
    names = tuple(blueprint.facts.service(name).name for name in need.any_of)
    values: dict[str, Value] = {"service": active.entry.name, "needed": names, "why": need.why}
    text = Message(
        "{service} needs {needed}, which the design does not have: {why}"
        if len(names) == 1
        else "{service} needs one of {needed}, and the design has none: {why}",
        values,
    )
    return Hit(
        f"service/{active.id}",
        text,
        {"needs": " | ".join(need.any_of)},
        tuple(_cures(blueprint, need)),
    )


def _cures(blueprint: Blueprint, need: Need) -> Iterator[tuple[Edit, ...]]:
    for name in need.any_of:
        if timeline(blueprint).has(blueprint.facts.service(name)):
            yield (AddService(service=name),)
