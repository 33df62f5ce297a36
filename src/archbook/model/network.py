"""Networks between hosts, and the physical networks that Neutron maps."""

from typing import Annotated, Literal

from pydantic import BeforeValidator, Field, IPvAnyAddress, IPvAnyNetwork

from archbook.model.written import Count, Name, Positive, Written

Traffic = Literal[
    "management",
    "internal_api",
    "public_api",
    "tunnel",
    "storage",
    "storage_replication",
    "external",
    "out_of_band",
    "provisioning",
    "migration",
]


def _written_out(given: object) -> object:
    """Take a bare number for no network: pydantic reads 1 as 0.0.0.1/32."""
    return repr(given) if isinstance(given, int) else given


Subnet = Annotated[IPvAnyNetwork, BeforeValidator(_written_out)]
"""A network with its prefix, as 10.0.0.0/24 or fd00::/64."""


class HostNetwork(Written):
    """One network between hosts."""

    name: Name
    carries: tuple[Traffic, ...] = Field((), description="Traffic that goes over it.")
    vlan: int | None = Field(None, ge=1, le=4094, description="VLAN tag, 1 to 4094.")
    subnet: Subnet | None = Field(
        None, description="Subnet with its prefix, as 10.0.0.0/24 or fd00::/64."
    )
    mtu: int = Field(1500, ge=576, le=65_535, description="Largest packet in bytes.")
    spans: Literal["rack", "all_racks"] | None = Field(
        None,
        title="Layer 2 spans",
        description="Whether one layer-2 segment reaches over all racks, or ends at each rack.",
    )
    groups: tuple[Name, ...] = Field(
        (),
        title="Host groups",
        description="Host groups that are on it. Not said: all that have a use for it.",
    )
    vip: IPvAnyAddress | None = Field(
        None, title="Virtual IP", description="Virtual IP of the APIs on this network."
    )
    links: Count | None = Field(
        None, title="Bonded ports", description="Ports of a host that are bonded for it."
    )
    speed_gbps: Positive | None = Field(
        None,
        title="Speed of a port (Gbit/s)",
        description="Speed of one of these ports in Gbit/s.",
    )
    tagged: bool = Field(
        default=True,
        title="With a VLAN tag",
        description="Hosts meet it with a VLAN tag; without one where this is off.",
    )


class ProviderNetwork(Written):
    """One Neutron network on a physical network."""

    name: Name
    external: bool = Field(
        default=False,
        title="Leads outside",
        description="Routers of projects use it to reach the outside world.",
    )
    vlan: int | None = Field(
        None, ge=1, le=4094, description="VLAN tag, 1 to 4094. Not said: a flat network."
    )
    subnet: Subnet | None = Field(
        None, description="Subnet with its prefix, as 10.0.0.0/24 or fd00::/64."
    )
    addresses: Count | None = Field(
        None,
        title="Addresses needed",
        description="Addresses that routers and floating IPs need on it.",
    )


class PhysicalNetwork(Written):
    """One physical network, as Neutron's bridge mappings name it."""

    name: Name
    groups: tuple[Name, ...] = Field(
        (), title="Host groups", description="Host groups that are wired to it."
    )
    networks: tuple[ProviderNetwork, ...] = Field((), title="Provider networks")
