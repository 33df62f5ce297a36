"""Whole sections of a design."""

import json
from typing import Literal, TypeAlias

from pydantic import JsonValue

from archbook.i18n import Message
from archbook.model.design import Design
from archbook.model.edit.base import validated
from archbook.model.sections import section_title
from archbook.model.written import Written

Section: TypeAlias = Literal[
    "assumptions",
    "decisions",
    "fabric",
    "hardware",
    "host_groups",
    "networks",
    "operations",
    "options",
    "physnets",
    "purchase",
    "purpose",
    "racks",
    "regions",
    "requirements",
    "settings",
    "storage",
    "surroundings",
    "waivers",
    "workload",
]
"""A top-level key of a design that holds more than one value."""


class SetSection(Written):
    """Replace a section as a whole; no value takes it out, and its defaults hold."""

    edit: Literal["set-section"] = "set-section"
    section: Section
    value: JsonValue

    def apply(self, design: Design) -> Design:
        """Return *design* with the section replaced."""
        stated = design.stated()
        stated.pop(self.section, None)
        if self.value is not None:
            stated[self.section] = self.value
        return validated(json.dumps(stated))

    def words(self) -> Message:
        """Say what is done."""
        return Message("change: {section}", {"section": section_title(self.section)})
