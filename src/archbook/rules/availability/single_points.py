"""Components that could stand on several hosts and stand on one."""

from collections.abc import Iterator

from archbook.i18n import Message
from archbook.model.blueprint import Blueprint
from archbook.model.finding import Citation, Hit, Severity
from archbook.resilience.clusters import Cluster, clusters
from archbook.resilience.domains import members_by_rack
from archbook.rules.api import rule

_COVERED = {"haproxy", "keepalived", "glance-api", "ironic-conductor"}
"""Components with a rule of their own."""


@rule(
    "availability.single-points",
    severity=Severity.WARNING,
    cites=(
        Citation("ha-guide-concepts", "Key concepts: single point of failure"),
        Citation("arch-design-requirements-ha", "High availability requirements"),
    ),
)
def single_points(blueprint: Blueprint) -> Iterator[Hit]:
    """No redundant component stands on one host while its role has several.

    Why:
        The other hosts of the role are paid for and ready. A component that stands on only one
        of them stops with that host.
    How:
        Components whose members share the work or stand by for each other, with one member in
        a region where two hosts or more have the role that the component is placed by.
    Cure:
        Let the role place it on all of its hosts, or name a second group that runs it.

    Fails:
        host_groups:
          - {name: ctl, roles: [control], count: 3, without: [horizon]}
          - {name: net, roles: [network], count: 3}
          - {name: cmp, roles: [compute], count: 6}
          - {name: web, run: [horizon], count: 1}

    Passes:
        {}
    """
    for membership in ("active-active", "active-passive"):
        for cluster in clusters(blueprint, membership):
            alone = cluster.members == 1 and cluster.component.id not in _COVERED
            if alone and (hosts := _hosts_of_role(blueprint, cluster)) > 1:
                yield Hit(
                    f"component/{cluster.component.id}",
                    Message(
                        "{component} stands on one host (group {group}), a single point of "
                        "failure, though {hosts} hosts have its role",
                        {
                            "component": cluster.component.id,
                            "group": cluster.groups[0],
                            "hosts": hosts,
                        },
                    ),
                    {"members": 1, "hosts_of_role": hosts},
                )


def _hosts_of_role(blueprint: Blueprint, cluster: Cluster) -> int:
    role = cluster.standing[0][1].role
    placings = cluster.component.placing
    roles = {role} if role else {role for placing in placings for role in placing.roles}
    return sum(
        count
        for cohort in blueprint.cohorts
        if roles.intersection(cohort.group.roles)
        for _, count in members_by_rack(cohort, range(len(cohort)), cluster.region)
    )
