"""How large subnets must be, and where they lie."""

from collections.abc import Iterable, Iterator, Sequence
from ipaddress import IPv4Network, IPv6Network, ip_network

from archbook.model.network_plan import Subnet

_OWN = 2
"""Addresses of an IPv4 subnet that nobody has: its own, and broadcast. Source: RFC 4632."""

_IPV4_BITS = 32
_IPV6_PREFIX = 64
"""Prefix of every IPv6 subnet with hosts on it. Source: RFC 4291, section 2.5.4."""


def prefix_for(addresses: int) -> int:
    """Return the longest IPv4 prefix whose subnet has so many addresses for hosts and routers.

    A /22 has 1,022.
    """
    return _IPV4_BITS - max(2, (addresses + _OWN - 1).bit_length())


def usable(subnet: Subnet) -> int:
    """Return how many addresses of *subnet* can be given out."""
    every = subnet.num_addresses
    return every if isinstance(subnet, IPv6Network) or every <= _OWN else every - _OWN


class Space:
    """Address room that subnets are cut from, lowest first; none overlaps another."""

    def __init__(self, supernets: Iterable[Subnet], taken: Iterable[Subnet]) -> None:
        """Cut from *supernets*, around what is *taken*."""
        self._supernets = tuple(supernets)
        self._taken = list(taken)

    def cut(self, prefix: int) -> Subnet | None:
        """Return a free subnet for an IPv4 *prefix*, a /64 of IPv6; None when none is left."""
        for supernet in self._supernets:
            length = prefix if supernet.version == 4 else _IPV6_PREFIX  # noqa: PLR2004 - IPv4
            if length < supernet.prefixlen:
                continue
            if found := self._free(supernet, length):
                self._taken.append(found)
                return found
        return None

    def _free(self, supernet: Subnet, length: int) -> Subnet | None:
        """Return the lowest subnet that is free, jumping over what is taken."""
        size = 1 << (supernet.max_prefixlen - length)
        start, end = int(supernet.network_address), int(supernet.network_address)
        end += supernet.num_addresses
        blocked = sorted(_spans(self._taken, supernet))
        for first, last in blocked:
            if first - start >= size:
                break
            start = max(start, -(-(last + 1) // size) * size)
        if start + size > end:
            return None
        kind = IPv4Network if isinstance(supernet, IPv4Network) else IPv6Network
        return kind((start, length))


def _spans(taken: Sequence[Subnet], supernet: Subnet) -> Iterator[tuple[int, int]]:
    for one in taken:
        if one.version == supernet.version:
            first = int(one.network_address)
            yield first, first + one.num_addresses - 1


def parts(block: Subnet, prefix: int, count: int) -> list[Subnet] | None:
    """Cut *count* subnets out of a block, one a rack; None when it is too small for them."""
    length = prefix if isinstance(block, IPv4Network) else max(_IPV6_PREFIX, block.prefixlen)
    if length < block.prefixlen or 1 << (length - block.prefixlen) < count:
        return None
    size = 1 << (block.max_prefixlen - length)
    start = int(block.network_address)
    kind = type(block)
    return [ip_network(kind((start + place * size, length))) for place in range(count)]
