"""The plain fields of a design, and its requirements."""

from typing import Literal

from archbook.i18n import Message
from archbook.model.design import Design
from archbook.model.edit.base import with_fields
from archbook.model.requirements import Requirements
from archbook.model.written import Line, Written


class SetField(Written):
    """Change one of the design's plain fields; no value means back to the default."""

    edit: Literal["set-field"] = "set-field"
    field: Literal[
        "name",
        "title",
        "revision",
        "profile",
        "deployment_model",
        "use_case",
        "release",
        "deployer",
        "operating_system",
    ]
    value: Line | None

    def apply(self, design: Design) -> Design:
        """Return *design* with the field changed."""
        return with_fields(design, **{self.field: self.value})

    def words(self) -> Message:
        """Say what is done."""
        return Message("set {field} to {value}", {"field": self.field, "value": self.value or "-"})


class SetRequirements(Written):
    """State the requirements."""

    edit: Literal["set-requirements"] = "set-requirements"
    requirements: Requirements

    def apply(self, design: Design) -> Design:
        """Return *design* with the requirements."""
        return with_fields(design, requirements=self.requirements)

    def words(self) -> Message:
        """Say what is done."""
        return Message("state the requirements")
