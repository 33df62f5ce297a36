"""Operating systems of the hosts: how long each is maintained, and what runs on it."""

from collections.abc import Mapping
from datetime import date
from typing import Literal

from pydantic import Field

from archbook.model.catalog.entry import Entry
from archbook.model.written import Id, Text


class OperatingSystemEntry(Entry):
    """One version of a distribution.

    What no source lists is not listed: it may work, and nobody vouches for it.
    """

    distribution: str = Field(description="Proper name, as Rocky Linux.")
    version: str
    codename: str = ""
    released: date
    maintained_until: date = Field(description="Last day of regular security updates.")
    extended_until: date | None = Field(
        None, description="Last day of the paid or volunteers' extension, if there is one."
    )
    tested_with: tuple[Id, ...] = Field(
        (), description="OpenStack releases whose tested runtimes name it, upgrades included."
    )
    deployed_by: Mapping[Id, tuple[Id, ...]] = Field(
        default_factory=dict, description="Deployer → releases in which it supports these hosts."
    )
    package_tool: Literal["apt", "dnf", "yum"] | None = Field(
        None, description="Command that installs its packages."
    )
    network_tool: Literal["networkmanager", "netplan"] | None = Field(
        None, description="What its network can be set with. None: neither is in its packages."
    )
    replaced_by: tuple[Id, ...] = ()
    advice: Text | None = None

    def maintained(self, day: date) -> bool:
        """Tell whether the version is out and still gets regular updates on *day*."""
        return self.released <= day <= self.maintained_until
