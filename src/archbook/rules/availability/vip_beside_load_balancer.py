"""Keepalived and HAProxy on the same hosts."""

from collections.abc import Iterator

from archbook.i18n import Message
from archbook.model.blueprint import Blueprint
from archbook.model.edit import MoveComponent
from archbook.model.finding import Citation, Hit, Severity
from archbook.rules.api import rule

BALANCER, VIP = "haproxy", "keepalived"


@rule(
    "availability.vip-beside-load-balancer",
    severity=Severity.ERROR,
    cites=(
        Citation("kolla-haproxy-guide", "HAProxy Guide, introduction"),
        Citation("ha-guide-technologies", "Keepalived architecture"),
    ),
    applies=lambda blueprint: bool(blueprint.instances(BALANCER) and blueprint.instances(VIP)),
)
def vip_beside_load_balancer(blueprint: Blueprint) -> Iterator[Hit]:
    """Keepalived stands on the hosts of the load balancer and on no others.

    Why:
        Keepalived gives the virtual IP to one of its hosts. When no load balancer listens there,
        every API is out of reach although all are running.
    How:
        The groups that carry Keepalived and those that carry HAProxy must be the same.
    Cure:
        Move Keepalived to the group of the load balancer, where each has one group.

    Fails:
        host_groups:
          - {name: ctl, roles: [control], count: 3, run: [keepalived]}
          - {name: net, roles: [network], count: 3, without: [keepalived]}
          - {name: cmp, roles: [compute], count: 6}

    Passes:
        {}
    """
    balancers = [cohort.name for cohort, _ in blueprint.standing(BALANCER)]
    holders = [cohort for cohort, _ in blueprint.standing(VIP)]
    for cohort in holders:
        group = cohort.name
        if group not in balancers:
            # A group that would run nothing any more cannot be; it has to be removed by hand.
            left = cohort.group.roles or cohort.group.run != (VIP,)
            alone = len(balancers) == len(holders) == 1 and left
            move = MoveComponent(component=VIP, source=group, target=balancers[0])
            yield Hit(
                f"group/{group}",
                Message(
                    "Keepalived may give the virtual IP to group {group}, where no load balancer "
                    "listens: they must stand on the same hosts ({balancers})",
                    {"group": group, "balancers": tuple(balancers)},
                ),
                {"load_balancer_groups": len(balancers)},
                ((move,),) if alone else (),
            )
