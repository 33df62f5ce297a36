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
    carries: tuple[Traffic, ...] = ()
    vlan: int | None = Field(None, ge=1, le=4094)
    subnet: Subnet | None = None
    mtu: int = Field(1500, ge=576, le=65_535)
    spans: Literal["rack", "all_racks"] | None = Field(
        None, description="Whether one layer-2 segment reaches over the racks, or ends at each."
    )
    groups: tuple[Name, ...] = Field(
        (), description="Host groups that are on it. None: all that have a use for it."
    )
    vip: IPvAnyAddress | None = Field(None, description="Virtual IP of the APIs on this network.")
    links: Count | None = Field(None, description="Ports of a host that are bonded for it.")
    speed_gbps: Positive | None = Field(None, description="Speed of one of these ports in Gbit/s.")
    tagged: bool = Field(default=True, description="False: hosts meet it without a VLAN tag.")


class ProviderNetwork(Written):
    """One Neutron network on a physical network."""

    name: Name
    external: bool = False
    vlan: int | None = Field(None, ge=1, le=4094)
    subnet: Subnet | None = None
    addresses: Count | None = Field(
        None, description="Addresses that routers and floating IPs need on it."
    )


class PhysicalNetwork(Written):
    """One physical network, as Neutron's bridge mappings name it."""

    name: Name
    groups: tuple[Name, ...] = Field((), description="Host groups that are wired to it.")
    networks: tuple[ProviderNetwork, ...] = ()
