"""Server types: the chassis, as device-type libraries and data sheets describe it."""

from pydantic import Field

from archbook.model.catalog.chassis import Chassis
from archbook.model.written import Count, Positive


class ServerEntry(Chassis):
    """A server type. What is built in (cores, memory, disks) is a design's hardware profile.

    Sockets, memory, bays and watts are there only where the vendor's own pages give them.
    """

    sockets: int | None = Field(None, ge=1, le=16)
    memory_slots: Count | None = None
    memory_max_gib: Positive | None = Field(None, description="With the largest modules.")
    drive_bays: Count | None = Field(None, description="Most drives that the chassis takes.")
    typical_w: Positive | None = Field(None, description="Typical draw, as the vendor states it.")
