"""What tunnels leave of the MTU of the network below them."""

from collections.abc import Iterable, Mapping

HEADER: Mapping[str, int] = {"geneve": 58, "vxlan": 50, "gre": 42}
"""Bytes around each packet of an instance, by type of project network, over IPv4.

Geneve as OVN uses it, with 38 bytes of header and options.

Source: Neutron, "MTU considerations" and, for Geneve, its manual for the installation of OVN.
"""

IPV6_MORE = 20
"""Bytes that an IPv6 header is longer than one of IPv4."""


def tunnel_overhead(types: Iterable[str], *, ipv6: bool = False) -> int:
    """Return the bytes that tunnels take from each packet: the most of any of *types*.

    Args:
        types: Types of project networks; those without a tunnel take nothing.
        ipv6: Whether the network below the tunnels is IPv6.
    """
    longest = max((HEADER[one] for one in types if one in HEADER), default=0)
    return longest + IPV6_MORE if longest and ipv6 else longest


def instance_mtu(mtu: int, overhead: int) -> int:
    """Return the bytes that are left for a packet of an instance.

    Args:
        mtu: Bytes of a packet on the network below the tunnels.
        overhead: Bytes that the tunnels take of it.
    """
    return mtu - overhead
