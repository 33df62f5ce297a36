"""Networks between hosts: VLANs, and subnets that fit the hosts."""

from collections.abc import Iterator
from ipaddress import IPv4Network
from itertools import islice

from archbook.model.ask import Ask
from archbook.model.catalog.facts import Facts
from archbook.model.network import HostNetwork, PhysicalNetwork, ProviderNetwork
from archbook.proposing.instances import kinds
from archbook.proposing.machines import LIKE

PRIVATE = IPv4Network("10.0.0.0/8")
"""Where subnets are taken from. Source: RFC 1918, private address space."""

ROOM = 2
"""Times as many addresses as hosts: a cloud that doubles needs no new subnets."""

_SHORTEST = 24
"""Prefix of the smallest subnet: people read a network off its first three numbers."""

BESIDE_HOSTS = 3
"""Addresses that no host has: the subnet's own, broadcast, and the virtual IP."""


def networks(ask: Ask, facts: Facts, hosts: int) -> tuple[HostNetwork, ...]:
    """Return the networks between *hosts* hosts; VLANs and MTUs are those of the use case."""
    wanted = [one for one in facts.use_case(LIKE).networks if _needed(ask, one)]
    subnets = islice(PRIVATE.subnets(new_prefix=prefix(hosts)), len(wanted))
    return tuple(_stated(one, subnet) for one, subnet in zip(wanted, subnets, strict=True))


def prefix(hosts: int) -> int:
    """Return the longest prefix whose subnet has `ROOM` times the addresses that hosts need."""
    needed = hosts * ROOM + BESIDE_HOSTS
    return min(_SHORTEST, 32 - (needed - 1).bit_length())


def _needed(ask: Ask, network: HostNetwork) -> bool:
    """Tell whether the cloud has the traffic: no tunnels without instances."""
    return network.carries != ("tunnel",) or bool(ask.workload)


def _stated(network: HostNetwork, subnet: IPv4Network) -> HostNetwork:
    stated = {name: getattr(network, name) for name in network.model_fields_set}
    found: dict[str, object] = stated | {"subnet": subnet}
    if "out_of_band" not in network.carries:
        found["links"] = 2
    if {"internal_api", "public_api"} & set(network.carries):
        found["vip"] = subnet.broadcast_address - 1
    return HostNetwork.model_validate(found)


def physnets(ask: Ask) -> Iterator[PhysicalNetwork]:
    """Yield the physical network to the outside, at the hosts that are gateways to it."""
    if not ask.workload:
        return
    gates: tuple[str, ...] = ("net",) if ask.gateways == "network" else ("ctl",)
    if ask.gateways == "distributed":
        gates += tuple(kind.group for kind in kinds(ask.workload))
    outside = ProviderNetwork(name="public", external=True)
    yield PhysicalNetwork(name="physnet1", groups=gates, networks=(outside,))
