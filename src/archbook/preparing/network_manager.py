"""The network by NetworkManager's nmcli: a profile for each bond, port and VLAN.

A profile that is there is brought up to date, so the commands can be run again.
"""

from collections.abc import Iterator

from archbook.model.preparation import SIX, Interface, Uplink
from archbook.preparing.shell import line, variable

_NONE = ("ipv4.method", "disabled", "ipv6.method", "disabled")


def network_manager(
    uplinks: tuple[Uplink, ...], interfaces: tuple[Interface, ...], servers: tuple[str, ...]
) -> tuple[str, ...]:
    """Return commands that make the profiles and bring them up."""
    return (
        *(command for uplink in uplinks for command in _bond(uplink, interfaces, servers)),
        *(_vlan(one, servers) for one in interfaces if one.name != one.uplink),
        *(command for uplink in uplinks for command in _up(uplink)),
        *(line("nmcli", "connection", "up", one.name) for one in _on_bonds(interfaces)),
    )


def _bond(
    uplink: Uplink, interfaces: tuple[Interface, ...], servers: tuple[str, ...]
) -> Iterator[str]:
    own = next((one for one in interfaces if one.name == uplink.name), None)
    address = _address(own, servers) if own else line(*_NONE)
    mtu = line("802-3-ethernet.mtu", uplink.mtu)
    yield (
        f"profile {uplink.name} bond {uplink.name} "
        f'bond.options "mode=$BOND_MODE,miimon=100" {mtu} {address}'
    )
    yield f"for port in ${uplink.ports}; do"
    yield (
        f'    profile "{uplink.name}-$port" ethernet "$port" '
        f"connection.master {uplink.name} connection.slave-type bond {mtu}"
    )
    yield "done"


def _vlan(one: Interface, servers: tuple[str, ...]) -> str:
    base = line(
        *("profile", one.name, "vlan", one.name, "vlan.parent", one.uplink, "vlan.id", one.vlan),
        *("802-3-ethernet.mtu", one.mtu),
    )
    return f"{base} {_address(one, servers)}"


def _address(one: Interface, servers: tuple[str, ...]) -> str:
    """Return the settings of the address; what is empty takes away what stood there."""
    family, other = ("ipv6", "ipv4") if one.version == SIX else ("ipv4", "ipv6")
    address = variable(one.variable) if one.address is None else line(one.address)
    gateway = line(one.gateway or "")
    if one.leads_out and one.address is None:
        gateway = variable("GATEWAY")
    routes = line(",".join(f"{subnet} {router}" for subnet, router in one.routes))
    wanted = [server for server in servers if (":" in server) == (family == "ipv6")]
    return (
        f"{family}.method manual {family}.addresses {address} {family}.gateway {gateway} "
        f"{family}.routes {routes} {family}.dns {line(','.join(wanted if one.leads_out else ()))} "
        f"{other}.method disabled"
    )


def _up(uplink: Uplink) -> Iterator[str]:
    yield line("nmcli", "connection", "up", uplink.name)
    yield f'for port in ${uplink.ports}; do nmcli connection up "{uplink.name}-$port"; done'


def _on_bonds(interfaces: tuple[Interface, ...]) -> Iterator[Interface]:
    return (one for one in interfaces if one.name != one.uplink)
