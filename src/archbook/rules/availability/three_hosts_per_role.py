"""Hosts of a role that workload and data stand on."""

from collections.abc import Iterator

from archbook.i18n import Message
from archbook.model.blueprint import Blueprint, Cohort
from archbook.model.finding import Citation, Hit, Severity
from archbook.rules.api import rule
from archbook.rules.growth import grown

LEAST = 3
ROLES = ("compute", "ceph_osd")
"""Controllers have `availability.controllers-odd` and `availability.quorum-members`."""

ITS_DEPLOYER = "sunbeam"


@rule(
    "availability.three-hosts-per-role",
    severity=Severity.WARNING,
    cites=(
        Citation("sunbeam-checks", "DeploymentRolesCheck"),
        Citation("canonical-requirements", "Multi-node"),
    ),
    applies=lambda blueprint: any(blueprint.with_role(role) for role in ROLES),
)
def three_hosts_per_role(blueprint: Blueprint) -> Iterator[Hit]:
    """Compute and Ceph hosts are three or more.

    Why:
        With two hosts, one that is being mended or upgraded leaves a single one, and its failure
        then takes all instances, or the last copy that accepts writes.
    How:
        Hosts of a region with the role compute or ceph_osd, each fewer than 3. A warning with
        Sunbeam, which checks it before it deploys, else an info. No host at all is left to
        `compute.hosts-present` and `placement.roles-have-hosts`.
    Cure:
        Grow the group to three hosts.

    Fails:
        host_groups:
          - {name: ctl, roles: [control], count: 3}
          - {name: net, roles: [network], count: 3}
          - {name: cmp, roles: [compute], count: 2}

    Passes:
        host_groups:
          - {name: ctl, roles: [control], count: 3}
          - {name: net, roles: [network], count: 3}
          - {name: cmp, roles: [compute], count: 3}
    """
    for role in ROLES:
        for region in blueprint.regions():
            cohorts = tuple(c for c in blueprint.with_role(role) if region in c.regions)
            if cohorts and sum(map(len, cohorts)) < LEAST:
                milder = None if blueprint.design.deployer == ITS_DEPLOYER else Severity.INFO
                yield _hit(role, cohorts, milder)


def _hit(role: str, cohorts: tuple[Cohort, ...], milder: Severity | None) -> Hit:
    count, largest = sum(map(len, cohorts)), max(cohorts, key=len)
    return Hit(
        f"group/{largest.name}",
        Message(
            "hosts of role {role}: {count}; while one is mended or upgraded the rest must "
            "outlive a failure, so {least} are advised",
            {"role": Message(role.replace("_", " ")), "count": count, "least": LEAST},
        ),
        {"hosts": count, "advised": LEAST},
        ((grown(largest, len(largest) + LEAST - count),),),
        milder,
    )
