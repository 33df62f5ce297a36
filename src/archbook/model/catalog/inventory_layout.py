"""How a deployer's inventory is laid out, and what its settings mean for a design."""

from collections.abc import Mapping
from typing import Annotated

from pydantic import Field, StringConstraints

from archbook.model.catalog.entry import Entry, When
from archbook.model.network import Traffic
from archbook.model.written import Id, Written

Key = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9_]*$", max_length=80)]
"""Name of a setting, as Ansible's variables are named."""


class Stood(Written):
    """Under which groups a group stands, and in which releases."""

    under: tuple[Id, ...] = Field(min_length=1, description="Groups that it is a child of.")
    since: Id | None = None
    until: Id | None = Field(None, description="Last release in which it stands so.")


class Place(Written):
    """Groups on whose hosts a component stands, while every field that is given holds."""

    groups: tuple[Id, ...] = Field(min_length=1)
    since: Id | None = None
    until: Id | None = Field(None, description="Last release for which this holds.")
    when: When = Field(default_factory=dict)
    unless: When = Field(default_factory=dict, description="Does not hold when an option is so.")


class Plane(Written):
    """Settings that name the interface of one kind of traffic; the first that is given counts."""

    settings: tuple[Key, ...] = Field(min_length=1)
    since: Id | None = None
    until: Id | None = Field(None, description="Last release with these settings.")


class Stated(Written):
    """A number that a setting gives to an entry of the catalog's defaults."""

    default: Id
    value: float


class Meaning(Written):
    """What a value of a setting is in a design; nothing given: it has no part in one."""

    services: tuple[Id, ...] = ()
    options: When = Field(default_factory=dict, description="Option → values that it chooses.")
    stores: Mapping[Id, tuple[Id, ...]] = Field(
        default_factory=dict, description="Kind of storage → services that keep their data there."
    )
    without: tuple[Id, ...] = Field((), description="Components that are not there.")
    sets: tuple[Stated, ...] = ()
    when: When = Field(
        default_factory=dict, description="Only when other settings choose these values."
    )


class Unsaid(Written):
    """What holds when nobody sets it."""

    value: str
    follows: tuple[Key, ...] = Field((), description="Only while one of these switches is on.")
    unless: tuple[Key, ...] = Field((), description="Not while one of these is given.")
    since: Id | None = None
    until: Id | None = Field(None, description="Last release with this default.")


class Setting(Written):
    """A setting: a switch with its two sides, or a value that is one of several words."""

    when_on: Meaning | None = Field(None, description="What the switch means when it is on.")
    when_off: Meaning | None = Field(None, description="What it means when it is off.")
    values: Mapping[str, Meaning] = Field(
        default_factory=dict, description="Word in the value → meaning; `*`: any other."
    )
    number: Id | None = Field(None, description="Entry of the catalog's defaults that it sets.")
    default: tuple[Unsaid, ...] = Field((), description="The first that holds counts.")
    since: Id | None = Field(None, description="First release that has it; none: all catalogued.")
    until: Id | None = Field(None, description="Last release that has it; none: still there.")
    gaps: tuple[Id, ...] = Field((), description="Releases in between that lack it.")


class InventoryLayoutEntry(Entry):
    """The groups of a deployer's own inventory through the releases, and its settings."""

    deployers: tuple[Id, ...] = Field(min_length=1)
    top: Mapping[Id, tuple[Id, ...]] = Field(description="Group that people fill → our roles.")
    also: Mapping[Id, Id] = Field(
        default_factory=dict, description="Group of a tool above it → the top group it becomes."
    )
    formerly: Mapping[Id, Id] = Field(
        default_factory=dict, description="Group → its name in earlier releases."
    )
    groups: Mapping[Id, tuple[Stood, ...]] = Field(description="Group → where it stands, when.")
    places: Mapping[Id, tuple[Place, ...]] = Field(
        default_factory=dict,
        description="Component → the groups whose hosts it is on; not listed: its own group.",
    )
    planes: Mapping[Traffic, tuple[Plane, ...]] = Field(
        default_factory=dict, description="Traffic → what names its interface, and when."
    )
    virtual_ips: Mapping[Traffic, Key] = Field(
        default_factory=dict, description="Traffic → setting that holds the virtual IP on it."
    )
    settings: Mapping[Key, Setting] = Field(default_factory=dict)

    def read_settings(self) -> frozenset[str]:
        """Return the settings whose values have a part in a design."""
        return frozenset({*self.settings, *self.interfaces(), *self.virtual_ips.values()})

    def interfaces(self) -> frozenset[str]:
        """Return the settings that name interfaces."""
        planes = (plane for planes in self.planes.values() for plane in planes)
        return frozenset(key for plane in planes for key in plane.settings)
