"""A device type as NetBox's community library writes it.

The keys are those of the library's own schema. What archbook has no use for is read past, but a
key that nobody knows is refused: it may be a slip for one that matters. Inside the parts (a port,
a bay) unknown keys are read past, for the library itself has slips there.
"""

from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field

from archbook.model.catalog.chassis import Airflow
from archbook.model.written import Id, Line

WeightUnit = Literal["kg", "lb", "g", "oz"]

Watts = Annotated[float, Field(ge=0, le=1_000_000)]


class _Part(BaseModel):
    model_config = ConfigDict(frozen=True, strict=True, extra="ignore")

    name: Line
    label: Line | None = None


class Interface(_Part):
    """A network port."""

    type: Line
    mgmt_only: bool = False


class PowerPort(_Part):
    """A power inlet."""

    type: Line | None = None
    maximum_draw: Watts | None = None
    allocated_draw: Watts | None = None


class PowerOutlet(_Part):
    """A power outlet."""

    type: Line | None = None


class Bay(_Part):
    """A place for a module or a device."""


class _Library(BaseModel):
    model_config = ConfigDict(frozen=True, strict=True, extra="forbid", populate_by_name=True)

    manufacturer: Line
    model: Line
    slug: Id
    part_number: Line | None = None
    description: str = ""
    comments: str = ""
    weight: float | None = Field(None, gt=0)
    weight_unit: WeightUnit | None = None


class DeviceType(_Library):
    """A device type."""

    u_height: float = Field(ge=0, le=60)
    is_full_depth: bool = True
    airflow: Airflow | None = None
    interfaces: tuple[Interface, ...] | None = None
    power_ports: tuple[PowerPort, ...] | None = Field(None, alias="power-ports")
    power_outlets: tuple[PowerOutlet, ...] | None = Field(None, alias="power-outlets")
    module_bays: tuple[Bay, ...] | None = Field(None, alias="module-bays")
    device_bays: tuple[Bay, ...] | None = Field(None, alias="device-bays")
    front_image: Any = None
    rear_image: Any = None
    subdevice_role: Any = None
    is_powered: Any = None
    profile: Any = None
    attributes: Any = None
    console_ports: Any = Field(None, alias="console-ports")
    console_server_ports: Any = Field(None, alias="console-server-ports")
    front_ports: Any = Field(None, alias="front-ports")
    rear_ports: Any = Field(None, alias="rear-ports")
    inventory_items: Any = Field(None, alias="inventory-items")


class RackType(_Library):
    """A rack type."""

    form_factor: Line
    width: int = Field(ge=10, le=23)
    u_height: int = Field(ge=1, le=60)
    starting_unit: Any = None
    desc_units: Any = None
    outer_width: float | None = Field(None, gt=0)
    outer_height: float | None = Field(None, gt=0)
    outer_depth: float | None = Field(None, gt=0)
    outer_unit: Literal["mm", "in"] | None = None
    mounting_depth: float | None = Field(None, gt=0)
    max_weight: float | None = Field(None, gt=0)
