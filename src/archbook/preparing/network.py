"""The network step: bonds, VLANs, addresses, default route and name servers."""

from collections.abc import Iterable, Iterator

from archbook.i18n import Message, Value
from archbook.model.finding import Citation
from archbook.model.preparation import Interface, Preparation, Step, Uplink, Variable
from archbook.preparing.netplan import netplan
from archbook.preparing.network_manager import network_manager
from archbook.preparing.packages import missing
from archbook.preparing.shell import plain_address
from archbook.preparing.uplinks import Wired, clashes

_BONDING = Citation("rhel-9-bonding", "upstream switch configuration by bonding mode")
_MANUAL = Citation("networkmanager-ip4", "method, addresses")


def network(preparation: Preparation, found: Wired, set_up: tuple[Interface, ...]) -> Step:
    """Return the step that sets the network up with the tool of the operating system."""
    uplinks = tuple(uplink for uplink, _ in found)
    system = preparation.system
    commands = _commands(preparation, uplinks, set_up)
    return Step(
        "network",
        Message("Network"),
        Message("the deployer reaches hosts, and services each other, by fixed addresses"),
        (Citation(system.source_of("network_tool")), *_by_tool(preparation)),
        commands,
        tuple(_variables(uplinks, set_up)) if commands else (),
        (*clashes(found, set_up), *_left(preparation)),
    )


def _by_tool(preparation: Preparation) -> tuple[Citation, ...]:
    return (_MANUAL, _BONDING) if _keeps_profiles(preparation) else (_BONDING,)


def _keeps_profiles(preparation: Preparation) -> bool:
    return preparation.system.network_tool == "networkmanager"


def _commands(
    preparation: Preparation, uplinks: tuple[Uplink, ...], set_up: tuple[Interface, ...]
) -> tuple[str, ...]:
    """Return the commands; none where there is nothing to set, or nothing to set it with."""
    system, servers = preparation.system, tuple(name_servers(preparation))
    if not uplinks or system.network_tool is None:
        return ()
    if _keeps_profiles(preparation):
        there = missing(system, "NetworkManager")
        return (there, *network_manager(uplinks, set_up, servers))
    return (missing(system, "netplan.io"), *netplan(uplinks, set_up, servers))


def name_servers(preparation: Preparation) -> Iterator[str]:
    """Yield the name servers of the design that are addresses, which is all that hosts take."""
    for server in preparation.blueprint.design.surroundings.dns:
        if plain_address(server):
            yield server


def _variables(uplinks: tuple[Uplink, ...], set_up: Iterable[Interface]) -> Iterator[Variable]:
    for uplink in uplinks:
        yield Variable(uplink.ports, _ports(uplink))
    text = "how ports share the load: active-backup asks nothing of the switches, 802.3ad LACP"
    yield Variable("BOND_MODE", Message(text), "active-backup", required=False)
    for one in set_up:
        if one.address is None:
            values = {"network": one.network}
            text = "IPv4 address with prefix on network {network}, as 10.0.0.11/24"
            yield Variable(one.variable, Message(text, values))
            if one.leads_out:
                yield Variable("GATEWAY", Message("IPv4 address of the router outside"))


def _ports(uplink: Uplink) -> Message:
    values: dict[str, Value] = {"networks": uplink.carries}
    if uplink.links is None:
        text = "interfaces for {networks}, with a space between: `ip -br link` shows their names"
        return Message(text, values)
    values["links"] = uplink.links
    text = "{links} interfaces for {networks}, with a space between: `ip -br link` names them"
    return Message(text, values)


def _left(preparation: Preparation) -> Iterator[Message]:
    system, said = preparation.system, preparation.blueprint.design.surroundings.dns
    if system.network_tool is None:
        text = "{system} has neither NetworkManager nor Netplan: set the network up by hand"
        yield Message(text, {"system": system.title})
    if not said:
        yield Message("the design names no name server (`surroundings.dns`): none is set")
    elif wrong := tuple(one for one in said if not plain_address(one)):
        text = "name servers are set by address, which {servers} is not: left out"
        yield Message(text, {"servers": wrong})
