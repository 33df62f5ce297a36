"""Racks."""

from typing import Literal

from archbook.i18n import Message
from archbook.model.design import Design
from archbook.model.edit.base import with_fields
from archbook.model.site import Rack
from archbook.model.written import Name, Written


class AddRack(Written):
    """Add a rack, to a zone when one is named."""

    edit: Literal["add-rack"] = "add-rack"
    rack: Name
    attributes: Rack = Rack()
    region: Name | None = None
    zone: Name | None = None

    def apply(self, design: Design) -> Design:
        """Return *design* with the rack."""
        racks = dict(design.racks) | {self.rack: self.attributes}
        regions = tuple(
            region.model_copy(
                update={
                    "zones": {
                        zone: (*inside, self.rack) if zone == self.zone else inside
                        for zone, inside in region.zones.items()
                    }
                }
            )
            if region.name == self.region
            else region
            for region in design.regions
        )
        return with_fields(design, racks=racks, regions=regions)

    def words(self) -> Message:
        """Say what is done."""
        return Message("add rack {rack}", {"rack": self.rack})
