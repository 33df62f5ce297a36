"""Which host sits where on the networks of the plan."""

from collections.abc import Iterator
from dataclasses import dataclass

from archbook.model.blueprint import Blueprint, Host
from archbook.model.network import HostNetwork
from archbook.model.network_plan import Address, NetworkPlan, PlannedNetwork

OWN_PORT = ("out_of_band",)
"""Traffic of a network that ends at the management controller, beside the operating system."""


@dataclass(frozen=True, slots=True)
class Seat:
    """A host on a network: what is planned of it, what the design says, and the address.

    Attributes:
        planned: The network as planned: VLAN, subnet, MTU.
        network: The network as the design states it.
        address: The host's address; None where there is no subnet.
    """

    planned: PlannedNetwork
    network: HostNetwork
    address: Address | None

    @property
    def tag(self) -> int | None:
        """Return the VLAN tag with which the host meets the network."""
        return self.planned.vlan if self.network.tagged else None


def seats_of(blueprint: Blueprint, plan: NetworkPlan, host: Host) -> Iterator[Seat]:
    """Yield every network that *host* is on, in the order of the plan."""
    stated = {network.name: network for network in blueprint.design.networks}
    for planned in plan.networks:
        for seats in planned.seats:
            if seats.group == host.group and host.index in seats.hosts:
                address = planned.address(seats.number(host.index))
                yield Seat(planned, stated[planned.name], address)


def leads_out(plan: NetworkPlan) -> str | None:
    """Return the network of the default route: the first that carries management."""
    carrying = (one.name for one in plan.networks if "management" in one.carries)
    return next(carrying, None)


def management_addresses(plan: NetworkPlan, group: str) -> Iterator[tuple[int, Address]]:
    """Yield place in the group and address of its hosts on the network of the default route."""
    for planned in plan.networks:
        if planned.name != leads_out(plan):
            continue
        for seats in planned.seats:
            if seats.group == group:
                for place, number in zip(seats.hosts, seats.numbers(), strict=True):
                    if address := planned.address(number):
                        yield place, address
