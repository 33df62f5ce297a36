"""Subnets that do not overlap."""

from collections.abc import Iterator
from ipaddress import IPv4Network, IPv6Network
from itertools import combinations
from typing import NamedTuple

from archbook.i18n import Message, mark
from archbook.model.blueprint import Blueprint
from archbook.model.finding import Citation, Hit, Severity
from archbook.plan.planes import regions_of
from archbook.rules.api import rule

_SHARED = {"public_api", "external"}
"""Traffic whose network may be the external network of instances itself."""


class _Used(NamedTuple):
    """A subnet in use.

    Attributes:
        name: The network that uses it.
        subnet: The addresses.
        outside: It is a network of the outside, of hosts or of Neutron.
        host: It is a network between hosts.
        regions: The regions that it is in; none when that is not known.
    """

    name: str
    subnet: IPv4Network | IPv6Network
    outside: bool
    host: bool
    regions: frozenset[str | None] = frozenset()


def _used(blueprint: Blueprint) -> tuple[_Used, ...]:
    hosts = (
        _Used(
            one.name,
            one.subnet,
            bool(_SHARED.intersection(one.carries)),
            host=True,
            regions=regions_of(blueprint, one),
        )
        for one in blueprint.design.networks
        if one.subnet
    )
    external = (
        _Used(one.name, one.subnet, outside=True, host=False)
        for physnet in blueprint.design.physnets
        for one in physnet.networks
        if one.subnet and one.external
    )
    by_name = sorted((*hosts, *external), key=lambda one: (not one.host, one.name))
    return tuple(by_name)


@rule(
    "network.subnets-apart",
    severity=Severity.ERROR,
    cites=Citation("rfc-4632", "Section 5: routing implementation considerations"),
    applies=lambda blueprint: bool(_used(blueprint)),
    inferred=True,
)
def subnets_apart(blueprint: Blueprint) -> Iterator[Hit]:
    """No two networks of hosts, and no external network, have overlapping subnets.

    Why:
        A host with two ports in overlapping subnets sends answers out of either. What arrives by
        one and leaves by the other is dropped by firewalls and reverse path filters, now and
        then, and is hard to find.
    How:
        The subnets of all host networks and of external provider networks are compared in pairs.
        A host network that carries public_api or external may be the external network itself,
        with the same subnet. Other provider networks may overlap, since nothing routes between.
        Host networks of different regions are a warning: no host is on both.
    Cure:
        Give each network a subnet of its own.

    Fails:
        networks:
          - {name: api, carries: [internal_api], subnet: 10.1.0.0/23}
          - {name: storage, carries: [storage], subnet: 10.1.1.0/24}

    Passes:
        networks:
          - {name: api, carries: [internal_api], subnet: 10.1.0.0/24}
          - {name: storage, carries: [storage], subnet: 10.1.1.0/24}
    """
    found: dict[str, Hit] = {}
    for one, other in combinations(_used(blueprint), 2):
        if _overlap(one.subnet, other.subnet) and not _same_network(one, other):
            found.setdefault(other.name, _hit(one, other))
    yield from found.values()


def _overlap(one: IPv4Network | IPv6Network, other: IPv4Network | IPv6Network) -> bool:
    if isinstance(one, IPv4Network):
        return isinstance(other, IPv4Network) and one.overlaps(other)
    return isinstance(other, IPv6Network) and one.overlaps(other)


def _same_network(one: _Used, other: _Used) -> bool:
    """Tell whether a public network of hosts is the external network of instances."""
    return one.subnet == other.subnet and one.outside and other.outside and one.host != other.host


def _hit(one: _Used, other: _Used) -> Hit:
    far = bool(one.regions and other.regions and one.regions.isdisjoint(other.regions))
    text = mark(
        "subnet {subnet} of network {network} overlaps {others} of network {other} in another "
        "region: nothing can be routed between them"
        if far
        else "subnet {subnet} of network {network} overlaps {others} of network {other}: hosts "
        "cannot tell by which of them to answer"
    )
    values = {
        "subnet": str(other.subnet),
        "network": other.name,
        "others": str(one.subnet),
        "other": one.name,
    }
    return Hit(
        f"network/{other.name}",
        Message(text, values),
        {"subnet": str(other.subnet), "overlaps": str(one.subnet)},
        severity=Severity.WARNING if far else None,
    )
