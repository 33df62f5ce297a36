"""What tunnels project networks run in, and what room their headers take."""

from collections.abc import Mapping
from ipaddress import IPv6Network

from archbook.capacity.mtu import HEADER, tunnel_overhead
from archbook.model.blueprint import Blueprint
from archbook.model.network import HostNetwork

LEAST_IPV6 = 1280
"""Bytes of the smallest MTU that IPv6 can use."""

JUMBO = 9000
"""MTU that tunnel networks are given, so that any header leaves instances the usual 1500."""

_BY_BACKEND: Mapping[str, str] = {
    "ovn": "geneve",
    "openvswitch": "vxlan",
    "linuxbridge": "vxlan",
}
"""Type that deployers set up for a network back end when nothing is said."""


def project_types(blueprint: Blueprint) -> tuple[str, ...]:
    """Return the types of project networks: those stated, else that of the back end."""
    if not blueprint.has("neutron"):
        return ()
    if stated := blueprint.option("project_network_types"):
        return stated
    backends = blueprint.option("network_backend")
    return tuple(_BY_BACKEND[backend] for backend in backends if backend in _BY_BACKEND)


def tunnelled(blueprint: Blueprint) -> tuple[str, ...]:
    """Return the types of project networks that run in tunnels between hosts."""
    return tuple(one for one in project_types(blueprint) if one in HEADER)


def overhead(blueprint: Blueprint, network: HostNetwork) -> int:
    """Return the bytes that tunnels over *network* take from each packet, the most of any type."""
    ipv6 = isinstance(network.subnet, IPv6Network)
    return tunnel_overhead(tunnelled(blueprint), ipv6=ipv6)
