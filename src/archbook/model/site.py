"""Where hosts stand: racks, and the zones and regions they make up."""

from typing import Literal

from pydantic import Field

from archbook.model.written import Id, Name, Positive, Written

FailureDomain = Literal["host", "rack", "room", "power_feed", "switch_pair", "zone", "site"]
"""What fails together. A Nova availability zone is not a failure domain of itself."""


class Feed(Written):
    """A circuit that a rack hangs on. Machines with two inlets hang on two of them."""

    name: Name = Field(description="Name of the feed, as A or B.")
    breaker_a: Positive = Field(description="Rating of its breaker in amperes, for each phase.")
    volts: Positive = Field(
        230, title="Voltage (V)", description="Volts between a phase and neutral."
    )
    phases: Literal[1, 3] = Field(1, description="One phase, or three.")


class Rack(Written):
    """One rack, and what it shares with others."""

    room: Name | None = Field(None, description="Room or fire zone that the rack stands in.")
    power_feed: Name | None = Field(None, description="Power feed that the rack hangs on.")
    switch_pair: Name | None = Field(None, description="Leaf switch pair that the rack hangs on.")
    site: Name | None = Field(None, description="Remote site. Not said: the main site.")
    height_u: int = Field(42, ge=1, le=60, description="Height in rack units.")
    power_w: Positive | None = Field(
        None, description="Power in watts that its machines may draw together."
    )
    type: Id | None = Field(None, title="Rack type", description="Rack type of the catalog.")
    max_load_kg: Positive | None = Field(
        None,
        title="Load limit (kg)",
        description="Most that it may carry in kg. Not said: what its type says.",
    )
    feeds: tuple[Feed, ...] = Field((), title="Circuits", description="Circuits that it hangs on.")
    pdu: Id | None = Field(
        None, title="PDU type", description="PDU type of the catalog, one for each circuit."
    )


class Region(Written):
    """One region: its availability zones and the racks in each."""

    name: Name
    zones: dict[Name, tuple[Name, ...]] = Field(
        default_factory=dict,
        title="Availability zones",
        description="Availability zone → the racks in it.",
    )
    cells: int = Field(
        1, ge=1, le=1_000, title="Nova cells", description="Nova cells that hold compute hosts."
    )

    def racks(self) -> tuple[str, ...]:
        """Return the region's racks in the order of its zones."""
        return tuple(rack for racks in self.zones.values() for rack in racks)
