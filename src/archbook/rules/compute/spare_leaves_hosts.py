"""Hosts that are kept free, and those that work."""

from collections.abc import Iterator

from archbook.i18n import Message
from archbook.model.blueprint import Blueprint
from archbook.model.edit import SetCount
from archbook.model.finding import Citation, Hit, Severity
from archbook.rules.api import rule


@rule(
    "compute.spare-leaves-hosts",
    severity=Severity.ERROR,
    cites=Citation("masakari-overview", "Masakari service overview"),
    applies=lambda blueprint: any(cohort.group.spare for cohort in blueprint.cohorts),
    inferred=True,
)
def spare_leaves_hosts(blueprint: Blueprint) -> Iterator[Hit]:
    """A group that keeps hosts spare has others that work.

    Why:
        A spare host takes nothing until another one is lost. A group whose hosts are all spare
        does nothing, and has nobody whose work it could take over.
    How:
        `spare` of a group must be below its count.
    Cure:
        Grow the group to one host more than it keeps spare.

    Fails:
        host_groups:
          - {name: ctl, roles: [control], count: 3}
          - {name: net, roles: [network], count: 3}
          - {name: cmp, roles: [compute], count: 2, spare: 2}

    Passes:
        host_groups:
          - {name: ctl, roles: [control], count: 3}
          - {name: net, roles: [network], count: 3}
          - {name: cmp, roles: [compute], count: 2, spare: 1}
    """
    for cohort in blueprint.cohorts:
        spare = cohort.group.spare
        if spare >= len(cohort):
            yield Hit(
                f"group/{cohort.name}",
                Message(
                    "group {group} has {count} hosts and keeps {spare} of them spare: none is "
                    "left to work",
                    {"group": cohort.name, "count": len(cohort), "spare": spare},
                ),
                {"hosts": len(cohort), "spare": spare},
                ((SetCount(group=cohort.name, count=spare + 1),),),
            )
