"""Ports of each kind of host against the networks that stand on them."""

from collections.abc import Iterable, Iterator

from archbook.model.blueprint import Blueprint, Cohort
from archbook.model.network import HostNetwork
from archbook.model.network_plan import GroupPorts
from archbook.plan.planes import reached

_OWN_PORT = ("out_of_band",)
"""A BMC has a port of its own."""


def ports(blueprint: Blueprint) -> Iterator[GroupPorts]:
    """Yield the ports of each host group, there and asked for."""
    on = {
        network.name: {cohort.name for cohort in reached(blueprint, network)}
        for network in blueprint.design.networks
    }
    for cohort in blueprint.cohorts:
        mine = [one for one in blueprint.design.networks if cohort.name in on[one.name]]
        yield _of_group(blueprint, cohort, mine)


def _of_group(blueprint: Blueprint, cohort: Cohort, mine: Iterable[HostNetwork]) -> GroupPorts:
    profile = blueprint.design.profile_of(cohort.group)
    wired = [network for network in mine if network.carries != _OWN_PORT]
    return GroupPorts(
        cohort.name,
        profile.nic_ports() if profile else None,
        asked(wired),
        tuple((network.name, network.links) for network in wired),
    )


def asked(networks: Iterable[HostNetwork]) -> int | None:
    """Return the ports that *networks* stand on; None when one does not say.

    Networks of one speed share a bond, as VLANs do; each speed has a bond of its own.
    """
    bonds: dict[float | None, int] = {}
    for network in networks:
        if network.links is None:
            return None
        bonds[network.speed_gbps] = max(bonds.get(network.speed_gbps, 0), network.links)
    return sum(bonds.values()) if bonds else None
