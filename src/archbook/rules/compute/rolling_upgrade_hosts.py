"""Hosts enough to take one out."""

from collections.abc import Iterator

from archbook.i18n import Message
from archbook.model.blueprint import Blueprint
from archbook.model.edit import SetCount
from archbook.model.finding import Citation, Hit, Severity
from archbook.resilience.domains import members_by_rack
from archbook.rules.api import rule

LEAST = 4
"""Three hosts for the members of a cluster of users, and one to move each of them to."""


@rule(
    "compute.rolling-upgrade-hosts",
    severity=Severity.INFO,
    cites=Citation("scs-hardware-plan", "Hyperconverged vs. Fully decomposed"),
    applies=lambda blueprint: bool(blueprint.with_role("compute")),
)
def rolling_upgrade_hosts(blueprint: Blueprint) -> Iterator[Hit]:
    """A region has four compute hosts or more.

    Why:
        Users run clusters of three members that may not share a host, as the control plane of
        Kubernetes. To replace one member at a time, or to empty a host for an update, a fourth
        host is needed.
    How:
        Compute hosts of each region that has any; fewer than 4 are found. An info: small clouds
        do without.
    Cure:
        Grow the largest group.

    Fails:
        host_groups:
          - {name: ctl, roles: [control], count: 3}
          - {name: net, roles: [network], count: 3}
          - {name: cmp, roles: [compute], count: 3}

    Passes:
        host_groups:
          - {name: ctl, roles: [control], count: 3}
          - {name: net, roles: [network], count: 3}
          - {name: cmp, roles: [compute], count: 4}
    """
    for region in blueprint.regions():
        hosts = {
            cohort.name: sum(n for _, n in members_by_rack(cohort, range(len(cohort)), region))
            for cohort in blueprint.with_role("compute")
            if region in cohort.regions
        }
        count = sum(hosts.values())
        if 0 < count < LEAST:
            groups = (one for one in blueprint.with_role("compute") if one.name in hosts)
            largest = max(groups, key=lambda cohort: hosts[cohort.name])
            yield Hit(
                f"group/{largest.name}",
                Message(
                    "{region} has {count} compute hosts: three instances that may not share a "
                    "host leave none free to move one of them to; {least} are needed for that",
                    {"region": region or Message("the cloud"), "count": count, "least": LEAST},
                ),
                {"compute_hosts": count, "needed": LEAST},
                ((SetCount(group=largest.name, count=len(largest) + LEAST - count),),),
            )
