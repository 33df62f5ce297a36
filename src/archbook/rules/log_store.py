"""The log store, and what it takes of the hosts that it shares."""

from archbook.model.blueprint import Blueprint, Cohort
from archbook.model.catalog.component import Footprint

OPENSEARCH = "opensearch"

STORES = (OPENSEARCH, "elasticsearch")
"""Components that keep the logs of all hosts."""


def share(blueprint: Blueprint, cohort: Cohort) -> Footprint | None:
    """Return what OpenSearch takes of each host of *cohort*; None where it does not stand."""
    if cohort.placement(OPENSEARCH) is None:
        return None
    return next(iter(blueprint.facts.component(OPENSEARCH).footprints), None)


def keepers(blueprint: Blueprint) -> tuple[Cohort, ...]:
    """Return the cohorts that keep the logs."""
    return tuple(c for c in blueprint.cohorts if any(c.placement(store) for store in STORES))
