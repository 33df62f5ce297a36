"""Controllers for the number of compute hosts."""

from collections.abc import Iterator

from archbook.capacity.control_plane import COMPUTES_EACH, control_hosts
from archbook.i18n import Message
from archbook.model.blueprint import Blueprint
from archbook.model.finding import Citation, Hit, Severity
from archbook.resilience.domains import hosts_in
from archbook.rules.api import rule
from archbook.rules.growth import grown


@rule(
    "capacity.control-count-by-scale",
    severity=Severity.INFO,
    cites=(
        Citation("anuket-openstack-ra", "Chapter 4"),
        Citation("performance-docs-1000-nodes", "Table 1. Services top watermarks"),
    ),
    applies=lambda blueprint: bool(
        blueprint.with_role("control") and blueprint.with_role("compute")
    ),
    inferred=True,
)
def control_count_by_scale(blueprint: Blueprint) -> Iterator[Hit]:
    """Controllers grow with the compute hosts that they serve.

    Why:
        Each compute host reports its state by the message queue and the database. In a published
        test with 1,000 simulated hosts, four services asked for two servers of their own each.
    How:
        3 + floor(compute hosts / 1,000) controllers in a region, rounded up to an odd number: the
        published formula can give an even one. An info, since no source shows a limit. Fewer than
        1,000 compute hosts are not looked at.
    Cure:
        Add controllers, give database and message queue hosts of their own, or use cells.

    Fails:
        host_groups:
          - {name: ctl, roles: [control], count: 3}
          - {name: net, roles: [network], count: 3}
          - {name: cmp, roles: [compute], count: 1000}

    Passes:
        host_groups:
          - {name: ctl, roles: [control], count: 3}
          - {name: net, roles: [network], count: 3}
          - {name: cmp, roles: [compute], count: 999}
    """
    for region in blueprint.regions():
        computes = sum(hosts_in(cohort, region) for cohort in blueprint.with_role("compute"))
        cohorts = blueprint.with_role("control")
        counts = {cohort.name: hosts_in(cohort, region) for cohort in cohorts}
        count, needed = sum(counts.values()), control_hosts(computes)
        if computes >= COMPUTES_EACH and 0 < count < needed:
            largest = max(cohorts, key=lambda cohort: counts[cohort.name])
            yield Hit(
                f"group/{largest.name}",
                Message(
                    "{computes} compute hosts on {count} controllers: Anuket's architecture "
                    "reckons with {needed}",
                    {"computes": computes, "count": count, "needed": needed},
                ),
                {"compute_hosts": computes, "controllers": count, "reckoned": needed},
                ((grown(largest, len(largest) + needed - count),),),
            )
