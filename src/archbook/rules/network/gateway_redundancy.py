"""Gateways: two at least, three recommended."""

from collections.abc import Iterator

from archbook.i18n import Message
from archbook.model.blueprint import Blueprint, Cohort
from archbook.model.finding import Citation, Hit, Severity
from archbook.resilience.domains import members_by_rack
from archbook.resilience.gateways import gateways
from archbook.rules.api import rule
from archbook.rules.growth import grown

LEAST, RECOMMENDED = 2, 3


@rule(
    "network.gateway-redundancy",
    severity=Severity.ERROR,
    cites=(
        Citation("neutron-ha-vrrp", "Prerequisites"),
        Citation("neutron-ovn-l3-scheduler", "Introduction"),
        Citation("anuket-openstack-ra", "Chapter 4"),
    ),
    applies=lambda blueprint: any(True for _ in gateways(blueprint)),
)
def gateway_redundancy(blueprint: Blueprint) -> Iterator[Hit]:
    """Each region has two network gateways or more; three keep redundancy after a loss.

    Why:
        Floating IPs, source NAT and routers stand on the gateways. A single gateway is a single
        point of failure: when it is lost, no instance reaches the outside.
    How:
        Gateways are the hosts of the role network (or those that stand in for it) with
        neutron-l3-agent or ovn-controller, counted per region. One is an error; with two, an
        info says that three are recommended, since two are one again while one is repaired.
    Cure:
        Grow the group of the gateways.

    Fails:
        host_groups:
          - {name: ctl, roles: [control], count: 3}
          - {name: net, roles: [network], count: 1}
          - {name: cmp, roles: [compute], count: 6}

    Passes:
        {}
    """
    for region in blueprint.regions():
        cohorts = tuple(gateways(blueprint))
        counts = {cohort.name: _in_region(cohort, region) for cohort in cohorts}
        count = sum(counts.values())
        if 0 < count < RECOMMENDED:
            largest = max(cohorts, key=lambda cohort: counts[cohort.name])
            yield _hit(largest, count)


def _in_region(cohort: Cohort, region: str | None) -> int:
    return sum(count for _, count in members_by_rack(cohort, range(len(cohort)), region))


def _hit(cohort: Cohort, count: int) -> Hit:
    evidence = {"gateways": count, "needed": LEAST, "recommended": RECOMMENDED}
    three = (grown(cohort, len(cohort) + RECOMMENDED - count),)
    if count == LEAST:
        text = Message(
            "group {group} is one of two gateways of its region: three are recommended, so that "
            "one may fail while another is in maintenance"
            if len(cohort) == 1
            else "group {group} has two gateways: three are recommended, so that one may fail "
            "while another is in maintenance",
            {"group": cohort.name},
        )
        return Hit(f"group/{cohort.name}", text, evidence, (three,), Severity.INFO)
    text = Message(
        "group {group} has the only network gateway, a single point of failure: all traffic to "
        "the outside stops with it; {least} are needed, {recommended} recommended",
        {"group": cohort.name, "least": LEAST, "recommended": RECOMMENDED},
    )
    return Hit(f"group/{cohort.name}", text, evidence, (three,))
