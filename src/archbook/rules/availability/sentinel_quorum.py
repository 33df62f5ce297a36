"""Valkey's sentinels: how many must agree."""

from collections.abc import Iterator

from archbook.i18n import Message, Value
from archbook.model.blueprint import Blueprint
from archbook.model.edit import SetSetting
from archbook.model.finding import Citation, Hit, Severity
from archbook.plan.settings import setting
from archbook.resilience.clusters import Cluster, clusters_of, quorum_of
from archbook.rules.api import rule

SENTINEL = "valkey-sentinel"
QUORUM = "valkey-sentinel-quorum"
_ALONE = 1


@rule(
    "availability.sentinel-quorum",
    severity=Severity.WARNING,
    cites=(
        Citation("valkey-sentinel-docs", "Configuring Sentinel"),
        Citation("kolla-ansible-defaults", "valkey_sentinel_quorum"),
        Citation("ha-guide-concepts", "Key concepts: quorums"),
    ),
    applies=lambda blueprint: blueprint.instances(SENTINEL) > _ALONE,
)
def sentinel_quorum(blueprint: Blueprint) -> Iterator[Hit]:
    """The sentinels of Valkey agree by majority.

    Why:
        Sentinels that count the primary as lost must be as many as the quorum that is set. When
        it is more than a majority, the losses that the cluster should outlive leave too few, and
        no other primary is chosen. When it is less, a part that is cut off may call a healthy
        primary lost, although a majority has to agree before anything is done.
    How:
        The setting `valkey-sentinel-quorum` (2 by default) must be floor(n / 2) + 1 of the
        sentinels of a region. More is a warning, less an info. A single sentinel is left to
        `availability.quorum-members`.
    Cure:
        Set the quorum to the majority.

    Fails:
        settings: {valkey-sentinel-quorum: 3}

    Passes:
        settings: {valkey-sentinel-quorum: 2}
    """
    asked = setting(blueprint, QUORUM).value
    for cluster in clusters_of(blueprint, blueprint.facts.component(SENTINEL)):
        majority = quorum_of(cluster.members)
        if cluster.members > _ALONE and asked != majority:
            yield _hit(cluster, asked, majority)


def _hit(cluster: Cluster, asked: float, majority: int) -> Hit:
    values: dict[str, Value] = {
        "members": cluster.members,
        "groups": cluster.groups,
        "asked": asked,
        "majority": majority,
        "left": cluster.members - majority,
    }
    more = Message(
        "{asked} of {members} Valkey sentinels (on {groups}) have to agree that the primary is "
        "lost: after the loss of {left} too few are left; set the quorum to {majority}",
        values,
    )
    less = Message(
        "{asked} of {members} Valkey sentinels (on {groups}) are enough to call the primary lost, "
        "less than a majority; set the quorum to {majority}",
        values,
    )
    return Hit(
        f"component/{SENTINEL}",
        more if asked > majority else less,
        {"sentinels": cluster.members, "quorum": asked, "majority": majority},
        ((SetSetting(setting=QUORUM, value=majority),),),
        None if asked > majority else Severity.INFO,
    )
