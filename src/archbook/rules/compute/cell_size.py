"""Compute hosts of a cell."""

from collections.abc import Iterator

from archbook.capacity.counts import units_for
from archbook.i18n import Message
from archbook.model.blueprint import Blueprint, Cohort
from archbook.model.catalog.threshold import Position
from archbook.model.finding import Citation, Hit, Severity
from archbook.resilience.domains import members_by_rack
from archbook.rules.api import rule
from archbook.rules.thresholds import cited, position

THRESHOLD = "cell-size"


@rule(
    "compute.cell-size",
    severity=Severity.WARNING,
    cites=(
        Citation("performance-docs-1000-nodes", "Test results"),
        Citation("nova-cells", "Cells v2"),
    ),
    applies=lambda blueprint: blueprint.has("nova"),
    inferred=True,
    thresholds=(THRESHOLD,),
)
def cell_size(blueprint: Blueprint) -> Iterator[Hit]:
    """No cell has more compute hosts than have been tried.

    Why:
        All compute hosts of a cell share its database and its message queue. OpenStack publishes
        no limit; what has been published are a test with 1,000 simulated compute hosts on one
        control plane, and 150 real ones validated by a vendor. Beyond that you are on your own.
    How:
        Compute hosts of a region divided by the region's cells, rounded up, must not be above
        the threshold cell-size as the profile takes it: 1,000 unless it says otherwise.
    Cure:
        Set `cells` of the region, or make more regions.

    Fails:
        host_groups:
          - {name: ctl, roles: [control], count: 3}
          - {name: net, roles: [network], count: 3}
          - {name: cmp, roles: [compute], count: 1001}

    Passes:
        host_groups:
          - {name: ctl, roles: [control], count: 3}
          - {name: net, roles: [network], count: 3}
          - {name: cmp, roles: [compute], count: 1000}
    """
    taken = position(blueprint, THRESHOLD)
    cells = {region.name: region.cells for region in blueprint.design.regions}
    for region in blueprint.regions():
        hosts = {
            cohort.name: _in_region(cohort, region) for cohort in blueprint.with_role("compute")
        }
        each = units_for(sum(hosts.values()), cells.get(region or "", 1))
        if each > taken.value:
            largest = max(hosts, key=lambda name: hosts[name])
            yield _hit(f"group/{largest}", region, sum(hosts.values()), each, taken)


def _in_region(cohort: Cohort, region: str | None) -> int:
    return sum(count for _, count in members_by_rack(cohort, range(len(cohort)), region))


def _hit(subject: str, region: str | None, hosts: int, each: int, taken: Position) -> Hit:
    tested = int(taken.value)
    values = {
        "region": region or Message("the cloud"),
        "hosts": hosts,
        "each": each,
        "tested": tested,
        "cells": units_for(hosts, tested),
    }
    return Hit(
        subject,
        Message(
            "{region} has {each} compute hosts in a cell ({hosts} in all): published tests end at "
            "{tested}; use {cells} cells or more, or more regions",
            values,
        ),
        {"compute_hosts": hosts, "per_cell": each, "tested": tested},
        citation=cited(taken),
    )
