"""Settings of services."""

from typing import Literal

from archbook.i18n import Message, Value
from archbook.model.design import Design
from archbook.model.edit.base import group_of, with_fields, with_group
from archbook.model.written import Id, Name, Written


class SetSetting(Written):
    """State a setting of the cloud or of one group; no value means back to the default."""

    edit: Literal["set-setting"] = "set-setting"
    setting: Id
    value: float | None
    group: Name | None = None

    def apply(self, design: Design) -> Design:
        """Return *design* with the setting."""
        if self.group is None:
            return with_fields(design, settings=self._changed(design.settings) or None)
        group = group_of(design, self.group)
        return with_group(design, group, settings=self._changed(group.settings) or ())

    def _changed(self, settings: dict[str, float]) -> dict[str, float]:
        kept = {name: value for name, value in settings.items() if name != self.setting}
        return kept if self.value is None else kept | {self.setting: self.value}

    def words(self) -> Message:
        """Say what is done."""
        values: dict[str, Value] = {
            "setting": self.setting,
            "value": "-" if self.value is None else f"{self.value:g}",
            "group": self.group or "",
        }
        if self.group:
            return Message("set {setting} of group {group} to {value}", values)
        return Message("set {setting} to {value}", values)
