"""Named edits: the only way in which a design changes.

The same edits are a widget's click, a rule's fix, an undo step and a line of a design diff.
"""

from typing import Annotated, Any, Literal, TypeAlias

from pydantic import Field, ValidationError

from archbook.errors import EditError
from archbook.i18n import Message, Value, mark
from archbook.model.design import Design
from archbook.model.host_group import HostGroup
from archbook.model.requirements import Requirements
from archbook.model.site import Rack
from archbook.model.storage import StorageBackend
from archbook.model.written import Count, Id, Line, Name, Written


class AddService(Written):
    """Choose a service."""

    edit: Literal["add-service"] = "add-service"
    service: Id

    def apply(self, design: Design) -> Design:
        """Return *design* with the service."""
        return _with(design, services=(*design.services, self.service))

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
            raise _missing(mark("service"), self.service)
        left = tuple(service for service in design.services if service != self.service)
        return _with(design, services=left)

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
        return _with(design, options=options)

    def words(self) -> Message:
        """Say what is done."""
        if self.value is None:
            return Message("set option {option} back to its default", {"option": self.option})
        value = self.value if isinstance(self.value, str) else ", ".join(self.value)
        return Message("set option {option} to {value}", {"option": self.option, "value": value})


class SetCount(Written):
    """Change how many hosts a group has; its racks are then filled evenly."""

    edit: Literal["set-count"] = "set-count"
    group: Name
    count: Count

    def apply(self, design: Design) -> Design:
        """Return *design* with the count."""
        group = _group(design, self.group)
        changes: dict[str, Any] = {"count": self.count}
        if isinstance(group.racks, dict) and sum(group.racks.values()) != self.count:
            changes["racks"] = tuple(group.racks)
        if group.hosts and len(group.hosts) != self.count:
            changes["hosts"] = ()
        return _with_group(design, group, **changes)

    def words(self) -> Message:
        """Say what is done."""
        return Message(
            "set the hosts of group {group} to {count}",
            {"group": self.group, "count": self.count},
        )


class SetRacks(Written):
    """Spread a group over racks."""

    edit: Literal["set-racks"] = "set-racks"
    group: Name
    racks: tuple[Name, ...]

    def apply(self, design: Design) -> Design:
        """Return *design* with the group's racks."""
        return _with_group(design, _group(design, self.group), racks=self.racks)

    def words(self) -> Message:
        """Say what is done."""
        racks = ", ".join(self.racks)
        return Message(
            "spread group {group} over racks {racks}", {"group": self.group, "racks": racks}
        )


class SetHardware(Written):
    """Give a group a hardware profile."""

    edit: Literal["set-hardware"] = "set-hardware"
    group: Name
    hardware: Name

    def apply(self, design: Design) -> Design:
        """Return *design* with the group's hardware."""
        return _with_group(design, _group(design, self.group), hardware=self.hardware)

    def words(self) -> Message:
        """Say what is done."""
        return Message(
            "build group {group} from hardware {hardware}",
            {"group": self.group, "hardware": self.hardware},
        )


class AddRole(Written):
    """Give a group one more role."""

    edit: Literal["add-role"] = "add-role"
    group: Name
    role: Id

    def apply(self, design: Design) -> Design:
        """Return *design* with the role."""
        group = _group(design, self.group)
        return _with_group(design, group, roles=(*group.roles, self.role))

    def words(self) -> Message:
        """Say what is done."""
        return Message(
            "give group {group} the role {role}", {"group": self.group, "role": self.role}
        )


class RemoveRole(Written):
    """Take a role from a group."""

    edit: Literal["remove-role"] = "remove-role"
    group: Name
    role: Id

    def apply(self, design: Design) -> Design:
        """Return *design* without the role."""
        group = _group(design, self.group)
        if self.role not in group.roles:
            raise _missing(mark("role"), self.role)
        return _with_group(design, group, roles=tuple(r for r in group.roles if r != self.role))

    def words(self) -> Message:
        """Say what is done."""
        return Message(
            "take the role {role} from group {group}", {"group": self.group, "role": self.role}
        )


class MoveComponent(Written):
    """Move a component from one group to another."""

    edit: Literal["move-component"] = "move-component"
    component: Id
    source: Name = Field(description="Group that it leaves.")
    target: Name = Field(description="Group that it goes to.")

    def apply(self, design: Design) -> Design:
        """Return *design* with the component moved."""
        source = _group(design, self.source)
        leaving: dict[str, Any] = {"run": tuple(c for c in source.run if c != self.component)}
        if source.roles and self.component not in source.without:
            leaving["without"] = (*source.without, self.component)
        left = _with_group(design, source, **leaving)
        target = _group(left, self.target)
        coming: dict[str, Any] = {
            "without": tuple(c for c in target.without if c != self.component)
        }
        if self.component not in target.run:
            coming["run"] = (*target.run, self.component)
        return _with_group(left, target, **coming)

    def words(self) -> Message:
        """Say what is done."""
        values = {"component": self.component, "source": self.source, "target": self.target}
        return Message("move {component} from group {source} to group {target}", values)


class AddGroup(Written):
    """Add a host group."""

    edit: Literal["add-group"] = "add-group"
    group: HostGroup

    def apply(self, design: Design) -> Design:
        """Return *design* with the group."""
        return _with(design, host_groups=(*design.host_groups, self.group))

    def words(self) -> Message:
        """Say what is done."""
        values: dict[str, Value] = {
            "group": self.group.name,
            "count": self.group.count,
            "roles": ", ".join(self.group.roles or self.group.run),
        }
        return Message("add host group {group}: {count} × {roles}", values)


class RemoveGroup(Written):
    """Remove a host group."""

    edit: Literal["remove-group"] = "remove-group"
    group: Name

    def apply(self, design: Design) -> Design:
        """Return *design* without the group."""
        gone = _group(design, self.group)
        return _with(design, host_groups=tuple(g for g in design.host_groups if g != gone))

    def words(self) -> Message:
        """Say what is done."""
        return Message("remove host group {group}", {"group": self.group})


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
        return _with(design, racks=racks, regions=regions)

    def words(self) -> Message:
        """Say what is done."""
        return Message("add rack {rack}", {"rack": self.rack})


class AddStorage(Written):
    """Add a storage back end."""

    edit: Literal["add-storage"] = "add-storage"
    storage: StorageBackend

    def apply(self, design: Design) -> Design:
        """Return *design* with the back end."""
        return _with(design, storage=(*design.storage, self.storage))

    def words(self) -> Message:
        """Say what is done."""
        return Message(
            "add storage back end {storage}: {kind}",
            {"storage": self.storage.name, "kind": self.storage.kind},
        )


class SetStorage(Written):
    """Replace a storage back end by another of the same name."""

    edit: Literal["set-storage"] = "set-storage"
    storage: StorageBackend

    def apply(self, design: Design) -> Design:
        """Return *design* with the back end replaced."""
        if self.storage.name not in {backend.name for backend in design.storage}:
            raise _missing(mark("storage back end"), self.storage.name)
        kept = tuple(
            self.storage if backend.name == self.storage.name else backend
            for backend in design.storage
        )
        return _with(design, storage=kept)

    def words(self) -> Message:
        """Say what is done."""
        values: dict[str, Value] = {
            "storage": self.storage.name,
            "size": self.storage.size,
            "domain": self.storage.domain,
        }
        return Message("set storage {storage} to {size} replicas per {domain}", values)


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
    ]
    value: Line | None

    def apply(self, design: Design) -> Design:
        """Return *design* with the field changed."""
        return _with(design, **{self.field: self.value})

    def words(self) -> Message:
        """Say what is done."""
        return Message("set {field} to {value}", {"field": self.field, "value": self.value or "-"})


class SetRequirements(Written):
    """State the requirements."""

    edit: Literal["set-requirements"] = "set-requirements"
    requirements: Requirements

    def apply(self, design: Design) -> Design:
        """Return *design* with the requirements."""
        return _with(design, requirements=self.requirements)

    def words(self) -> Message:
        """Say what is done."""
        return Message("state the requirements")


Edit: TypeAlias = Annotated[
    AddGroup
    | AddRack
    | AddRole
    | AddService
    | AddStorage
    | MoveComponent
    | RemoveGroup
    | RemoveRole
    | RemoveService
    | SetCount
    | SetField
    | SetHardware
    | SetOption
    | SetRacks
    | SetRequirements
    | SetStorage,
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


def _with(design: Design, **changes: object) -> Design:
    """Change top-level fields; a None takes the field back to its default."""
    kept = {name: value for name, value in changes.items() if value is not None}
    stated = {name: getattr(design, name) for name in design.model_fields_set}
    for name, value in changes.items():
        if value is None:
            stated.pop(name, None)
    fresh = Design.model_construct(**(stated | kept))
    return _validated(fresh.model_dump_json(by_alias=True, exclude_unset=True))


def _validated(text: str) -> Design:
    try:
        return Design.model_validate_json(text)
    except ValidationError as error:
        first = error.errors()[0]
        raise EditError(
            Message("the edit makes the design unusable: {why}", {"why": first["msg"]})
        ) from None


def _with_group(design: Design, group: HostGroup, **changes: object) -> Design:
    """Change fields of one group; an empty tuple takes the field back to its default."""
    stated = {name: getattr(group, name) for name in group.model_fields_set} | changes
    stated = {name: value for name, value in stated.items() if value != ()}
    changed = HostGroup.model_construct(**stated)
    return _with(
        design,
        host_groups=tuple(changed if other is group else other for other in design.host_groups),
    )


def _group(design: Design, name: str) -> HostGroup:
    group = design.group(name)
    if group is None:
        raise _missing(mark("host group"), name)
    return group


def _missing(kind: str, name: str) -> EditError:
    return EditError(
        Message("the design has no {kind} '{name}'", {"kind": Message(kind), "name": name})
    )
