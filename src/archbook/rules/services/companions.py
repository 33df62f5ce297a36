"""What services are of less use without."""

from collections.abc import Iterator

from archbook.i18n import Message, Value
from archbook.model.blueprint import ActiveService, Blueprint
from archbook.model.catalog.service import Want
from archbook.model.edit import Edit
from archbook.model.finding import Citation, Hit, Severity
from archbook.plan.options import matches
from archbook.rules.additions import adding
from archbook.rules.api import rule
from archbook.rules.lifetimes import timeline


@rule(
    "services.companions",
    severity=Severity.WARNING,
    cites=(
        Citation("trove-docs", "Database backups"),
        Citation("kolla-tacker-guide", "Overview"),
        Citation("kolla-ansible-services", "Data sources of Grafana"),
    ),
)
def companions(blueprint: Blueprint) -> Iterator[Hit]:
    """Every service has the companions without which it is of little use.

    Why:
        Some services run without a companion and disappoint all the same: Grafana has nothing to
        show, Trove cannot back a database up, Tacker's keys lie on one controller. No precheck
        of a deployer asks for it.
    How:
        The catalog says which services a service wants, from which release on, under which
        options, and which options do instead; any one of several will do. What a service merely
        can use is no finding, and a service that the release lacks is not asked.
    Cure:
        Add the first of the services that would do and that the release has.

    Fails:
        services: [keystone, placement, glance, nova, neutron, cinder, horizon, valkey, trove]

    Passes:
        services: [keystone, placement, glance, nova, neutron, cinder, horizon, valkey, trove]
        options: {features: [ceph-rgw], block_backend: ceph, image_backend: ceph}
    """
    now = timeline(blueprint)
    for active in blueprint.services:
        for want in active.entry.wants:
            if now.has(active.entry) and _missing(blueprint, want):
                yield _hit(blueprint, active, want)


def _missing(blueprint: Blueprint, want: Want) -> bool:
    """Tell whether a want is in force and nothing meets it."""
    asked = timeline(blueprint).holds(want.since, want.until) and matches(
        want.when, blueprint.options
    )
    instead = bool(want.unless) and matches(want.unless, blueprint.options)
    return asked and not instead and not any(blueprint.has(name) for name in want.any_of)


def _hit(blueprint: Blueprint, active: ActiveService, want: Want) -> Hit:
    names = tuple(blueprint.facts.service(name).name for name in want.any_of)
    values: dict[str, Value] = {"service": active.entry.name, "names": names, "why": want.why}
    template = (
        "{service} has no {names}: {why}"
        if len(names) == 1
        else "{service} has none of {names}: {why}"
    )
    return Hit(
        f"service/{active.id}",
        Message(template, values),
        {"wants": " | ".join(want.any_of)},
        tuple(_cures(blueprint, want)),
        severity=Severity(want.severity),
        citation=Citation(want.source) if want.source else None,
    )


def _cures(blueprint: Blueprint, want: Want) -> Iterator[tuple[Edit, ...]]:
    now = timeline(blueprint)
    for name in want.any_of:
        if now.has(blueprint.facts.service(name)):
            yield adding(blueprint, name)
            return
