"""Stated requirements."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from archbook.i18n import Message, mark
from archbook.model.blueprint import Blueprint
from archbook.model.finding import Citation, Hit, Severity
from archbook.rules.additions import adding
from archbook.rules.api import rule
from archbook.rules.instance_storage import making_shared, shared
from archbook.rules.lifetimes import timeline


@dataclass(frozen=True, slots=True)
class Demand:
    """A requirement, the services any one of which meets it, and what to say.

    Attributes:
        stated: Tells whether the requirements ask for it.
        any_of: Services that meet it and that a design is offered.
        text: What to say when none of them is there.
        others: Services that meet it too, and that nobody adds for its sake alone.
    """

    stated: Callable[[Blueprint], bool]
    any_of: tuple[str, ...]
    text: str
    others: tuple[str, ...] = ()


DEMANDS = (
    Demand(
        lambda b: b.design.requirements.dashboard,
        ("horizon", "skyline"),
        mark("a web dashboard is required and there is none: add {names}"),
    ),
    Demand(
        lambda b: b.design.requirements.monitoring,
        ("prometheus", "monasca"),
        mark("monitoring is required and nothing gathers metrics: add {names}"),
    ),
    Demand(
        lambda b: b.design.requirements.central_logging,
        ("opensearch", "elasticsearch"),
        mark("central logging is required and there is no log store: add {names}"),
        others=("splunk", "loghost"),
    ),
    Demand(
        lambda b: b.design.requirements.metering,
        ("ceilometer",),
        mark("metering is required and nothing measures use: add {names}"),
    ),
    Demand(
        lambda b: b.design.requirements.instance_ha,
        ("masakari",),
        mark(
            "instances must restart after the loss of a host and nothing restarts them: "
            "add {names}"
        ),
    ),
)


def _applies(blueprint: Blueprint) -> bool:
    asked = blueprint.design.requirements
    return any(demand.stated(blueprint) for demand in DEMANDS) or asked.live_migration


@rule(
    "requirements.stated-are-met",
    severity=Severity.ERROR,
    cites=(
        Citation("archbook", "Requirements"),
        Citation("nova-migrations", "Shared storage"),
        Citation("charm-guide-instance-ha", "Masakari"),
    ),
    applies=_applies,
)
def stated_are_met(blueprint: Blueprint) -> Iterator[Hit]:
    """What the requirements state, the design has.

    Why:
        A requirement that nothing in the design meets is a promise that will be broken.
    How:
        dashboard: Horizon or Skyline; monitoring: Prometheus or Monasca; central_logging:
        OpenSearch, Elasticsearch, Splunk or a log host; metering: Ceilometer; instance_ha:
        Masakari, and storage that serves Nova from outside the host; live_migration: the same
        storage. A service counts when the release has it.
    Cure:
        Add the first service that the release has, or let a shared back end serve Nova.

    Fails:
        services: [keystone, placement, glance, nova, neutron, cinder]
        requirements:
          dashboard: true
          monitoring: true
          central_logging: true
          metering: true
          instance_ha: true

    Passes:
        requirements: {dashboard: true, live_migration: true}
    """
    now = timeline(blueprint)
    present = {active.id for active in blueprint.services if now.has(active.entry)}
    for demand in DEMANDS:
        if demand.stated(blueprint) and not present.intersection(demand.any_of + demand.others):
            yield _service_missing(blueprint, demand)
    asked = blueprint.design.requirements
    if (asked.live_migration or asked.instance_ha) and not shared(blueprint):
        yield _storage_missing(blueprint)


def _service_missing(blueprint: Blueprint, demand: Demand) -> Hit:
    entries = (blueprint.facts.service(name) for name in demand.any_of)
    there = tuple(entry for entry in entries if timeline(blueprint).has(entry))
    names = tuple(entry.name for entry in there)
    return Hit(
        f"service/{demand.any_of[0]}",
        Message(demand.text, {"names": _either(names)}),
        {"any_of": " | ".join(demand.any_of)},
        tuple(adding(blueprint, entry.id) for entry in there),
    )


def _either(names: tuple[str, ...]) -> Message:
    if len(names) > 1:
        return Message("{first} or {other}", {"first": names[0], "other": names[1]})
    if names:
        return Message("{first}", {"first": names[0]})
    return Message("what your release has for it")


def _storage_missing(blueprint: Blueprint) -> Hit:
    return Hit(
        "service/nova",
        Message(
            "instances must move or restart on another host, and no shared storage serves Nova: "
            "their disks stay on the host that is lost or left; let a Ceph or NFS back end serve "
            "Nova"
        ),
        {"shared_storage": "none"},
        tuple(making_shared(blueprint)),
    )
