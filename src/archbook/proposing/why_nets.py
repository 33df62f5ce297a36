"""Why subnets are as large as they are."""

from collections.abc import Iterator

from archbook.i18n import Message
from archbook.model.blueprint import Blueprint
from archbook.model.finding import Citation
from archbook.model.proposal import Reason
from archbook.model.sizing import Quantity
from archbook.proposing.nets import BESIDE_HOSTS, ROOM

PREFIX = Citation("rfc-4632", "Section 3.1: basic concept and prefix notation")
USE_CASE = Citation("archbook", "propose")


def nets(blueprint: Blueprint) -> Iterator[Reason]:
    """Yield the reasons of prefixes and VLANs."""
    inputs = {"hosts": blueprint.host_count(), "room": ROOM, "beside_hosts": BESIDE_HOSTS}
    for network in blueprint.design.networks:
        subject = f"network/{network.name}"
        if network.vlan:
            formula = Message("what the use cases of archbook give this traffic")
            yield Reason(subject, "vlan", Quantity(network.vlan, formula, {}, USE_CASE))
        if network.subnet:
            formula = Message(
                "the longest prefix with room * hosts + 3 addresses (its own, broadcast, virtual "
                "IP), 24 at the most"
            )
            found = Quantity(network.subnet.prefixlen, formula, inputs, PREFIX)
            yield Reason(subject, "prefix", found)
