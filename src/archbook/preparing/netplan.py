"""The network by Netplan: one file, from which networkd's configuration is made."""

from collections.abc import Iterator

from archbook.model.preparation import SIX, Interface, Uplink

FILE = "/etc/netplan/60-archbook.yaml"

_ASIDE = (
    "for other in /etc/netplan/*.yaml; do",
    f'    [ "$other" = {FILE} ] || [ ! -e "$other" ] || mv "$other" "$other.before-archbook"',
    "done",
    "if [ -d /etc/cloud/cloud.cfg.d ]; then",
    "    echo 'network: {config: disabled}' >/etc/cloud/cloud.cfg.d/99-archbook-network.cfg",
    "fi",
)
"""Netplan merges all of its files, so what the installer wrote would stay in force."""

_NO_ADDRESS = ("dhcp4: false", "dhcp6: false", "accept-ra: false", "link-local: []")


def netplan(
    uplinks: tuple[Uplink, ...], interfaces: tuple[Interface, ...], servers: tuple[str, ...]
) -> tuple[str, ...]:
    """Return commands that write the file and put it into force."""
    return (
        *_ASIDE,
        "umask 077",
        f"cat >{FILE} <<END",
        *_yaml(uplinks, interfaces, servers),
        "END",
        "umask 022",
        "netplan generate",
        "netplan apply",
    )


def _yaml(
    uplinks: tuple[Uplink, ...], interfaces: tuple[Interface, ...], servers: tuple[str, ...]
) -> Iterator[str]:
    """Yield the lines of the file; the shell puts in the names of ports."""
    yield from ("network:", "  version: 2", "  renderer: networkd", "  ethernets:")
    for uplink in uplinks:
        port = f'    "%s": {{{", ".join(_NO_ADDRESS)}, mtu: {uplink.mtu}}}'
        yield f"$(printf '{port}\\n' ${uplink.ports})"
    yield "  bonds:"
    for uplink in uplinks:
        yield from _bond(uplink, interfaces, servers)
    on_bonds = [one for one in interfaces if one.name != one.uplink]
    if on_bonds:
        yield "  vlans:"
    for one in on_bonds:
        yield from (f"    {one.name}:", f"      id: {one.vlan}", f"      link: {one.uplink}")
        yield from (f"      mtu: {one.mtu}", *_addressed(one, servers))


def _bond(
    uplink: Uplink, interfaces: tuple[Interface, ...], servers: tuple[str, ...]
) -> Iterator[str]:
    own = next((one for one in interfaces if one.name == uplink.name), None)
    yield f"    {uplink.name}:"
    yield f"      interfaces: [$(printf '\"%s\", ' ${uplink.ports})]"
    yield "      parameters: {mode: $BOND_MODE, mii-monitor-interval: 100}"
    yield f"      mtu: {uplink.mtu}"
    yield from _addressed(own, servers) if own else (f"      {word}" for word in _NO_ADDRESS)


def _addressed(one: Interface, servers: tuple[str, ...]) -> Iterator[str]:
    yield from ("      dhcp4: false", "      dhcp6: false", "      accept-ra: false")
    address = f"${one.variable}" if one.address is None else str(one.address)
    yield f'      addresses: ["{address}"]'
    routes = [_route(str(subnet), str(router)) for subnet, router in one.routes]
    if one.leads_out:
        everything = "::/0" if one.version == SIX else "0.0.0.0/0"
        routes.append(_route(everything, str(one.gateway) if one.gateway else "$GATEWAY"))
    if routes:
        yield f"      routes: [{', '.join(routes)}]"
    if one.leads_out and servers:
        yield f"      nameservers: {{addresses: [{', '.join(map(_quoted, servers))}]}}"


def _route(to: str, via: str) -> str:
    return f'{{to: "{to}", via: "{via}"}}'


def _quoted(address: str) -> str:
    return f'"{address}"'
