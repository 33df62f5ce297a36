"""Storage arrays."""

from pydantic import Field

from archbook.model.catalog.chassis import Chassis
from archbook.model.written import Count


class StorageArrayEntry(Chassis):
    """A storage array's base chassis, without expansion shelves."""

    controllers: int | None = Field(None, ge=1, le=64, description="Bays for controllers.")
    drive_bays: Count | None = Field(None, description="Most drives that the chassis takes.")
