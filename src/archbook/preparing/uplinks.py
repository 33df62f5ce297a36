"""Bonds and VLANs of one host, from the plan of networks.

Every uplink is a bond, even of one port: it has the same name on every host, which is what a
deployer's settings ask for, and takes a second port later without touching what stands on it.
"""

from collections.abc import Iterable, Iterator
from ipaddress import ip_interface

from archbook.i18n import Message, Value
from archbook.model.blueprint import Host
from archbook.model.preparation import Interface, Preparation, Uplink
from archbook.preparing.seated import OWN_PORT, Seat, leads_out, seats_of

_SHARED = "shared"
"""Bond of the networks of one speed; a second network without a tag needs ports of its own."""

_USUAL_MTU = 1500
"""Bytes of the usual Ethernet packet: a design says no other size for networks outside."""

Wired = tuple[tuple[Uplink, tuple[Seat, ...]], ...]


def wired(preparation: Preparation, host: Host) -> Wired:
    """Return the uplinks of *host* with the networks on each; Neutron's physical ones last."""
    seats = seats_of(preparation.blueprint, preparation.plan, host)
    bonds = list(_bonds(one for one in seats if one.planned.carries != OWN_PORT))
    outside = [one for one in preparation.blueprint.design.physnets if host.group in one.groups]
    found: list[tuple[Uplink, tuple[Seat, ...]]] = []
    for number, on in enumerate(bonds, start=1):
        found.append((_uplink(number, on), on))
    for number, physnet in enumerate(outside, start=len(bonds) + 1):
        name, ports = f"bond{number}", f"PORTS_{number}"
        found.append((Uplink(name, ports, (physnet.name,), None, _USUAL_MTU), ()))
    return tuple(found)


def _bonds(seats: Iterable[Seat]) -> Iterator[tuple[Seat, ...]]:
    """Yield networks that share ports: those of one speed, at most one of them untagged."""
    found: dict[tuple[float | None, str], list[Seat]] = {}
    for seat in seats:
        key = (seat.planned.speed_gbps, _SHARED)
        if seat.tag is None and any(one.tag is None for one in found.get(key, ())):
            key = (seat.planned.speed_gbps, seat.planned.name)
        found.setdefault(key, []).append(seat)
    return map(tuple, found.values())


def _uplink(number: int, on: tuple[Seat, ...]) -> Uplink:
    links = [seat.planned.links for seat in on]
    known = [one for one in links if one is not None]
    return Uplink(
        name=f"bond{number}",
        ports=f"PORTS_{number}",
        carries=tuple(seat.planned.name for seat in on),
        links=max(known) if len(known) == len(links) else None,
        mtu=max(seat.planned.mtu for seat in on),
    )


def interfaces(preparation: Preparation, found: Wired) -> Iterator[Interface]:
    """Yield the interfaces with addresses; of two with one tag only the first."""
    names: set[str] = set()
    for uplink, on in found:
        for seat in on:
            name = uplink.name if seat.tag is None else f"vlan{seat.tag}"
            if name not in names:
                names.add(name)
                yield _interface(preparation, seat, name, uplink.name)


def clashes(found: Wired, set_up: Iterable[Interface]) -> Iterator[Message]:
    """Yield each network that is left out, since another one has its VLAN."""
    taken = {one.network: one for one in set_up}
    for _, on in found:
        for seat in on:
            if seat.planned.name not in taken:
                values: dict[str, Value] = {"network": seat.planned.name, "vlan": seat.tag or 0}
                text = "network {network} is left out: another one of this host has VLAN {vlan}"
                yield Message(text, values)


def _interface(preparation: Preparation, seat: Seat, name: str, uplink: str) -> Interface:
    planned, first = seat.planned, seat.planned.name == leads_out(preparation.plan)
    address = None
    if seat.address and planned.subnet:
        address = ip_interface(f"{seat.address}/{planned.subnet.prefixlen}")
    others = (
        one.subnet
        for one in preparation.plan.networks
        if one.name == planned.name and one.rack != planned.rack and one.subnet
    )
    routes = () if first or not planned.gateway else [(one, planned.gateway) for one in others]
    return Interface(
        name=name,
        uplink=uplink,
        network=planned.name,
        vlan=seat.tag,
        mtu=planned.mtu,
        address=address,
        gateway=planned.gateway if first else None,
        routes=tuple(routes),
        leads_out=first,
    )
