"""Power distribution units."""

from pydantic import Field

from archbook.model.catalog.chassis import Chassis
from archbook.model.written import Count, Line, Written


class Outlets(Written):
    """Outlets of one type."""

    count: Count
    type: Line | None = Field(None, description="Type as NetBox names it, as iec-60320-c13.")


class PduEntry(Chassis):
    """A power distribution unit; one that stands beside the rails takes 0 U."""

    height_u: float = Field(ge=0, le=60, multiple_of=0.5)
    outlets: tuple[Outlets, ...] = Field(min_length=1)
