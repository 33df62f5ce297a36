"""A plan of networks."""

from typing import Literal

from typing_extensions import TypedDict  # pydantic asks for this one before Python 3.12

from archbook.model.network import Traffic
from archbook.report.documents.size import AssumedDocument, QuantityDocument


class SeatsDocument(TypedDict):
    """Hosts of one group on a network; null where the network has no subnet.

    `room` counts the addresses that are kept for the group from `first_address` on.
    """

    group: str
    hosts: int
    first_number: int
    room: int
    first_address: str | None
    last_address: str | None


class PlannedNetworkDocument(TypedDict):
    """A network, or the part of it that ends at one rack (null: it reaches over all).

    `stated` names what the design says itself; the rest is proposed. `instance_mtu` is null where
    the network carries no tunnels.
    """

    name: str
    rack: str | None
    carries: list[Traffic]
    vlan: int | None
    subnet: str | None
    prefix_needed: int
    addresses_needed: QuantityDocument
    gateway: str | None
    vip: str | None
    mtu: int
    instance_mtu: int | None
    links: int | None
    speed_gbps: float | None
    stated: list[str]
    seats: list[SeatsDocument]


class GroupPortsDocument(TypedDict):
    """Ports of one host of a group; null where its cards, or what networks take, are not known."""

    group: str
    ports: int | None
    ports_asked: int | None
    networks: dict[str, int | None]


class ExternalNetworkDocument(TypedDict):
    """A network that leads outside; null where the design does not say what users need."""

    name: str
    physnet: str
    vlan: int | None
    subnet: str | None
    prefix_needed: int | None
    addresses_needed: QuantityDocument
    addresses_left: int | None


class AddressesDocument(TypedDict):
    """What `archbook addresses --format json` prints."""

    schema: Literal["addresses/v1"]
    design: str
    revision: str
    networks: list[PlannedNetworkDocument]
    ports: list[GroupPortsDocument]
    external: list[ExternalNetworkDocument]
    assumed: list[AssumedDocument]
    open: list[str]
