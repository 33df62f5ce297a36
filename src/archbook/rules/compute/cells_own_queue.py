"""A message queue for each cell."""

from collections.abc import Iterator

from archbook.i18n import Message
from archbook.model.blueprint import Blueprint
from archbook.model.finding import Citation, Hit, Severity
from archbook.resilience.domains import members_by_rack
from archbook.rules.api import rule

QUEUE = "rabbitmq"


@rule(
    "compute.cells-own-queue",
    severity=Severity.INFO,
    cites=(
        Citation("nova-cells", "Service layout: Multiple cells"),
        Citation("kolla-cells-guide", "Databases & message queues"),
    ),
    applies=lambda blueprint: any(one.cells > 1 for one in blueprint.design.regions),
    inferred=True,
)
def cells_own_queue(blueprint: Blueprint) -> Iterator[Hit]:
    """Each cell has a message queue of its own, beside that of the region's API.

    Why:
        Cells part the load of the message queue and of the database, and what is lost with
        them. Cells that share one cluster, by virtual hosts and database names, part the names
        only: the cluster carries all compute hosts and takes all cells along when it fails.
    How:
        Host groups with RabbitMQ in a region, one cluster each, must be one more than its cells.
        An info: sharing is supported and common in small clouds.
    Cure:
        Give each cell hosts that run its own RabbitMQ and MariaDB.

    Fails:
        regions:
          - {name: one, zones: {a: [r1, r2, r3]}, cells: 2}

    Passes:
        regions:
          - {name: one, zones: {a: [r1, r2, r3]}, cells: 2}
        host_groups:
          - {name: ctl, roles: [control], count: 3}
          - {name: net, roles: [network], count: 3}
          - {name: cmp, roles: [compute], count: 6}
          - {name: cell1, run: [rabbitmq, mariadb, nova-conductor], count: 3}
          - {name: cell2, run: [rabbitmq, mariadb, nova-conductor], count: 3}
    """
    for region in blueprint.design.regions:
        needed = region.cells + 1
        clusters = sum(
            any(True for _ in members_by_rack(cohort, placement.hosts, region.name))
            for cohort, placement in blueprint.standing(QUEUE)
        )
        if region.cells > 1 and 0 < clusters < needed:
            yield Hit(
                "component/rabbitmq",
                Message(
                    "clusters of RabbitMQ in region {region}: {clusters} for {cells} cells; "
                    "{needed} would give each cell and the API one of its own, and those that "
                    "share one fail together",
                    {
                        "region": region.name,
                        "cells": region.cells,
                        "clusters": clusters,
                        "needed": needed,
                    },
                ),
                {"cells": region.cells, "queue_groups": clusters, "needed": needed},
            )
