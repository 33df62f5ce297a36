"""Each network between hosts with all that is planned of it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from ipaddress import IPv6Network

from archbook.addressing.subnets import Space, parts, prefix_for, usable
from archbook.addressing.vlans import free
from archbook.capacity.mtu import instance_mtu
from archbook.capacity.overlays import overhead, tunnelled
from archbook.i18n import Message
from archbook.model.blueprint import Blueprint
from archbook.model.finding import Citation
from archbook.model.network import HostNetwork
from archbook.model.network_plan import Address, PlannedNetwork, Seats, Subnet
from archbook.model.sizing import Quantity
from archbook.plan.planes import reached
from archbook.plan.seats import INFRASTRUCTURE, seats

GATEWAY = 1
"""Number of the router's address: the first of the subnet."""

VIP = INFRASTRUCTURE
"""Number of a virtual IP: the last of those that no host gets."""

_APIS = frozenset({"internal_api", "public_api"})
_SIZE = Citation("rfc-4632", "Section 3.1: basic concept and prefix notation")


@dataclass(frozen=True, slots=True)
class _Piece:
    """A network, or the part of it that ends at one rack, before it has a subnet."""

    network: HostNetwork
    rack: str | None
    seats: tuple[Seats, ...]
    needs: Quantity

    @property
    def prefix(self) -> int:
        return prefix_for(int(self.needs.value or 0))


def planned(blueprint: Blueprint, supernets: tuple[Subnet, ...]) -> tuple[PlannedNetwork, ...]:
    """Return every network between hosts, with its VLAN, subnet and seats."""
    pieces = [piece for one in blueprint.design.networks for piece in _pieces(blueprint, one)]
    vlans = _vlans(blueprint)
    subnets = _subnets(blueprint, pieces, supernets)
    return tuple(
        _network(blueprint, piece, vlans.get(piece.network.name), subnets[place])
        for place, piece in enumerate(pieces)
    )


def _pieces(blueprint: Blueprint, network: HostNetwork) -> Iterator[_Piece]:
    cohorts = reached(blueprint, network)
    racks: tuple[str | None, ...] = (None,)
    if network.spans == "rack":
        racks = tuple(dict.fromkeys(rack for one in cohorts for rack, _ in one.racks)) or (None,)
    first = next((one for one in blueprint.design.networks if "management" in one.carries), None)
    for rack in racks:
        stated = network.subnet if rack is None else None
        found = seats(blueprint, cohorts, rack, stated, given=network == first)
        yield _Piece(network, rack, found, _needs(found))


def _needs(found: tuple[Seats, ...]) -> Quantity:
    """Return the addresses that a subnet must have: up to the highest number that is kept."""
    hosts = sum(len(one.hosts) for one in found)
    highest = max((one.highest for one in found), default=INFRASTRUCTURE)
    formula = Message("highest number of a host, kept ones too; the first ten are for routers")
    inputs = {
        "hosts": hosts,
        "infrastructure": INFRASTRUCTURE,
        "numbers_kept": sum(one.room for one in found),
        "highest_number": highest,
    }
    return Quantity(float(highest), formula, inputs, _SIZE)


def _vlans(blueprint: Blueprint) -> Mapping[str, int]:
    """Return network → VLAN, a free number for those that have none and are tagged."""
    numbers = free(blueprint.design)
    return {
        network.name: network.vlan if network.vlan is not None else next(numbers)
        for network in blueprint.design.networks
        if network.vlan is not None or network.tagged
    }


def _subnets(
    blueprint: Blueprint, pieces: list[_Piece], supernets: tuple[Subnet, ...]
) -> list[Subnet | None]:
    """Return the subnet of each piece; the largest is cut first, so that no room is lost."""
    provided = (one.subnet for physnet in blueprint.design.physnets for one in physnet.networks)
    own = (network.subnet for network in blueprint.design.networks)
    space = Space(supernets, [one for one in (*own, *provided) if one])
    found: list[Subnet | None] = [piece.network.subnet for piece in pieces]
    found = _cut_by_rack(pieces, found)
    order = sorted(range(len(pieces)), key=lambda place: (pieces[place].prefix, place))
    for place in order:
        if pieces[place].network.subnet is None:
            found[place] = space.cut(pieces[place].prefix)
    return found


def _cut_by_rack(pieces: list[_Piece], found: list[Subnet | None]) -> list[Subnet | None]:
    """Take a stated subnet of a network that ends at racks for the block of all of them."""
    by_network: dict[str, list[int]] = {}
    for place, piece in enumerate(pieces):
        if piece.rack is not None and piece.network.subnet:
            by_network.setdefault(piece.network.name, []).append(place)
    for places in by_network.values():
        block = pieces[places[0]].network.subnet
        prefix = min(pieces[place].prefix for place in places)
        cut = parts(block, prefix, len(places)) if block else None
        for number, place in enumerate(places):
            found[place] = cut[number] if cut else None
    return found


def _network(
    blueprint: Blueprint, piece: _Piece, vlan: int | None, subnet: Subnet | None
) -> PlannedNetwork:
    network = piece.network
    stated = frozenset({"vlan", "subnet", "vip", "mtu"} & network.model_fields_set)
    tunnels = "tunnel" in network.carries and bool(tunnelled(blueprint))
    over = network.model_copy(update={"subnet": subnet})  # headers are longer over IPv6
    left = instance_mtu(network.mtu, overhead(blueprint, over)) if tunnels else None
    return PlannedNetwork(
        name=network.name,
        rack=piece.rack,
        carries=network.carries,
        vlan=vlan,
        subnet=subnet,
        needs=piece.needs,
        prefix=subnet.prefixlen if isinstance(subnet, IPv6Network) else piece.prefix,
        gateway=subnet.network_address + GATEWAY if subnet else None,
        vip=_vip(blueprint, network, piece, subnet),
        mtu=network.mtu,
        instance_mtu=left,
        seats=piece.seats,
        links=network.links,
        speed_gbps=network.speed_gbps,
        stated=stated,
    )


def _vip(
    blueprint: Blueprint, network: HostNetwork, piece: _Piece, subnet: Subnet | None
) -> Address | None:
    """Return the virtual IP: the stated one, or one where keepalived has to hold it."""
    if network.vip is not None:
        return network.vip
    held = blueprint.instances("keepalived") > 0 and _APIS.intersection(network.carries)
    if not held or subnet is None or piece.rack is not None or usable(subnet) < VIP:
        return None
    sitting = {number for one in piece.seats for number in one.given}
    number = next(one for one in range(VIP, 0, -1) if one not in sitting)
    return subnet.network_address + number if number > GATEWAY else None
