"""Cells that are stated are deployed."""

from collections.abc import Iterator

from archbook.i18n import Message
from archbook.model.blueprint import Blueprint
from archbook.model.edit import SetCount, SetOption
from archbook.model.finding import Citation, Hit, Severity
from archbook.resilience.domains import members_by_rack
from archbook.rules.api import rule
from archbook.rules.growth import grown

OPTION = "features"
FEATURE = "cells"
CONDUCTOR = "nova-conductor"


def _split(blueprint: Blueprint) -> bool:
    return blueprint.has("nova") and any(one.cells > 1 for one in blueprint.design.regions)


@rule(
    "compute.cells-enabled",
    severity=Severity.ERROR,
    cites=(
        Citation("kolla-cells-guide", "Enabling multi-cell support"),
        Citation("nova-cells", "Service layout: Multiple cells"),
    ),
    applies=_split,
)
def cells_enabled(blueprint: Blueprint) -> Iterator[Hit]:
    """A region of several cells has a super conductor, and a conductor for each cell.

    Why:
        Each cell has a database and a message queue of its own, and a conductor that speaks for
        its compute hosts. What concerns several cells goes through the super conductor. Without
        them all hosts end up in one cell, however many are stated.
    How:
        A region states more than one cell: the option features must hold cells, which places
        the super conductor, and the region must have as many hosts with nova-conductor as
        cells.
    Cure:
        Add the feature; grow the group that carries the conductors.

    Fails:
        regions:
          - {name: one, zones: {a: [r1, r2, r3]}, cells: 2}

    Passes:
        regions:
          - {name: one, zones: {a: [r1, r2, r3]}, cells: 2}
        options:
          network_backend: ovn
          block_backend: ceph
          image_backend: ceph
          features: cells
    """
    present = blueprint.option(OPTION)
    split = {one.name: one.cells for one in blueprint.design.regions if one.cells > 1}
    if FEATURE not in present:
        yield Hit(
            "service/nova",
            Message(
                "several cells are stated in region {regions} and nothing deploys them: there is "
                "no super conductor; add the feature {feature}",
                {"regions": tuple(split), "feature": FEATURE},
            ),
            {"cells": max(split.values())},
            ((SetOption(option=OPTION, value=(*present, FEATURE)),),),
        )
    for region, cells in split.items():
        hosts = _conductors(blueprint, region)
        if sum(hosts.values()) < cells:
            yield _too_few(blueprint, region, cells, hosts)


def _conductors(blueprint: Blueprint, region: str) -> dict[str, int]:
    """Return group → its hosts with nova-conductor in the region."""
    return {
        cohort.name: sum(n for _, n in members_by_rack(cohort, placement.hosts, region))
        for cohort, placement in blueprint.standing(CONDUCTOR)
        if region in cohort.regions
    }


def _too_few(blueprint: Blueprint, region: str, cells: int, hosts: dict[str, int]) -> Hit:
    count = sum(hosts.values())
    carriers = [cohort for cohort in blueprint.cohorts if cohort.name in hosts]
    cures: tuple[tuple[SetCount, ...], ...] = ()
    if len(carriers) == 1:
        (only,) = carriers
        cures = ((grown(only, len(only) + cells - count),),)
    return Hit(
        "component/nova-conductor",
        Message(
            "region {region} has {cells} cells and {count} hosts with nova-conductor: each cell "
            "needs one of its own",
            {"region": region, "cells": cells, "count": count},
        ),
        {"cells": cells, "conductors": count},
        cures,
    )
