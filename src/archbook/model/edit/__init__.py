"""Named edits: the only way in which a design changes.

The same edits are a widget's click, a rule's fix, an undo step and a line of a design diff.
"""

from typing import Annotated, TypeAlias

from pydantic import Field

from archbook.model.design import Design
from archbook.model.edit.fabric import SetFabric
from archbook.model.edit.fields import SetField, SetRequirements
from archbook.model.edit.hardware import AddHardware
from archbook.model.edit.host_groups import (
    AddGroup,
    AddRole,
    MoveComponent,
    RemoveGroup,
    RemoveRole,
    SetCount,
    SetHardware,
    SetRacks,
)
from archbook.model.edit.networks import AddNetwork, SetNetwork, SetPhysicalNetwork
from archbook.model.edit.renaming import Rename
from archbook.model.edit.sections import SetSection
from archbook.model.edit.services import AddService, RemoveService, SetOption
from archbook.model.edit.settings import SetSetting
from archbook.model.edit.site import AddRack
from archbook.model.edit.storage import AddStorage, SetStorage
from archbook.model.edit.workload import AddAssumptions, SetWorkload

__all__ = [
    "AddAssumptions",
    "AddGroup",
    "AddHardware",
    "AddNetwork",
    "AddRack",
    "AddRole",
    "AddService",
    "AddStorage",
    "Edit",
    "MoveComponent",
    "RemoveGroup",
    "RemoveRole",
    "RemoveService",
    "Rename",
    "SetCount",
    "SetFabric",
    "SetField",
    "SetHardware",
    "SetNetwork",
    "SetOption",
    "SetPhysicalNetwork",
    "SetRacks",
    "SetRequirements",
    "SetSection",
    "SetSetting",
    "SetStorage",
    "SetWorkload",
    "apply",
]

Edit: TypeAlias = Annotated[
    AddAssumptions
    | AddGroup
    | AddHardware
    | AddNetwork
    | AddRack
    | AddRole
    | AddService
    | AddStorage
    | MoveComponent
    | RemoveGroup
    | RemoveRole
    | RemoveService
    | Rename
    | SetCount
    | SetFabric
    | SetField
    | SetHardware
    | SetNetwork
    | SetOption
    | SetPhysicalNetwork
    | SetRacks
    | SetRequirements
    | SetSection
    | SetSetting
    | SetStorage
    | SetWorkload,
    Field(discriminator="edit"),
]
"""One named change of a design."""


def apply(design: Design, *edits: Edit) -> Design:
    """Return *design* after *edits*, validated anew.

    Raises:
        EditError: An edit names what the design does not have, or makes it unusable.
    """
    for edit in edits:
        design = edit.apply(design)
    return design
