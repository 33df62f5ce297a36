"""Services and the choices inside them."""

from typing import Literal

from archbook.i18n import Message, mark
from archbook.model.design import Design
from archbook.model.edit.base import missing, with_fields
from archbook.model.written import Id, Written


class AddService(Written):
    """Choose a service."""

    edit: Literal["add-service"] = "add-service"
    service: Id

    def apply(self, design: Design) -> Design:
        """Return *design* with the service."""
        return with_fields(design, services=(*design.services, self.service))

    def words(self) -> Message:
        """Say what is done."""
        return Message("add service {service}", {"service": self.service})


class RemoveService(Written):
    """Leave a service out."""

    edit: Literal["remove-service"] = "remove-service"
    service: Id

    def apply(self, design: Design) -> Design:
        """Return *design* without the service."""
        if self.service not in design.services:
            raise missing(mark("service"), self.service)
        left = tuple(service for service in design.services if service != self.service)
        return with_fields(design, services=left)

    def words(self) -> Message:
        """Say what is done."""
        return Message("remove service {service}", {"service": self.service})


class SetOption(Written):
    """Make a choice; no value means back to the default."""

    edit: Literal["set-option"] = "set-option"
    option: Id
    value: Id | tuple[Id, ...] | None

    def apply(self, design: Design) -> Design:
        """Return *design* with the choice."""
        options = {key: value for key, value in design.options.items() if key != self.option}
        if self.value is not None:
            options = dict(design.options) | {self.option: self.value}
        return with_fields(design, options=options)

    def words(self) -> Message:
        """Say what is done."""
        if self.value is None:
            return Message("set option {option} back to its default", {"option": self.option})
        value = self.value if isinstance(self.value, str) else ", ".join(self.value)
        return Message("set option {option} to {value}", {"option": self.option, "value": value})
