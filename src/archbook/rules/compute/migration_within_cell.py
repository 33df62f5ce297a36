"""Live migration and cells."""

from collections.abc import Iterator

from archbook.i18n import Message
from archbook.model.blueprint import Blueprint
from archbook.model.finding import Citation, Hit, Severity
from archbook.rules.api import rule


@rule(
    "compute.migration-within-cell",
    severity=Severity.INFO,
    cites=Citation("nova-cells", "Cross-cell instance migrations"),
    applies=lambda blueprint: (
        blueprint.has("nova") and blueprint.design.requirements.live_migration
    ),
)
def migration_within_cell(blueprint: Blueprint) -> Iterator[Hit]:
    """Where instances must move without downtime, a region has one cell.

    Why:
        An instance lives in the database of its cell. It moves live inside the cell only; into
        another one it is moved cold, with downtime. A cell that has to be emptied needs room
        inside itself.
    How:
        The requirements ask for live migration and a region has more than one cell.
    Cure:
        Plan spare hosts in each cell; nothing is wrong with cells.

    Fails:
        requirements: {live_migration: true}
        regions:
          - {name: one, zones: {a: [r1, r2, r3]}, cells: 2}

    Passes:
        requirements: {live_migration: true}
        regions:
          - {name: one, zones: {a: [r1, r2, r3]}, cells: 1}
    """
    split = {r.name: r.cells for r in blueprint.design.regions if r.cells > 1}
    if split:
        yield Hit(
            "service/nova",
            Message(
                "instances must move without downtime, and do so inside their cell only: plan "
                "spare hosts in each cell of region {regions}",
                {"regions": tuple(split)},
            ),
            {"cells": max(split.values())},
        )
