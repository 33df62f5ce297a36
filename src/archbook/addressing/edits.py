"""The edits that write a plan of networks into the design."""

from collections.abc import Iterator
from typing import Any

from archbook.model.design import Design
from archbook.model.edit import SetNetwork
from archbook.model.network_plan import NetworkPlan, PlannedNetwork


def edits(design: Design, plan: NetworkPlan) -> Iterator[SetNetwork]:
    """Yield the edit of each network whose VLAN, subnet or virtual IP was planned.

    A network that ends at each rack has one subnet a rack, which the design has no place for: its
    VLAN alone is written.
    """
    by_name = {network.name: network for network in design.networks}
    for one in plan.networks:
        network = by_name.get(one.name)
        changes = dict(_changes(one))
        if network and changes:
            changed = network.model_copy(update=changes)
            if changed != network:
                by_name[one.name] = changed
                yield SetNetwork(network=changed)


def _changes(one: PlannedNetwork) -> Iterator[tuple[str, Any]]:
    if one.vlan is not None and "vlan" not in one.stated:
        yield "vlan", one.vlan
    if one.rack is None and one.subnet and "subnet" not in one.stated:
        yield "subnet", one.subnet
    if one.vip and "vip" not in one.stated:
        yield "vip", one.vip
