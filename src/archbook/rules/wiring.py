"""Edits that add networks between hosts."""

from itertools import count

from archbook.model.blueprint import Blueprint
from archbook.model.edit import AddNetwork
from archbook.model.network import HostNetwork, Traffic


def new_network(blueprint: Blueprint, traffic: Traffic) -> AddNetwork:
    """Return the edit that adds a network for *traffic* by a name that is free.

    A provisioning network is added untagged, since firmware boots from no other.
    """
    name = _free_name(blueprint, traffic.replace("_", "-"))
    if traffic == "provisioning":
        return AddNetwork(network=HostNetwork(name=name, carries=(traffic,), tagged=False))
    return AddNetwork(network=HostNetwork(name=name, carries=(traffic,)))


def _free_name(blueprint: Blueprint, base: str) -> str:
    taken = {network.name for network in blueprint.design.networks}
    names = (base if number == 1 else f"{base}-{number}" for number in count(1))
    return next(name for name in names if name not in taken)
