"""Addresses of hosts and the management subnet."""

from collections.abc import Iterator
from ipaddress import IPv4Network, IPv6Network

from archbook.i18n import Message
from archbook.model.blueprint import Blueprint
from archbook.model.finding import Citation, Hit, Severity
from archbook.model.host_group import HostGroup
from archbook.plan.planes import carrying
from archbook.rules.api import rule


def _subnets(blueprint: Blueprint, group: HostGroup) -> tuple[IPv4Network | IPv6Network, ...]:
    """Return the subnets of the management networks that *group* is on, empty when one is unsaid.

    A network that ends at each rack has a subnet for each, so what it states is not all.
    """
    networks = [
        network
        for network in carrying(blueprint, "management")
        if not network.groups or group.name in network.groups
    ]
    known = tuple(one.subnet for one in networks if one.subnet and one.spans != "rack")
    return known if len(known) == len(networks) else ()


@rule(
    "network.addresses-in-subnet",
    severity=Severity.WARNING,
    cites=Citation("openstack-ansible-addresses", "Management network of hosts"),
    applies=lambda blueprint: any(
        group.addresses and _subnets(blueprint, group) for group in blueprint.design.host_groups
    ),
    inferred=True,
)
def addresses_in_subnet(blueprint: Blueprint) -> Iterator[Hit]:
    """The management addresses of hosts lie in the subnet of the management network.

    Why:
        An address from another subnet means that the plan and the hosts do not agree: either
        the host hangs on another VLAN, or the plan was not kept up. The virtual IP is not
        reached from there without a router.
    How:
        For each group with `addresses`, those of the networks that carry management and that it
        is on. Nothing is judged while one of these networks has no subnet, or ends at each rack.
    Cure:
        Correct the addresses, or the subnet of the plan.

    Fails:
        networks:
          - {name: mgmt, carries: [management], subnet: 10.1.0.0/24}
        host_groups:
          - name: ctl
            roles: [control]
            count: 3
            addresses: [10.1.0.11, 10.1.0.12, 10.1.1.13]
          - {name: net, roles: [network], count: 3}
          - {name: cmp, roles: [compute], count: 6}

    Passes:
        networks:
          - {name: mgmt, carries: [management], subnet: 10.1.0.0/24}
        host_groups:
          - name: ctl
            roles: [control]
            count: 3
            addresses: [10.1.0.11, 10.1.0.12, 10.1.0.13]
          - {name: net, roles: [network], count: 3}
          - {name: cmp, roles: [compute], count: 6}
    """
    for group in blueprint.design.host_groups:
        subnets = _subnets(blueprint, group)
        outside = [
            address
            for address in group.addresses
            if subnets and not any(address in subnet for subnet in subnets)
        ]
        if outside:
            yield Hit(
                f"group/{group.name}",
                Message(
                    "group {group} has {count} of its addresses outside the management network "
                    "({subnets}), the first is {address}",
                    {
                        "count": len(outside),
                        "group": group.name,
                        "subnets": tuple(map(str, subnets)),
                        "address": str(outside[0]),
                    },
                ),
                {"outside": len(outside), "first": str(outside[0])},
            )
