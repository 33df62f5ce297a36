"""Rack types: what they hold, and how large and heavy they are."""

from pydantic import Field

from archbook.model.catalog.entry import Entry
from archbook.model.written import Line, Positive


class RackEntry(Entry):
    """A rack type; a design's racks stand in `Design.racks`."""

    vendor: Line
    model: Line
    part_number: Line | None = None
    form: Line = Field(description="As NetBox names it, as 4-post-cabinet.")
    height_u: int = Field(ge=1, le=60)
    width_in: int | None = Field(None, ge=10, le=23, description="Width between the rails.")
    outer_width_mm: Positive | None = None
    outer_height_mm: Positive | None = None
    outer_depth_mm: Positive | None = None
    mounting_depth_mm: Positive | None = Field(None, description="Largest, between the rails.")
    weight_kg: Positive | None = Field(None, description="Empty.")
    max_load_kg: Positive | None = Field(None, description="Most that it carries, standing.")
    datasheet: Line | None = Field(None, pattern=r"^https?://\S+$")
