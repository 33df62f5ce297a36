"""A group of like hosts, as the design asks for it."""

from typing import Self

from pydantic import Field, IPvAnyAddress, model_validator

from archbook.model.written import Count, Id, Line, Name, SettingNumber, Written


class HostGroup(Written):
    """Like hosts: same roles, same hardware, a total count over their racks.

    ``roles`` and ``run`` add up; ``without`` takes away. An unusual host of a real inventory is a
    group of its own.
    """

    name: Name = Field(description="Name of the group; host names are made from it.")
    roles: tuple[Id, ...] = Field((), description="What the hosts are for.")
    run: tuple[Id, ...] = Field(
        (),
        title="Components besides",
        description="Components named one by one, besides those that the roles place.",
    )
    without: tuple[Id, ...] = Field(
        (),
        title="Components left out",
        description="Components that a role would place, and that are not to run here.",
    )
    count: Count = Field(title="Hosts", description="Hosts in total over the racks.")
    racks: tuple[Name, ...] | dict[Name, Count] = Field(
        (),
        description="Racks to spread over evenly, or rack → hosts in it. Not said: every rack of "
        "the first region that has no site.",
    )
    hardware: Name | None = Field(
        None, description="Hardware profile that these hosts are built from."
    )
    hypervisors: tuple[Id, ...] = Field(
        (), description="Hypervisors of these hosts. Not said: the option `hypervisor`."
    )
    aggregate: Name | None = Field(
        None, title="Host aggregate", description="Nova host aggregate of these hosts."
    )
    settings: dict[Id, SettingNumber] = Field(
        default_factory=dict, description="Settings of these hosts that differ from the cloud's."
    )
    bought: tuple[int, ...] = Field(
        (),
        max_length=10,
        title="Bought each year",
        description="Hosts bought in year 1, 2 and so on. Not said: all of them in year 1.",
    )
    spare: int = Field(
        0,
        ge=0,
        le=1_000_000,
        title="Spare hosts",
        description="Hosts kept free, to take over what others lose.",
    )
    hosts: tuple[Name, ...] = Field(
        (), title="Host names", description="Host names, where they are known."
    )
    addresses: tuple[IPvAnyAddress, ...] = Field(
        (), description="Management addresses, in the order of the hosts."
    )
    origin: Line | None = Field(None, description="Where an imported group comes from.")

    @model_validator(mode="after")
    def _agrees_with_itself(self) -> Self:
        if not self.roles and not self.run:
            raise ValueError("says neither `roles` nor `run`: name at least one")
        if isinstance(self.racks, dict) and sum(self.racks.values()) != self.count:
            raise ValueError("`racks` must add up to `count`")
        if any(hosts < 0 for hosts in self.bought):
            raise ValueError("`bought` must not be below zero in any year")
        if self.bought and sum(self.bought) != self.count:
            raise ValueError("`bought` must add up to `count`")
        if self.hosts and len(self.hosts) != self.count:
            raise ValueError("`hosts` must name as many hosts as `count` says")
        if self.addresses and len(self.addresses) != self.count:
            raise ValueError("`addresses` must name as many addresses as `count` says")
        return self
