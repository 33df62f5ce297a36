"""Networks that lead outside, and who takes addresses on them."""

from collections.abc import Iterator
from ipaddress import IPv4Network

from archbook.addressing.subnets import prefix_for, usable
from archbook.i18n import Message
from archbook.model.blueprint import Blueprint
from archbook.model.finding import Citation
from archbook.model.network import PhysicalNetwork, ProviderNetwork
from archbook.model.network_plan import ExternalNetwork
from archbook.model.sizing import Quantity
from archbook.rules.routers import on_compute_hosts

GATEWAY = 1
"""The router on the other side has an address of the subnet, too."""

_DVR = Citation("neutron-dvr", "Attributes of this high-availability mechanism")


def external(blueprint: Blueprint) -> Iterator[ExternalNetwork]:
    """Yield each external provider network with the addresses that it needs."""
    for physnet in blueprint.design.physnets:
        for network in physnet.networks:
            if network.external:
                yield _planned(blueprint, physnet, network)


def _planned(
    blueprint: Blueprint, physnet: PhysicalNetwork, network: ProviderNetwork
) -> ExternalNetwork:
    needs = _needs(blueprint, physnet, network)
    prefix = None if needs.value is None else prefix_for(int(needs.value))
    room = None
    if network.subnet and needs.value is not None and isinstance(network.subnet, IPv4Network):
        room = usable(network.subnet) - int(needs.value)
    return ExternalNetwork(
        network.name, physnet.name, network.vlan, network.subnet, needs, prefix, room
    )


def _needs(blueprint: Blueprint, physnet: PhysicalNetwork, network: ProviderNetwork) -> Quantity:
    routing = _routing_hosts(blueprint, physnet)
    asked = network.addresses
    value = None if asked is None else float(asked + routing + GATEWAY)
    formula = Message(
        "addresses for routers and floating IPs + one for each compute host that routes + gateway"
    )
    inputs = {"addresses": asked, "routing_hosts": routing, "gateway": GATEWAY}
    return Quantity(value, formula, inputs, _DVR)


def _routing_hosts(blueprint: Blueprint, physnet: PhysicalNetwork) -> int:
    """Count the compute hosts that take an address for source NAT: with DVR of Open vSwitch."""
    if not on_compute_hosts(blueprint):
        return 0
    computes = blueprint.with_role("compute")
    return sum(len(one) for one in computes if not physnet.groups or one.name in physnet.groups)
