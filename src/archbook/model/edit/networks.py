"""Networks between hosts, and physical networks."""

from typing import Literal

from archbook.i18n import Message, Value, mark
from archbook.model.design import Design
from archbook.model.edit.base import missing, with_fields
from archbook.model.network import HostNetwork, PhysicalNetwork
from archbook.model.written import Written


class AddNetwork(Written):
    """Add a network between hosts."""

    edit: Literal["add-network"] = "add-network"
    network: HostNetwork

    def apply(self, design: Design) -> Design:
        """Return *design* with the network."""
        return with_fields(design, networks=(*design.networks, self.network))

    def words(self) -> Message:
        """Say what is done."""
        values: dict[str, Value] = {"network": self.network.name, "traffic": self.network.carries}
        return Message("add network {network} for {traffic}", values)


class SetNetwork(Written):
    """Replace a network between hosts by another of the same name."""

    edit: Literal["set-network"] = "set-network"
    network: HostNetwork

    def apply(self, design: Design) -> Design:
        """Return *design* with the network replaced."""
        if self.network.name not in {network.name for network in design.networks}:
            raise missing(mark("network"), self.network.name)
        kept = tuple(
            self.network if network.name == self.network.name else network
            for network in design.networks
        )
        return with_fields(design, networks=kept)

    def words(self) -> Message:
        """Say what is done."""
        return Message("change network {network}", {"network": self.network.name})


class SetPhysicalNetwork(Written):
    """Replace a physical network by another of the same name."""

    edit: Literal["set-physical-network"] = "set-physical-network"
    physnet: PhysicalNetwork

    def apply(self, design: Design) -> Design:
        """Return *design* with the physical network replaced."""
        if self.physnet.name not in {physnet.name for physnet in design.physnets}:
            raise missing(mark("physical network"), self.physnet.name)
        kept = tuple(
            self.physnet if physnet.name == self.physnet.name else physnet
            for physnet in design.physnets
        )
        return with_fields(design, physnets=kept)

    def words(self) -> Message:
        """Say what is done."""
        values: dict[str, Value] = {"physnet": self.physnet.name, "groups": self.physnet.groups}
        return Message("wire physical network {physnet} to {groups}", values)
