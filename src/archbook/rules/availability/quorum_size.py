"""Quorum clusters of more than five members."""

from collections.abc import Iterator

from archbook.i18n import Message
from archbook.model.blueprint import Blueprint
from archbook.model.finding import Citation, Hit, Severity
from archbook.resilience.clusters import alike, clusters, subject_of
from archbook.rules.api import rule

MOST_USEFUL = 5


@rule(
    "availability.quorum-size",
    severity=Severity.INFO,
    cites=Citation("kolla-production-guide", "Node types and services running on them"),
    applies=lambda blueprint: any(True for _ in clusters(blueprint)),
)
def quorum_size(blueprint: Blueprint) -> Iterator[Hit]:
    """No quorum cluster has more than five members.

    Why:
        Every write waits for a majority. Beyond five members each further one slows all writes
        and brings little: five tolerate two losses already.
    How:
        More than 5 members of one component in one region are found.
    Cure:
        Keep five members and take the component off the other hosts, or give database and
        queue hosts of their own.

    Fails:
        host_groups:
          - {name: ctl, roles: [control], count: 7}
          - {name: net, roles: [network], count: 3}
          - {name: cmp, roles: [compute], count: 6}

    Passes:
        host_groups:
          - {name: ctl, roles: [control], count: 5}
          - {name: net, roles: [network], count: 3}
          - {name: cmp, roles: [compute], count: 6}
    """
    for together in alike(c for c in clusters(blueprint) if c.members > MOST_USEFUL):
        first = together[0]
        names = tuple(cluster.component.id for cluster in together)
        yield Hit(
            subject_of(together),
            Message(
                "{components}: {members} members each; more than {most} bring no benefit and "
                "slow every write, five tolerate two losses",
                {"components": names, "members": first.members, "most": MOST_USEFUL},
            ),
            {"members": first.members, "most": MOST_USEFUL},
        )
