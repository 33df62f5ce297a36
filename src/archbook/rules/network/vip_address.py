"""Addresses of virtual IPs."""

from collections.abc import Iterator, Mapping
from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network

from archbook.i18n import Message
from archbook.model.blueprint import Blueprint
from archbook.model.finding import Citation, Hit, Severity
from archbook.rules.api import rule

Address = IPv4Address | IPv6Address
Subnet = IPv4Network | IPv6Network

_SMALL = 2
"""Bits for hosts below which a subnet has no address of its own and no broadcast address."""


@rule(
    "network.vip-address",
    severity=Severity.ERROR,
    cites=Citation("kolla-ansible-prechecks", "loadbalancer"),
    applies=lambda blueprint: any(one.vip for one in blueprint.design.networks),
)
def vip_address(blueprint: Blueprint) -> Iterator[Hit]:
    """A virtual IP is a free address inside the subnet of its network.

    Why:
        Keepalived adds the virtual IP to a port of that network. Outside its subnet nobody on
        the segment asks for it; an address that a host has already is there twice, and clients
        land on either.
    How:
        `vip` of a network lies in its `subnet`, is neither the subnet's own address nor its
        broadcast address, is none of the `addresses` of the host groups, and no other network
        has it. Where the subnet is not stated, only the rest is judged.
    Cure:
        Choose an unused address of the subnet, outside the pools for hosts and instances.

    Fails:
        networks:
          - {name: api, carries: [internal_api], subnet: 10.1.0.0/24, vip: 10.1.1.10}

    Passes:
        networks:
          - {name: api, carries: [internal_api], subnet: 10.1.0.0/24, vip: 10.1.0.10}
    """
    hosts = {
        address: group.name
        for group in blueprint.design.host_groups
        for address in group.addresses
    }
    seen: dict[Address, str] = {}
    for network in sorted(blueprint.design.networks, key=lambda one: one.name):
        if network.vip is None:
            continue
        why = _misplaced(network.vip, network.subnet) or _taken(network.vip, hosts, seen)
        seen.setdefault(network.vip, network.name)
        if why:
            yield Hit(
                f"network/{network.name}",
                Message(
                    "virtual IP {vip} of network {network} cannot be used: {why}",
                    {"vip": str(network.vip), "network": network.name, "why": why},
                ),
                {"vip": str(network.vip), "subnet": str(network.subnet or "")},
            )


def _misplaced(vip: Address, subnet: Subnet | None) -> Message | None:
    if subnet is None:
        return None
    if vip not in subnet:
        return Message("it lies outside the subnet {subnet}", {"subnet": str(subnet)})
    if subnet.max_prefixlen - subnet.prefixlen < _SMALL:
        return None
    if vip == subnet.network_address:
        return Message("it is the address of the subnet {subnet} itself", {"subnet": str(subnet)})
    if vip == subnet.broadcast_address and isinstance(subnet, IPv4Network):
        return Message("it is the broadcast address of {subnet}", {"subnet": str(subnet)})
    return None


def _taken(
    vip: Address, hosts: Mapping[Address, str], seen: Mapping[Address, str]
) -> Message | None:
    if vip in hosts:
        return Message("a host of group {group} has it", {"group": hosts[vip]})
    if vip in seen:
        return Message("network {network} has the same one", {"network": seen[vip]})
    return None
