"""The log store: what it takes of the hosts that it shares, and what it has to keep."""

from archbook.capacity.logs import debug_gb_a_day
from archbook.model.blueprint import Blueprint, Cohort
from archbook.model.catalog.component import Footprint
from archbook.plan.settings import setting
from archbook.rules.deployers import with_kolla
from archbook.rules.machines import serving
from archbook.rules.space import total_space_gb

OPENSEARCH = "opensearch"

STORES = (OPENSEARCH, "elasticsearch")
"""Components that keep the logs of all hosts."""

RETENTION, REPLICAS = "opensearch-hard-retention", "opensearch-replicas"
"""Settings: days that logs are kept, and copies of them beside the first."""

_LEVEL, _DEBUG = "log_level", "debug"

_GB_PER_TB = 1_000


def share(blueprint: Blueprint, cohort: Cohort) -> Footprint | None:
    """Return what OpenSearch takes of each host of *cohort*; None where it does not stand."""
    if cohort.placement(OPENSEARCH) is None:
        return None
    return next(iter(blueprint.facts.component(OPENSEARCH).footprints), None)


def keepers(blueprint: Blueprint) -> tuple[Cohort, ...]:
    """Return the cohorts that keep the logs."""
    return tuple(c for c in blueprint.cohorts if any(c.placement(store) for store in STORES))


def writing_hosts(blueprint: Blueprint) -> int:
    """Return the hosts that write logs: all that carry something."""
    return sum(serving(blueprint, region) for region in blueprint.regions())


def in_debug(blueprint: Blueprint) -> bool:
    """Tell whether services log what is meant for debugging."""
    return _DEBUG in blueprint.option(_LEVEL)


def gb_a_day(blueprint: Blueprint) -> float | None:
    """Return the GB of logs in a day: as the design says, or the bound for debug logs.

    None at other levels: nobody has published what they take.
    """
    if said := blueprint.design.operations.log_gb_a_day:
        return said
    return debug_gb_a_day(writing_hosts(blueprint)) if in_debug(blueprint) else None


def days_kept(blueprint: Blueprint) -> float | None:
    """Return the days that logs are kept; None when neither design nor deployer says."""
    held = setting(blueprint, RETENTION)
    return held.value if held.stated != "default" or with_kolla(blueprint) else None


def copies(blueprint: Blueprint) -> int:
    """Return the copies of each log; a replica has its place on another host."""
    members = max(map(blueprint.instances, STORES))
    return max(1, min(members, 1 + int(setting(blueprint, REPLICAS).value)))


def space_tb(blueprint: Blueprint) -> float | None:
    """Return the TB that the hosts of the log store have for it; None when it is unknown."""
    total = total_space_gb(blueprint, STORES)
    return None if total is None else total / _GB_PER_TB
