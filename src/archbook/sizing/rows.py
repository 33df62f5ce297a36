"""Rows of a sizing: what is needed held against what is there."""

from dataclasses import dataclass

from archbook.i18n import Message
from archbook.model.finding import Citation
from archbook.model.sizing import Kind, Quantity, Resource
from archbook.sizing.compute import headroom
from archbook.sizing.measures import Inputs


@dataclass(frozen=True, slots=True)
class Place:
    """Where a resource belongs: its kind, its name, its region and the groups that offer it."""

    kind: Kind
    name: str = ""
    region: str | None = None
    groups: tuple[str, ...] = ()

    def row(
        self,
        resource: str,
        unit: str,
        wanted: Quantity,
        offered: Quantity,
        left: Quantity | None = None,
    ) -> Resource:
        """Return what is wanted of a resource beside what there is of it."""
        return Resource(
            self.kind,
            self.name,
            self.region,
            self.groups,
            resource,
            unit,
            demand=wanted,
            capacity=offered,
            after_loss=left,
            headroom=headroom(wanted, offered, left),
        )


def said(value: float | None, what: Message, field: str) -> Quantity:
    """Return what the design says; unknown when it does not.

    Args:
        value: What it says.
        what: What that is.
        field: Place in the design, as ``storage.iops``.
    """
    part, _, name = field.rpartition(".")
    return Quantity(value, what, {name: value}, Citation("design", part))


def product(value: float | None, formula: Message, inputs: Inputs, source: Citation) -> Quantity:
    """Return a number that is known only when all of its *inputs* are."""
    whole = all(one is not None for one in inputs.values())
    return Quantity(value if whole else None, formula, inputs, source)
