"""Room in subnets for the hosts that are on them."""

from collections.abc import Iterator
from ipaddress import IPv4Network, IPv6Network

from archbook.i18n import Message
from archbook.model.blueprint import Blueprint
from archbook.model.edit import SetNetwork
from archbook.model.finding import Citation, Hit, Severity
from archbook.model.network import HostNetwork
from archbook.plan.planes import reached
from archbook.rules.api import rule

Subnet = IPv4Network | IPv6Network

_OWN = 2
"""Addresses of an IPv4 subnet that no host has, its own and broadcast, where it has more."""


def _sized(blueprint: Blueprint) -> tuple[tuple[HostNetwork, Subnet], ...]:
    """Return the networks whose one subnet must hold all hosts on them, with it."""
    networks = blueprint.design.networks
    return tuple((one, one.subnet) for one in networks if one.subnet and one.spans != "rack")


@rule(
    "network.subnet-size",
    severity=Severity.ERROR,
    cites=(
        Citation("openstack-ansible-addresses", "Assignment from the pool of a network"),
        Citation("rfc-4632", "Section 3.1: basic concept and prefix notation"),
    ),
    applies=lambda blueprint: bool(_sized(blueprint)),
    inferred=True,
)
def subnet_size(blueprint: Blueprint) -> Iterator[Hit]:
    """Each subnet has an address for every host on its network, and for its virtual IP.

    Why:
        The deployer gives each host an address of each network it is on. When a subnet is used
        up, the last hosts cannot be set up; to enlarge it later, every host and switch has to be
        touched.
    How:
        Addresses of the subnet, for IPv4 without its own and the broadcast address, against the
        hosts of the groups on the network (those it names, else all that need its traffic) and
        one for a virtual IP. A network that ends at each rack has a subnet for each and is not
        judged.
    Cure:
        Use a larger subnet; offered where twice the addresses or more begin at the same address
        and overlap no other network.

    Fails:
        networks:
          - {name: mgmt, carries: [management], subnet: 10.1.0.0/29}

    Passes:
        networks:
          - {name: mgmt, carries: [management], subnet: 10.1.0.0/28}
    """
    for network, subnet in _sized(blueprint):
        hosts = sum(map(len, reached(blueprint, network)))
        needed = hosts + (network.vip is not None)
        free = _usable(subnet)
        if free < needed:
            yield Hit(
                f"network/{network.name}",
                Message(
                    "subnet {subnet} of network {network} has {free} addresses for {hosts} hosts "
                    "and a virtual IP: {needed} are needed"
                    if network.vip
                    else "subnet {subnet} of network {network} has {free} addresses for {hosts} "
                    "hosts",
                    {
                        "subnet": str(subnet),
                        "network": network.name,
                        "free": free,
                        "hosts": hosts,
                        "needed": needed,
                    },
                ),
                {"addresses": free, "hosts": hosts, "needed": needed},
                tuple(_larger(blueprint, network, subnet, needed)),
            )


def _usable(subnet: Subnet) -> int:
    """Return how many hosts can have an address of *subnet*."""
    every = subnet.num_addresses
    return every if isinstance(subnet, IPv6Network) or every <= _OWN else every - _OWN


def _larger(
    blueprint: Blueprint, network: HostNetwork, subnet: Subnet, needed: int
) -> Iterator[tuple[SetNetwork, ...]]:
    """Yield the smallest wider subnet that is large enough, when it is free."""
    longer = (subnet.supernet(new_prefix=bits) for bits in reversed(range(subnet.prefixlen)))
    wider = next(one for one in longer if _usable(one) >= needed)
    others = [one for one in _others(blueprint, network) if one.version == wider.version]
    free = not any(one.network_address in wider or wider.network_address in one for one in others)
    if free and wider.network_address == subnet.network_address:
        yield (SetNetwork(network=network.model_copy(update={"subnet": wider})),)


def _others(blueprint: Blueprint, network: HostNetwork) -> Iterator[Subnet]:
    """Yield every other subnet of the design."""
    for one in blueprint.design.networks:
        if one.subnet and one is not network:
            yield one.subnet
    for physnet in blueprint.design.physnets:
        yield from (one.subnet for one in physnet.networks if one.subnet)
