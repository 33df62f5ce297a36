"""What the settings choose: services, options, storage, and components that are left out."""

import re
from dataclasses import dataclass, field
from typing import Any

from archbook.formats.kolla.unknown import unknown
from archbook.formats.kolla.values import OFF, ON, Values
from archbook.formats.remark import Remark
from archbook.i18n import Message, Value, mark
from archbook.model.catalog.inventory_layout import Meaning, Setting, Stated

NOTHING = Meaning()
_NUMBER = re.compile(r"\d{1,12}(\.\d{1,12})?")
_WORD = re.compile(r"[\w./-]+")


@dataclass(slots=True)
class Choices:
    """The choices of a cloud, each with no more than is known."""

    services: list[str] = field(default_factory=list)
    off: set[str] = field(default_factory=set)
    options: dict[str, list[str]] = field(default_factory=dict)
    stores: dict[str, list[str]] = field(default_factory=dict)
    without: set[str] = field(default_factory=set)
    settings: dict[str, float] = field(default_factory=dict)

    def take(self, meaning: Meaning) -> None:
        """Add what a value of a setting means, if what it hangs on is chosen."""
        if not all(
            set(values) & set(self.options.get(name, ())) for name, values in meaning.when.items()
        ):
            return
        _extend(self.services, meaning.services)
        for option, values in meaning.options.items():
            _extend(self.options.setdefault(option, []), values)
        for kind, served in meaning.stores.items():
            _extend(self.stores.setdefault(kind, []), served)
        self.without.update(meaning.without)
        self.settings = {one.default: one.value for one in meaning.sets} | self.settings

    def data(self, ceph_groups: list[str]) -> dict[str, Any]:
        """Return services, options, settings and storage as a design states them.

        Args:
            ceph_groups: Host groups whose disks are in a Ceph cluster of the cloud's own.
        """
        stores: list[dict[str, Any]] = []
        if served := self.stores.get("ceph"):
            own: dict[str, Any] = {"kind": "ceph", "on": ceph_groups}
            kind = own if "ceph" in self.services and ceph_groups else {"kind": "external_ceph"}
            stores.append({"name": "ceph", **kind, "serves": served})
        said = {
            "services": self.services,
            "options": {
                name: values[0] if len(values) == 1 else values
                for name, values in self.options.items()
            },
            "settings": self.settings,
            "storage": stores,
        }
        return {key: value for key, value in said.items() if value}


def choices_of(values: Values) -> Choices:
    """Return what the settings of a cloud choose; what is not understood becomes a remark."""
    choices = Choices()
    known = {key: one for key, one in values.layout.settings.items() if values.has(one)}
    meanings = [_meaning(key, one, values, choices) for key, one in known.items()]
    for meaning in sorted(meanings, key=lambda one: bool(one.when)):
        choices.take(meaning)
    _one_each(choices, values)
    values.remarks += unknown(values)
    return choices


def _one_each(choices: Choices, values: Values) -> None:
    """Keep the first value of an option that takes one."""
    for name, chosen in choices.options.items():
        if len(chosen) > 1 and not values.timeline.facts.option(name).multiple:
            said: dict[str, Value] = {"option": name, "kept": chosen[0], "left": tuple(chosen[1:])}
            text = "the settings choose several values of {option}: {kept} is taken, not {left}"
            path = next((one.path for one in values.given.values()), "")
            values.remarks.append(Remark(path, None, Message(text, said)))
            del chosen[1:]


def _meaning(key: str, setting: Setting, values: Values, choices: Choices) -> Meaning:
    word = values.value(key)
    if word is None:
        return NOTHING
    if setting.number:
        return _of_number(key, setting.number, word, values)
    if setting.values:
        return _of_words(key, setting, word, values)
    if word.strip().lower() not in ON | OFF:
        _speak(key, values, mark("{key} is a switch, and its value is neither yes nor no"))
    if values.on(key):
        return setting.when_on or NOTHING
    choices.off.update(setting.when_on.services if setting.when_on else ())
    return setting.when_off or NOTHING


def _of_words(key: str, setting: Setting, value: str, values: Values) -> Meaning:
    words = _WORD.findall(value)
    if not words:
        return NOTHING
    found = [setting.values[word] for word in words if word in setting.values]
    if not found and "*" in setting.values:
        return setting.values["*"]
    if not found:
        _speak(
            key,
            values,
            mark("the value of {key} has no counterpart in a design; its default holds"),
        )
    both = Choices()
    for meaning in found:
        both.take(meaning)
    return Meaning(
        services=tuple(both.services),
        options={option: tuple(chosen) for option, chosen in both.options.items()},
        stores={kind: tuple(served) for kind, served in both.stores.items()},
        without=tuple(both.without),
    )


def _of_number(key: str, number: str, value: str, values: Values) -> Meaning:
    if not _NUMBER.fullmatch(value.strip()):
        _speak(key, values, mark("the value of {key} is no number; its default holds"))
        return NOTHING
    return Meaning(sets=(Stated(default=number, value=float(value)),))


def _speak(key: str, values: Values, text: str) -> None:
    if given := values.given.get(key):
        values.remarks.append(Remark(given.path, given.line, Message(text, {"key": key})))


def _extend(into: list[str], more: tuple[str, ...]) -> None:
    into += [one for one in more if one not in into]
