"""What a setting comes to: as given, else as Kolla-Ansible has it when nobody sets it."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from archbook.formats.kolla.given import Given
from archbook.formats.remark import Remark
from archbook.i18n import Message, mark
from archbook.model.catalog.inventory_layout import InventoryLayoutEntry, Setting
from archbook.plan.timeline import Timeline

ON = frozenset({"yes", "true", "on", "1", "y", "t"})
OFF = frozenset({"no", "false", "off", "0", "n", "f", ""})
"""Words that Ansible takes for a switch that is on, or off."""

_SWITCHES = re.compile(r"\{\{\s*(\w+)(?:\s*\|\s*bool)?((?:\s+or\s+\w+(?:\s*\|\s*bool)?)*)\s*\}\}")
_OR = re.compile(r"\s+or\s+(\w+)")


@dataclass(slots=True)
class Values:
    """Looks settings up for one release; of templates only ``{{ a | bool }}`` is understood."""

    layout: InventoryLayoutEntry
    timeline: Timeline
    given: Mapping[str, Given]
    remarks: list[Remark] = field(default_factory=list)
    _known: dict[str, str | None] = field(default_factory=dict)

    def value(self, key: str) -> str | None:
        """Return what a setting comes to, None when nobody says."""
        if key not in self._known:
            self._known[key] = None  # a setting that follows itself stays unsaid
            self._known[key] = self._value(key)
        return self._known[key]

    def on(self, key: str) -> bool | None:
        """Tell whether a switch is on; None when nobody says."""
        word = (self.value(key) or "").strip().lower() if self.value(key) is not None else None
        return None if word is None else word in ON

    def has(self, setting: Setting) -> bool:
        """Tell whether the release knows a setting."""
        return has_setting(self.timeline, setting)

    def _value(self, key: str) -> str | None:
        given = self.given.get(key)
        setting = self.layout.settings.get(key)
        if setting is None or not self.has(setting):
            return None
        if given is None:
            return self._unsaid(setting)
        if given.value is None:
            text = mark("{key} holds no single word; Kolla-Ansible's default is taken")
            self._speak(given, text)
            return self._unsaid(setting)
        if "{{" not in given.value and "{%" not in given.value:
            return given.value
        names = _switches(given.value)
        if names and all(name in self.layout.settings for name in names):
            return "yes" if any(self.on(name) for name in names) else "no"
        text = mark(
            "{key} holds a template, and none is filled in; Kolla-Ansible's default is taken"
        )
        self._speak(given, text)
        return self._unsaid(setting)

    def _unsaid(self, setting: Setting) -> str | None:
        for one in setting.default:
            given = any(key in self.given for key in one.unless)
            if given or not self.timeline.holds(one.since, one.until):
                continue
            if not one.follows or any(self.on(key) for key in one.follows):
                return one.value
        return None

    def _speak(self, given: Given, text: str) -> None:
        self.remarks.append(Remark(given.path, given.line, Message(text, {"key": given.key})))


def has_setting(timeline: Timeline, setting: Setting) -> bool:
    """Tell whether a release knows a setting."""
    return timeline.holds(setting.since, setting.until) and timeline.now.id not in setting.gaps


def _switches(text: str) -> tuple[str, ...]:
    """Return the switches of ``{{ a | bool or b | bool }}``, the commonest template by far."""
    found = _SWITCHES.fullmatch(text.strip())
    return (found[1], *_OR.findall(found[2])) if found else ()
