"""Compute hosts of a cell."""

from collections.abc import Iterator
from math import ceil

from archbook.i18n import Message
from archbook.model.blueprint import Blueprint, Cohort
from archbook.model.finding import Citation, Hit, Severity
from archbook.resilience.domains import members_by_rack
from archbook.rules.api import rule

TESTED = 1_000


@rule(
    "compute.cell-size",
    severity=Severity.WARNING,
    cites=(
        Citation("performance-docs-1000-nodes", "Test results"),
        Citation("nova-cells", "Cells v2"),
    ),
    applies=lambda blueprint: blueprint.has("nova"),
    inferred=True,
)
def cell_size(blueprint: Blueprint) -> Iterator[Hit]:
    """No cell has more than 1,000 compute hosts.

    Why:
        All compute hosts of a cell share its database and its message queue. OpenStack publishes
        no limit; what has been published is a test with 1,000 simulated compute hosts on one
        control plane. Beyond that you are on your own.
    How:
        Compute hosts of a region divided by the region's cells, rounded up; more than 1,000 are
        found.
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
    cells = {region.name: region.cells for region in blueprint.design.regions}
    for region in blueprint.regions():
        hosts = {
            cohort.name: _in_region(cohort, region) for cohort in blueprint.with_role("compute")
        }
        each = ceil(sum(hosts.values()) / cells.get(region or "", 1))
        if each > TESTED:
            largest = max(hosts, key=lambda name: hosts[name])
            yield _hit(f"group/{largest}", region, sum(hosts.values()), each)


def _in_region(cohort: Cohort, region: str | None) -> int:
    return sum(count for _, count in members_by_rack(cohort, range(len(cohort)), region))


def _hit(subject: str, region: str | None, hosts: int, each: int) -> Hit:
    values = {
        "region": region or Message("the cloud"),
        "hosts": hosts,
        "each": each,
        "tested": TESTED,
        "cells": ceil(hosts / TESTED),
    }
    return Hit(
        subject,
        Message(
            "{region} has {each} compute hosts in a cell ({hosts} in all): published tests end at "
            "{tested}; use {cells} cells or more, or more regions",
            values,
        ),
        {"compute_hosts": hosts, "per_cell": each, "tested": TESTED},
    )
