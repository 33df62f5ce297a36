"""Which networks there are, with VLAN, subnet, MTU, and an address for each host on them."""

from collections.abc import Iterator
from dataclasses import dataclass
from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network

from archbook.i18n import Message
from archbook.model.network import Traffic
from archbook.model.sizing import Assumed, Quantity

Address = IPv4Address | IPv6Address
Subnet = IPv4Network | IPv6Network


@dataclass(frozen=True, slots=True)
class Seats:
    """The numbers that the hosts of one group have on a network, one after the other.

    A host's address is the first address of the subnet plus its number.

    Attributes:
        group: The host group.
        hosts: Positions in the group of the hosts that are on this network.
        first: Number of the first of them.
        room: Numbers kept for the group, those of hosts to come included.
        given: Numbers that the design gives by its addresses, host by host; empty: counted up.
    """

    group: str
    hosts: range
    first: int
    room: int
    given: tuple[int, ...] = ()

    def number(self, host: int) -> int:
        """Return the number of the host at a position of the group."""
        place = self.hosts.index(host)
        return self.given[place] if self.given else self.first + place

    def numbers(self) -> Iterator[int]:
        """Yield the number of each host."""
        yield from self.given or range(self.first, self.first + len(self.hosts))

    @property
    def highest(self) -> int:
        """Return the highest number that is taken or kept."""
        return max((*self.given, self.first + self.room - 1))


@dataclass(frozen=True, slots=True)
class PlannedNetwork:
    """One network between hosts, or the part of it that ends at one rack.

    Attributes:
        name: The network of the design.
        rack: The rack that it ends at; None: it reaches over all of them.
        carries: Kinds of traffic.
        vlan: VLAN; None: hosts meet it without a tag, or no number is free.
        subnet: Subnet; None: neither the design nor the caller gives room for one.
        needs: Addresses needed; its value decides on the prefix.
        prefix: Length of the prefix of the smallest subnet that holds them.
        gateway: Address for the router of the subnet.
        vip: Virtual IP of the APIs; None: none is needed here.
        mtu: Largest packet in bytes.
        instance_mtu: What tunnels leave to instances; None: it carries no tunnels.
        seats: Who sits where.
        links: Ports of a host that are bonded for it; None: not said.
        speed_gbps: Speed of one of them; None: not said.
        stated: Which of ``vlan``, ``subnet``, ``vip`` and ``mtu`` the design says itself.
    """

    name: str
    rack: str | None
    carries: tuple[Traffic, ...]
    vlan: int | None
    subnet: Subnet | None
    needs: Quantity
    prefix: int
    gateway: Address | None
    vip: Address | None
    mtu: int
    instance_mtu: int | None
    seats: tuple[Seats, ...]
    links: int | None
    speed_gbps: float | None
    stated: frozenset[str]

    def hosts(self) -> int:
        """Return how many hosts are on it."""
        return sum(len(seats.hosts) for seats in self.seats)

    def address(self, number: int) -> Address | None:
        """Return the address with that number; None without a subnet."""
        return self.subnet.network_address + number if self.subnet else None


@dataclass(frozen=True, slots=True)
class GroupPorts:
    """Ports of the hosts of one group against the networks that stand on them.

    Attributes:
        group: The host group.
        ports: Ports of one host; None: its network cards are not known.
        asked: Ports that the networks with `links` are bonded of: the most of any speed asked,
            since networks of one speed share a bond.
        networks: Networks that the group is on, with the ports of each; None: not said.
    """

    group: str
    ports: int | None
    asked: int | None
    networks: tuple[tuple[str, int | None], ...]


@dataclass(frozen=True, slots=True)
class ExternalNetwork:
    """A network that leads outside, and what takes addresses on it.

    Attributes:
        name: The provider network.
        physnet: Its physical network.
        vlan: VLAN; None: not said, or untagged.
        subnet: Subnet; None: not said.
        needs: Addresses needed; None value: how many users want is not said.
        prefix: Prefix of the smallest IPv4 subnet that holds them; None: not known.
        room: Addresses that are left for more; None: not known.
    """

    name: str
    physnet: str
    vlan: int | None
    subnet: Subnet | None
    needs: Quantity
    prefix: int | None
    room: int | None


@dataclass(frozen=True, slots=True)
class NetworkPlan:
    """All networks of a design.

    Attributes:
        design: Name of the design.
        revision: Its revision.
        networks: Networks between hosts in the design's order, rack by rack where they end there.
        ports: Ports by host group.
        external: Networks that lead outside.
        assumed: Every value that the design does not state and that was used.
        open: What could not be planned, and why.
    """

    design: str
    revision: str
    networks: tuple[PlannedNetwork, ...]
    ports: tuple[GroupPorts, ...]
    external: tuple[ExternalNetwork, ...]
    assumed: tuple[Assumed, ...]
    open: tuple[Message, ...]
