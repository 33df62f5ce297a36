"""What a setting of a service is in a design: stated for a group, for the cloud, or a default."""

from dataclasses import dataclass
from typing import Literal

from archbook.model.blueprint import Blueprint
from archbook.model.host_group import HostGroup
from archbook.plan.timeline import Timeline


@dataclass(frozen=True, slots=True)
class SettingValue:
    """A setting in force.

    Attributes:
        value: In the unit that the catalog's entry names.
        stated: Where the design states it; ``default`` when it does not.
    """

    value: float
    stated: Literal["group", "design", "default"]


def setting(blueprint: Blueprint, identifier: str, group: HostGroup | None = None) -> SettingValue:
    """Return a setting as it holds for the hosts of *group*, or for the whole cloud.

    Args:
        blueprint: What stands where.
        identifier: Entry of the catalog's ``defaults``.
        group: Group whose own value comes first.

    Raises:
        UnknownNameError: The catalog has no such entry.
    """
    if group is not None and identifier in group.settings:
        return SettingValue(group.settings[identifier], "group")
    if identifier in blueprint.design.settings:
        return SettingValue(blueprint.design.settings[identifier], "design")
    timeline = Timeline(blueprint.facts, blueprint.release)
    return SettingValue(timeline.default(identifier), "default")
