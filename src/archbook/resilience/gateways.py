"""Gateways: the hosts by which instances reach the outside."""

from collections.abc import Iterator

from archbook.model.blueprint import Blueprint, Cohort

GATEWAY_COMPONENTS = ("neutron-l3-agent", "ovn-controller", "nova-network")
"""What moves packets between project networks and the external network."""


def gateways(blueprint: Blueprint) -> Iterator[Cohort]:
    """Yield the cohorts that carry routers, source NAT or OVN gateway ports.

    With routing on compute hosts (DVR, OVN distributed) source NAT still stands on network hosts,
    so compute hosts are no gateways of their own.
    """
    for cohort in blueprint.cohorts:
        for component in GATEWAY_COMPONENTS:
            placement = cohort.placement(component)
            if placement and ("network" in cohort.group.roles or placement.role == "network"):
                yield cohort
                break
