"""Control hosts: an odd number."""

from collections.abc import Iterator

from archbook.capacity.control_plane import next_odd
from archbook.i18n import Message, Value
from archbook.model.blueprint import Blueprint, Cohort
from archbook.model.edit import SetCount
from archbook.model.finding import Citation, Hit, Severity
from archbook.resilience.clusters import clusters
from archbook.resilience.domains import hosts_in
from archbook.rules.api import rule

CONTROL = "control"


@rule(
    "availability.controllers-odd",
    severity=Severity.WARNING,
    cites=Citation("kolla-production-guide", "Node types and services running on them"),
    applies=lambda blueprint: any(_voting(blueprint)),
)
def controllers_odd(blueprint: Blueprint) -> Iterator[Hit]:
    """The number of controller nodes of a region is odd.

    Why:
        Database and message queue stand on the controllers unless they have hosts of their own,
        and need a majority of them. Two controllers give no high availability: either one's
        loss takes the majority away. Four tolerate the loss of one, as three do.
    How:
        Hosts with the role control are counted per region: one is no cluster and passes; two,
        four, six are found. A warning, since what counts in the end is the membership of each
        cluster, which `availability.quorum-members` judges. Groups that carry no member of a
        quorum cluster are not counted.
    Cure:
        Add one controller.

    Fails:
        host_groups:
          - {name: ctl, roles: [control], count: 2}
          - {name: net, roles: [network], count: 3}
          - {name: cmp, roles: [compute], count: 6}

    Passes:
        host_groups:
          - {name: ctl, roles: [control], count: 1}
          - {name: net, roles: [network], count: 3}
          - {name: cmp, roles: [compute], count: 6}
    """
    cohorts = _voting(blueprint)
    for region in blueprint.regions():
        counts = {cohort.name: hosts_in(cohort, region) for cohort in cohorts}
        count = sum(counts.values())
        if count and count % 2 == 0:
            largest = max(cohorts, key=lambda cohort: counts[cohort.name])
            growth = SetCount(group=largest.name, count=len(largest) + next_odd(count) - count)
            yield Hit(
                f"group/{largest.name}",
                _found(count, largest.name),
                {"controllers": count, "needed": next_odd(count)},
                ((growth,),),
            )


def _voting(blueprint: Blueprint) -> tuple[Cohort, ...]:
    """Return the groups of controllers that carry members of quorum clusters."""
    carrying = {name for cluster in clusters(blueprint) for name in cluster.groups}
    return tuple(one for one in blueprint.with_role(CONTROL) if one.name in carrying)


def _found(count: int, group: str) -> Message:
    values: dict[str, Value] = {
        "count": count,
        "group": group,
        "fewer": count - 1,
        "needed": next_odd(count),
    }
    if count == 2:  # noqa: PLR2004 - two is the case that people believe in
        return Message(
            "two controllers (group {group}) give no high availability: losing either one leaves "
            "no majority for database and message queue; use 3",
            values,
        )
    return Message(
        "{count} controllers (group {group}) are an even number: they tolerate no more losses "
        "than {fewer}; use {needed}",
        values,
    )
