"""Everything that is screwed into a rack: what a device-type library says about it."""

from typing import Literal

from pydantic import Field

from archbook.model.catalog.entry import Entry
from archbook.model.written import Count, Line, Positive, Written

Airflow = Literal[
    "front-to-rear",
    "rear-to-front",
    "left-to-right",
    "right-to-left",
    "side-to-rear",
    "rear-to-side",
    "bottom-to-top",
    "top-to-bottom",
    "passive",
    "mixed",
]
"""Way of the air, as NetBox names it."""


class Ports(Written):
    """Network ports of one type. What sits in optional cards is not among them."""

    count: Count
    type: Line = Field(description="Type as NetBox names it, as 25gbase-x-sfp28.")
    gbps: Positive | None = Field(None, description="Speed of one port; none: no fixed one.")
    management: bool = Field(default=False, description="For the management network only.")


class Inlets(Written):
    """Power inlets of one type that are part of the machine itself.

    The watts are the library's and often those of the power supply's name plate: a bound, no
    measure of what the machine draws.
    """

    count: Count
    type: Line | None = None
    maximum_w: Positive | None = Field(None, description="Most that one inlet can draw.")
    allocated_w: Positive | None = Field(None, description="Draw to plan with, for one inlet.")


class Chassis(Entry):
    """A device type of the 19-inch world."""

    vendor: Line
    model: Line
    part_number: Line | None = None
    height_u: float = Field(gt=0, le=60, multiple_of=0.5)
    weight_kg: float | None = Field(None, gt=0, le=3_000)
    full_depth: bool | None = Field(None, description="Nothing fits behind it in the rack.")
    power_supplies: int | None = Field(
        None, ge=1, description="Bays or inlets for power supplies; which are filled is an order."
    )
    airflow: Airflow | None = None
    ports: tuple[Ports, ...] = ()
    inlets: tuple[Inlets, ...] = ()
    datasheet: Line | None = Field(None, pattern=r"^https?://\S+$")
