"""Server types: the chassis, as device-type libraries describe it."""

from pydantic import Field

from archbook.model.catalog.entry import Entry


class ServerEntry(Entry):
    """A server type. Cores, memory and disks belong to a design's hardware profile."""

    vendor: str
    model: str
    height_u: float = Field(gt=0)
    weight_kg: float | None = Field(None, gt=0)
    full_depth: bool | None = None
    power_supplies: int | None = Field(None, ge=1)
    airflow: str | None = None
