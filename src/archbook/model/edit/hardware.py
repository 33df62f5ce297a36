"""Hardware profiles."""

from typing import Literal

from archbook.i18n import Message
from archbook.model.design import Design
from archbook.model.edit.base import with_fields
from archbook.model.hardware import HardwareProfile
from archbook.model.written import Name, Written


class AddHardware(Written):
    """Add a hardware profile, or replace the one of that name."""

    edit: Literal["add-hardware"] = "add-hardware"
    name: Name
    profile: HardwareProfile

    def apply(self, design: Design) -> Design:
        """Return *design* with the profile."""
        return with_fields(design, hardware={**design.hardware, self.name: self.profile})

    def words(self) -> Message:
        """Say what is done."""
        return Message("add hardware {name}", {"name": self.name})
