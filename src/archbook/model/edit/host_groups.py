"""Host groups: how many, of what, where, for what."""

from typing import Any, Literal

from pydantic import Field

from archbook.i18n import Message, Value, mark
from archbook.model.design import Design
from archbook.model.edit.base import group_of, missing, with_fields, with_group
from archbook.model.host_group import HostGroup
from archbook.model.written import Count, Id, Name, Written


class SetCount(Written):
    """Change how many hosts a group has; its racks are then filled evenly.

    Names and addresses of single hosts go, and the years they are bought in: which of them stay,
    or come, is not said.
    """

    edit: Literal["set-count"] = "set-count"
    group: Name
    count: Count

    def apply(self, design: Design) -> Design:
        """Return *design* with the count."""
        group = group_of(design, self.group)
        changes: dict[str, Any] = {"count": self.count}
        if isinstance(group.racks, dict) and sum(group.racks.values()) != self.count:
            changes["racks"] = tuple(group.racks)
        if group.count != self.count:
            changes |= {"hosts": (), "addresses": (), "bought": ()}
        return with_group(design, group, **changes)

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
        return with_group(design, group_of(design, self.group), racks=self.racks)

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
        return with_group(design, group_of(design, self.group), hardware=self.hardware)

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
        group = group_of(design, self.group)
        return with_group(design, group, roles=(*group.roles, self.role))

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
        group = group_of(design, self.group)
        if self.role not in group.roles:
            raise missing(mark("role"), self.role)
        return with_group(design, group, roles=tuple(r for r in group.roles if r != self.role))

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
        source = group_of(design, self.source)
        leaving: dict[str, Any] = {"run": tuple(c for c in source.run if c != self.component)}
        if source.roles and self.component not in source.without:
            leaving["without"] = (*source.without, self.component)
        left = with_group(design, source, **leaving)
        target = group_of(left, self.target)
        coming: dict[str, Any] = {
            "without": tuple(c for c in target.without if c != self.component)
        }
        if self.component not in target.run:
            coming["run"] = (*target.run, self.component)
        return with_group(left, target, **coming)

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
        return with_fields(design, host_groups=(*design.host_groups, self.group))

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
        gone = group_of(design, self.group)
        return with_fields(design, host_groups=tuple(g for g in design.host_groups if g != gone))

    def words(self) -> Message:
        """Say what is done."""
        return Message("remove host group {group}", {"group": self.group})
