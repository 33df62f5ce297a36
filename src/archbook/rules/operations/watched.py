"""Who sees that something is wrong."""

from collections.abc import Iterator

from archbook.i18n import Message
from archbook.model.blueprint import Blueprint
from archbook.model.edit import Edit
from archbook.model.finding import Citation, Hit, Severity
from archbook.rules.additions import adding
from archbook.rules.api import rule
from archbook.rules.lifetimes import timeline
from archbook.rules.provenance import imported

METRICS = ("prometheus", "monasca")
"""Services that watch the hosts and services of the cloud."""

LOGS = ("opensearch", "elasticsearch", "splunk", "loghost")
"""Services that gather logs in one place."""


@rule(
    "operations.watched",
    severity=Severity.INFO,
    cites=(
        Citation("arch-design-compute-logging", "Logging"),
        Citation("kolla-ansible-inventory", "Group monitoring"),
    ),
    applies=lambda blueprint: not imported(blueprint),
)
def watched(blueprint: Blueprint) -> Iterator[Hit]:
    """The cloud has something that watches it and a place where its logs are gathered.

    Why:
        A cluster that lost a member works on and says nothing, until the next one fails. Without
        gathered logs a fault has to be looked for on each host.
    How:
        One of Prometheus and Monasca for metrics, one of OpenSearch, Elasticsearch, Splunk and a
        log host for logs. What the requirements ask for is left to requirements.stated-are-met.
        It is an info: something outside the cloud may do it. A design that was read from an
        inventory is not judged, as an inventory need not say which services are on.
    Cure:
        Add the first service that the release has, and hosts of the role monitoring.

    Fails:
        services: [keystone, placement, glance, nova, neutron, cinder, horizon, valkey]

    Passes:
        services:
          - keystone
          - placement
          - glance
          - nova
          - neutron
          - cinder
          - horizon
          - valkey
          - prometheus
          - opensearch
    """
    asked = blueprint.design.requirements
    metrics = asked.monitoring or _any(blueprint, METRICS)
    logs = asked.central_logging or _any(blueprint, LOGS)
    if not metrics or not logs:
        missing = (*(() if metrics else METRICS[:1]), *(() if logs else LOGS[:1]))
        yield Hit(
            "cloud",
            _found(metrics=metrics, logs=logs),
            {"metrics": _many(blueprint, METRICS), "logs": _many(blueprint, LOGS)},
            tuple(_cures(blueprint, missing)),
        )


def _any(blueprint: Blueprint, names: tuple[str, ...]) -> bool:
    return any(blueprint.has(name) for name in names)


def _many(blueprint: Blueprint, names: tuple[str, ...]) -> int:
    return sum(blueprint.has(name) for name in names)


def _found(*, metrics: bool, logs: bool) -> Message:
    if not metrics and not logs:
        return Message("nothing in the design watches the cloud, and nothing gathers its logs")
    if logs:
        return Message("nothing in the design watches the cloud")
    return Message("nothing in the design gathers the logs of the hosts")


def _cures(blueprint: Blueprint, missing: tuple[str, ...]) -> Iterator[tuple[Edit, ...]]:
    now = timeline(blueprint)
    if all(now.has(blueprint.facts.service(name)) for name in missing):
        yield adding(blueprint, *missing)
