"""Proxies of Swift."""

from collections.abc import Iterator

from archbook.i18n import Message
from archbook.model.blueprint import Blueprint
from archbook.model.finding import Citation, Hit, Severity
from archbook.resilience.clusters import clusters_of
from archbook.rules.api import rule
from archbook.rules.growth import grown
from archbook.rules.proxies import PROXY

LEAST = 2


@rule(
    "storage.swift-proxies",
    severity=Severity.ERROR,
    cites=(
        Citation("swift-deployment-guide", "Deployment options"),
        Citation("ha-guide-stateless", "Load-balanced APIs"),
    ),
    applies=lambda blueprint: blueprint.instances(PROXY) > 0,
)
def swift_proxies(blueprint: Blueprint) -> Iterator[Hit]:
    """Swift has two proxies or more behind the load balancer, in each region.

    Why:
        Every request for an object goes through a proxy. Five zones of disks are out of reach
        when the only proxy fails.
    How:
        Hosts that carry swift-proxy-server are counted per region; fewer than 2 are found. That
        there is a load balancer in front of them is `availability.load-balancer-present`.
    Cure:
        Grow the group that carries it to two hosts, or to three where it holds quorum clusters.

    Fails:
        services: [keystone, swift]
        options: null
        storage: null
        host_groups:
          - {name: ctl, roles: [control, network], count: 1}
          - {name: obj, roles: [object_storage], count: 5}

    Passes:
        services: [keystone, swift]
        options: null
        storage: null
        host_groups:
          - {name: ctl, roles: [control, network], count: 3}
          - {name: obj, roles: [object_storage], count: 5}
    """
    for cluster in clusters_of(blueprint, blueprint.facts.component(PROXY)):
        if cluster.members < LEAST:
            cohort = cluster.standing[0][0]
            yield Hit(
                f"group/{cohort.name}",
                Message(
                    "one host (group {group}) carries the only proxy of Swift: when it fails no "
                    "object can be reached; {least} are needed",
                    {"group": cohort.name, "least": LEAST},
                ),
                {"proxies": cluster.members, "needed": LEAST},
                ((grown(cohort, LEAST),),),
            )
