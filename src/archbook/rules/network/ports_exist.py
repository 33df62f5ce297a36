"""Ports that networks stand on."""

from collections.abc import Iterator

from archbook.i18n import Message
from archbook.model.blueprint import Blueprint
from archbook.model.finding import Citation, Hit, Severity
from archbook.model.hardware import HardwareProfile
from archbook.model.network import HostNetwork
from archbook.plan.planes import reached
from archbook.rules.api import rule
from archbook.rules.machines import DEPLOYMENT


def _says(network: HostNetwork) -> bool:
    """Tell whether a network says what it stands on; a BMC has a port of its own."""
    return bool(network.links or network.speed_gbps) and network.carries != ("out_of_band",)


@rule(
    "network.ports-exist",
    severity=Severity.ERROR,
    cites=(
        Citation("sunbeam-checks", "MachineNetworkCheck"),
        Citation("openstack-ansible-overview", "Network requirements"),
    ),
    applies=lambda blueprint: any(map(_says, blueprint.design.networks)),
    inferred=True,
)
def ports_exist(blueprint: Blueprint) -> Iterator[Hit]:
    """Hosts have the ports that the networks of the design stand on.

    Why:
        A bond of two 25 Gbit/s ports cannot be made on a host with two ports of 10 Gbit/s. The
        host is delivered, and does not fit the plan.
    How:
        For each network with `links` or `speed_gbps` and each group on it whose network cards
        are known: ports of at least that speed must be as many as `links`, one at least. A
        network for nothing but out_of_band stands on the port of the BMC and is not judged, and
        neither are deployment hosts, which may have slower ports.
    Cure:
        Choose network cards with more or faster ports, or plan the network on what there is.

    Fails:
        hardware:
          std: {nics: [{ports: 2, speed_gbps: 10}]}
        host_groups:
          - {name: ctl, roles: [control], count: 3}
          - {name: net, roles: [network], count: 3}
          - {name: cmp, roles: [compute], count: 6, hardware: std}
        networks:
          - {name: storage, carries: [storage], links: 2, speed_gbps: 25}

    Passes:
        hardware:
          std: {nics: [{ports: 2, speed_gbps: 25}]}
        host_groups:
          - {name: ctl, roles: [control], count: 3}
          - {name: net, roles: [network], count: 3}
          - {name: cmp, roles: [compute], count: 6, hardware: std}
        networks:
          - {name: storage, carries: [storage], links: 2, speed_gbps: 25}
    """
    for network in filter(_says, blueprint.design.networks):
        links, speed = network.links or 1, network.speed_gbps or 0.0
        lacking = {}
        for cohort in reached(blueprint, network):
            profile = blueprint.design.profile_of(cohort.group)
            if cohort.group.roles == (DEPLOYMENT,) or not profile or not profile.nics:
                continue
            if _ports(profile, speed) < links:
                lacking[cohort.name] = _ports(profile, speed)
        if lacking:
            yield _hit(network, links, speed, lacking)


def _ports(profile: HardwareProfile, gbps: float) -> int:
    return sum(nic.count * nic.ports for nic in profile.nics if nic.speed_gbps >= gbps)


def _hit(network: HostNetwork, links: int, speed: float, lacking: dict[str, int]) -> Hit:
    return Hit(
        f"network/{network.name}",
        Message(
            "network {network} stands on {links} ports of {speed} Gbit/s, and hosts of groups "
            "{groups} have fewer ports of that speed"
            if speed
            else "network {network} stands on {links} ports, and hosts of groups {groups} have "
            "fewer",
            {
                "network": network.name,
                "links": links,
                "speed": speed,
                "groups": tuple(lacking),
            },
        ),
        {"links": links, "ports": min(lacking.values()), "speed_gbps": speed},
    )
