"""Where CloudKitty collects."""

from collections.abc import Iterator

from archbook.i18n import Message, Value
from archbook.model.blueprint import Blueprint
from archbook.model.edit import Edit, SetOption
from archbook.model.finding import Citation, Hit, Severity
from archbook.rules.additions import adding
from archbook.rules.api import rule
from archbook.rules.lifetimes import timeline

OPTION = "rating_collector"


@rule(
    "services.rating-collector",
    severity=Severity.ERROR,
    cites=Citation("kolla-cloudkitty-guide", "CloudKitty collector backend"),
    applies=lambda blueprint: blueprint.has("cloudkitty"),
)
def rating_collector(blueprint: Blueprint) -> Iterator[Hit]:
    """CloudKitty collects from a store of measures that the design has.

    Why:
        CloudKitty rates what its collector finds, and the collector is Gnocchi unless the
        configuration says otherwise. With Prometheus alone and no word about the collector,
        deployment and prechecks pass and every bill is empty.
    How:
        The option rating_collector names a store (Gnocchi by default) that is not among the
        services: an error when the design states the option, else a warning.
    Cure:
        Set rating_collector to the store that is there, or add the store.

    Fails:
        services:
          - keystone
          - placement
          - glance
          - nova
          - neutron
          - cinder
          - horizon
          - valkey
          - cloudkitty
          - prometheus
        host_groups:
          - {name: ctl, roles: [control], count: 3}
          - {name: net, roles: [network], count: 3}
          - {name: cmp, roles: [compute], count: 6}
          - {name: mon, roles: [monitoring], count: 2}

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
          - cloudkitty
          - prometheus
        options: {rating_collector: prometheus, block_backend: ceph, image_backend: ceph}
    """
    stated = blueprint.options[OPTION].stated
    missing = tuple(name for name in blueprint.option(OPTION) if not blueprint.has(name))
    if missing:
        names = tuple(blueprint.facts.service(name).name for name in missing)
        values: dict[str, Value] = {"stores": names}
        yield Hit(
            "service/cloudkitty",
            _found(values, stated=stated),
            {"collector": ", ".join(missing), "stated": "yes" if stated else "no"},
            tuple(_cures(blueprint, missing)),
            severity=None if stated else Severity.WARNING,
        )


def _found(values: dict[str, Value], *, stated: bool) -> Message:
    if stated:
        return Message(
            "CloudKitty collects from {stores}, which the design does not have: nothing is rated",
            values,
        )
    return Message(
        "CloudKitty collects from {stores} unless told otherwise, and the design does not have "
        "it: nothing is rated; name the collector",
        values,
    )


def _cures(blueprint: Blueprint, missing: tuple[str, ...]) -> Iterator[tuple[Edit, ...]]:
    choices = (choice.value for choice in blueprint.facts.option(OPTION).choices)
    for value in choices:
        if blueprint.has(value):
            yield (SetOption(option=OPTION, value=value),)
    if all(timeline(blueprint).has(blueprint.facts.service(name)) for name in missing):
        yield adding(blueprint, *missing)
