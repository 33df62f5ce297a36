"""Addresses of external networks."""

from collections.abc import Iterator
from ipaddress import IPv4Network

from archbook.i18n import Message
from archbook.model.blueprint import Blueprint
from archbook.model.finding import Citation, Hit, Severity
from archbook.model.network import PhysicalNetwork
from archbook.rules.api import rule
from archbook.rules.routers import on_compute_hosts

TAKEN = 3
"""Addresses of a subnet that are never given out: its own, broadcast, and the gateway."""

ROUTERS = 1
"""Addresses that the first router takes for its source NAT."""


@rule(
    "network.external-addresses",
    severity=Severity.WARNING,
    cites=Citation("neutron-dvr", "Attributes of this high-availability mechanism"),
    applies=lambda blueprint: any(
        one.external and one.subnet
        for physnet in blueprint.design.physnets
        for one in physnet.networks
    ),
)
def external_addresses(blueprint: Blueprint) -> Iterator[Hit]:
    """External networks have an address for each that needs one before users get any.

    Why:
        Each router takes an address of the external network for itself. With distributed routers
        of Open vSwitch each compute host takes one more on every external network. When they are
        used up, no router and no floating IP can be made.
    How:
        Addresses of the IPv4 subnet, without its own, the broadcast and the gateway address, are
        at least 1, and with distributed routing of Open vSwitch 1 plus the compute hosts that are
        wired to the physical network (all, when it names no groups).
    Cure:
        Use a larger subnet, or route on the network hosts.

    Fails:
        options:
          network_backend: openvswitch
          routing: distributed
          block_backend: ceph
          image_backend: ceph
        physnets:
          - name: physnet1
            networks: [{name: ext, external: true, subnet: 203.0.113.0/29}]

    Passes:
        options:
          network_backend: openvswitch
          routing: distributed
          block_backend: ceph
          image_backend: ceph
        physnets:
          - name: physnet1
            networks: [{name: ext, external: true, subnet: 203.0.113.0/28}]
    """
    for physnet in blueprint.design.physnets:
        hosts = _routing_hosts(blueprint, physnet)
        for network in physnet.networks:
            if not network.external or not isinstance(network.subnet, IPv4Network):
                continue
            free = max(0, network.subnet.num_addresses - TAKEN)
            if free < hosts + ROUTERS:
                yield Hit(
                    f"network/{network.name}",
                    Message(
                        "external network {network} has {free} addresses to give out ({subnet}): "
                        "a router and {hosts} compute hosts that route need {needed} before users "
                        "get any"
                        if hosts
                        else "external network {network} has {free} addresses to give out "
                        "({subnet}): its router needs {needed} before users get any",
                        {
                            "network": network.name,
                            "free": free,
                            "subnet": str(network.subnet),
                            "hosts": hosts,
                            "needed": hosts + ROUTERS,
                        },
                    ),
                    {"free": free, "routing_hosts": hosts, "needed": hosts + ROUTERS},
                )


def _routing_hosts(blueprint: Blueprint, physnet: PhysicalNetwork) -> int:
    """Count the compute hosts that take an address of their own."""
    if not on_compute_hosts(blueprint):
        return 0
    computes = blueprint.with_role("compute")
    return sum(len(one) for one in computes if not physnet.groups or one.name in physnet.groups)
