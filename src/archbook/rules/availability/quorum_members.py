"""Members of quorum clusters: odd, and three at least."""

from collections.abc import Iterator

from archbook.capacity.control_plane import LEAST_QUORUM, next_odd
from archbook.i18n import Message, Value
from archbook.model.blueprint import Blueprint
from archbook.model.edit import Edit, MoveComponent, SetCount
from archbook.model.finding import Citation, Hit, Severity
from archbook.resilience.clusters import Cluster, clusters, tolerated
from archbook.rules.api import rule
from archbook.rules.growth import over_three


def _has_clusters(blueprint: Blueprint) -> bool:
    return any(True for _ in clusters(blueprint))


@rule(
    "availability.quorum-members",
    severity=Severity.ERROR,
    cites=(
        Citation("kolla-production-guide", "Node types and services running on them"),
        Citation("ha-guide-concepts", "Key concepts: quorums"),
        Citation("rabbitmq-clustering", "Clusters with two nodes"),
    ),
    applies=_has_clusters,
)
def quorum_members(blueprint: Blueprint) -> Iterator[Hit]:
    """Every quorum cluster has an odd number of members, three at least.

    Why:
        Galera, RabbitMQ, the OVN databases, etcd, Ceph monitors and OpenSearch go on only while
        a majority of their members see each other. Two members need both, so losing either one
        stops the cluster: two are no better than one. A fourth member adds cost and one more
        machine that can fail, and tolerates no more than three do.
    How:
        Members are counted per component and region, wherever they stand. Quorum is
        floor(n / 2) + 1, tolerated failures are n minus quorum; n must be odd and at least 3.
    Cure:
        Grow the group to the next odd number of three or more, over three racks where racks are
        named; or move the component off one of its groups.

    Fails:
        host_groups:
          - {name: ctl, roles: [control], count: 2}
          - {name: net, roles: [network], count: 3}
          - {name: cmp, roles: [compute], count: 6}

    Passes:
        host_groups:
          - {name: ctl, roles: [control], count: 5}
          - {name: net, roles: [network], count: 3}
          - {name: cmp, roles: [compute], count: 6}
    """
    faulty: dict[str, list[Cluster]] = {}
    for cluster in clusters(blueprint):
        if cluster.members < LEAST_QUORUM or cluster.members % 2 == 0:
            faulty.setdefault(cluster.component.id, []).append(cluster)
    for component, regions in faulty.items():
        yield _hit(blueprint, component, regions)


def _hit(blueprint: Blueprint, component: str, regions: list[Cluster]) -> Hit:
    """Speak of a component once, whichever regions it is faulty in."""
    worst = min(regions, key=lambda cluster: tolerated(cluster.members))
    cures = [tuple(_cures(blueprint, cluster)) for cluster in regions]
    together = tuple(dict.fromkeys(edit for options in cures for edit in next(iter(options), ())))
    return Hit(
        f"component/{component}",
        Message("{all}", {"all": tuple(_found(cluster) for cluster in regions)}),
        {
            "members": worst.members,
            "quorum": worst.quorum,
            "tolerated": tolerated(worst.members),
            "needed": next_odd(worst.members),
        },
        cures[0] if len(regions) == 1 else (together,) if together else (),
    )


def _found(cluster: Cluster) -> Message:
    values: dict[str, Value] = {
        "component": cluster.component.id,
        "members": cluster.members,
        "groups": cluster.groups,
        "quorum": cluster.quorum,
        "tolerated": tolerated(cluster.members),
        "needed": next_odd(cluster.members),
    }
    if cluster.members == 1:
        return Message(
            "{component} has a single member (on {groups}), a single point of failure: its "
            "quorum needs an odd number of members, {needed} at least",
            values,
        )
    if cluster.members < LEAST_QUORUM:
        return Message(
            "{component} has 2 members (on {groups}), which give no high availability: its "
            "quorum is 2, so losing either one stops it; {needed} are needed",
            values,
        )
    return Message(
        "{component} has {members} members (on {groups}), an even number: its quorum is "
        "{quorum}, so it tolerates the loss of {tolerated}, no more than one member fewer would; "
        "make the number odd",
        values,
    )


def _cures(blueprint: Blueprint, cluster: Cluster) -> Iterator[tuple[Edit, ...]]:
    if moves := _gathered(cluster):
        yield moves
        return
    whole = [
        cohort for cohort, placement, _ in cluster.standing if len(placement.hosts) == len(cohort)
    ]
    if whole:
        largest = max(whole, key=len)
        count = len(largest) + next_odd(cluster.members) - cluster.members
        growth = SetCount(group=largest.name, count=count)
        if spreading := over_three(blueprint, largest):
            yield (growth, *spreading)
        yield (growth,)


def _gathered(cluster: Cluster) -> tuple[Edit, ...]:
    """Take the component off the groups that carry it by role, where the design names a group."""
    named = [
        cohort for cohort, placement, _ in cluster.standing if placement.reason.by == "design"
    ]
    others = [
        cohort for cohort, placement, _ in cluster.standing if placement.reason.by != "design"
    ]
    count = sum(map(len, named))
    if len(named) != 1 or count % 2 == 0 or count < LEAST_QUORUM:
        return ()
    return tuple(
        MoveComponent(component=cluster.component.id, source=other.name, target=named[0].name)
        for other in others
    )
