"""What services need of each other."""

from collections.abc import Iterator
from itertools import islice, product

from archbook.i18n import Message, Value
from archbook.model.blueprint import ActiveService, Blueprint
from archbook.model.catalog.service import Need
from archbook.model.edit import Edit
from archbook.model.finding import Citation, Hit, Severity
from archbook.plan.services import Closure
from archbook.rules.additions import adding
from archbook.rules.api import rule
from archbook.rules.lifetimes import timeline

_OWN_RULES = {("nova", ("neutron",)), ("nova", ("placement",))}
"""Needs that have a rule of their own, which says more."""


_MOST_CURES = 3


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
        any one of several may do. What several services lack is one finding, about what is
        lacking. What Nova needs of Neutron and Placement has rules of its own.
    Cure:
        Add the first of the services that would do and that the release has.

    Fails:
        services: [placement, glance, nova, neutron, horizon]

    Passes:
        {}
    """
    asking: dict[tuple[str, ...], list[tuple[ActiveService, Need]]] = {}
    for active, need in _missing(blueprint):
        asking.setdefault(need.any_of, []).append((active, need))
    alone: dict[str, tuple[ActiveService, list[Need]]] = {}
    for several in asking.values():
        if len(several) > 1:
            yield _needed_by_several(blueprint, several)
        else:
            ((active, need),) = several
            alone.setdefault(active.id, (active, []))[1].append(need)
    for active, needs in alone.values():
        yield _needed_by_one(blueprint, active, needs)


def _missing(blueprint: Blueprint) -> Iterator[tuple[ActiveService, Need]]:
    """Yield what is needed and not there, with who needs it."""
    now = timeline(blueprint)
    needs = Closure(blueprint.design, blueprint.facts, now, blueprint.options)
    for active in blueprint.services:
        for need in needs.needs(active.entry) if now.has(active.entry) else ():
            own = (active.id, need.any_of) in _OWN_RULES
            if not own and not any(blueprint.has(name) for name in need.any_of):
                yield active, need


def _needed_by_several(blueprint: Blueprint, asking: list[tuple[ActiveService, Need]]) -> Hit:
    need = asking[0][1]
    values: dict[str, Value] = {
        "services": tuple(active.entry.name for active, _ in asking),
        "names": tuple(blueprint.facts.service(name).name for name in need.any_of),
    }
    template = (
        "{services} need {names}, which the design lacks"
        if len(need.any_of) == 1
        else "{services} need one of {names}, which the design lacks"
    )
    return Hit(
        f"service/{need.any_of[0]}",
        Message(template, values),
        {"needs": " | ".join(need.any_of), "services": len(asking)},
        tuple(_cures(blueprint, [need])),
    )


def _needed_by_one(blueprint: Blueprint, active: ActiveService, missing: list[Need]) -> Hit:
    values: dict[str, Value] = {
        "service": active.entry.name,
        "needs": tuple(_worded(blueprint, need) for need in missing),
    }
    return Hit(
        f"service/{active.id}",
        Message("{service} needs {needs}, which the design lacks", values),
        {"needs": ", ".join(" | ".join(need.any_of) for need in missing)},
        tuple(_cures(blueprint, missing)),
    )


def _worded(blueprint: Blueprint, need: Need) -> Message:
    names = tuple(blueprint.facts.service(name).name for name in need.any_of)
    values: dict[str, Value] = {"names": names, "why": need.why}
    return Message("{names} ({why})" if len(names) == 1 else "one of {names} ({why})", values)


def _cures(blueprint: Blueprint, missing: list[Need]) -> Iterator[tuple[Edit, ...]]:
    """Yield the edits that add one service for each need, the catalog's first choice first."""
    now = timeline(blueprint)
    there = [
        [name for name in need.any_of if now.has(blueprint.facts.service(name))]
        for need in missing
    ]
    for names in islice(product(*there), _MOST_CURES):
        yield adding(blueprint, *names)
