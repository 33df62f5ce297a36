"""Load balancers: two at least."""

from collections.abc import Iterator

from archbook.i18n import Message
from archbook.model.blueprint import Blueprint
from archbook.model.finding import Citation, Hit, Severity
from archbook.resilience.clusters import clusters_of
from archbook.rules.api import rule
from archbook.rules.growth import grown

LEAST = 2


@rule(
    "availability.load-balancers",
    severity=Severity.ERROR,
    cites=(
        Citation("ha-guide-stateless", "Load-balancer: HAProxy"),
        Citation("kolla-haproxy-guide", "HAProxy Guide, introduction"),
    ),
    applies=lambda blueprint: blueprint.instances("haproxy") > 0,
)
def load_balancers(blueprint: Blueprint) -> Iterator[Hit]:
    """Each region has two load balancer hosts or more, so that the virtual IP can move.

    Why:
        All APIs are reached by the virtual IP of the load balancer. With one load balancer host
        that host is a single point of failure for the whole cloud, however many controllers
        stand behind it.
    How:
        Hosts that carry HAProxy are counted per region; fewer than 2 are found.
    Cure:
        Grow the group to two hosts, or to three where it carries quorum clusters.

    Fails:
        host_groups:
          - {name: ctl, roles: [control], count: 3}
          - {name: net, roles: [network], count: 1}
          - {name: cmp, roles: [compute], count: 6}

    Passes:
        {}
    """
    entry = blueprint.facts.component("haproxy")
    for cluster in clusters_of(blueprint, entry):
        if cluster.members < LEAST:
            cohort = cluster.standing[0][0]
            yield Hit(
                f"group/{cohort.name}",
                Message(
                    "the load balancer stands on one host (group {group}): the virtual IP cannot "
                    "move when it fails; {least} hosts at least are needed",
                    {"group": cohort.name, "least": LEAST},
                ),
                {"load_balancers": cluster.members, "needed": LEAST},
                ((grown(cohort, LEAST),),),
            )
