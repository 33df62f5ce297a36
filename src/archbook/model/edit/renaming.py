"""Another name for a part of the design, everywhere it is named."""

import json
from collections.abc import Callable
from typing import Any, Literal, TypeAlias, get_args

from archbook.errors import EditError
from archbook.i18n import Message, Value
from archbook.model.design import Design
from archbook.model.edit.base import validated
from archbook.model.sections import section_title
from archbook.model.written import Written

NamingSection: TypeAlias = Literal[
    "hardware", "host_groups", "networks", "physnets", "racks", "regions", "storage"
]
"""A top-level key of a design whose parts have names of their own."""

NAMING_SECTIONS = frozenset(get_args(NamingSection))

_Path: TypeAlias = tuple[str, ...]

_EACH = "*"

_REFERENCES: dict[str, tuple[_Path, ...]] = {
    "hardware": (("host_groups", _EACH, "hardware"),),
    "host_groups": (
        ("storage", _EACH, "on"),
        ("networks", _EACH, "groups"),
        ("physnets", _EACH, "groups"),
        ("purchase", "licences", _EACH, "groups"),
    ),
    "networks": (("storage", _EACH, "replication_network"),),
    "racks": (("host_groups", _EACH, "racks"), ("regions", _EACH, "zones", _EACH)),
}
"""Section → where its names are pointed to; `plan.references` holds designs to the same."""

_SUBJECTS = {
    "host_groups": "group",
    "networks": "network",
    "racks": "rack",
    "storage": "storage",
}
"""Section → what the subjects of findings, which waivers name, begin with."""


class Rename(Written):
    """Give a part of the design another name; what points to it follows."""

    edit: Literal["rename"] = "rename"
    section: NamingSection
    old: str
    new: str

    def apply(self, design: Design) -> Design:
        """Return *design* with the part renamed."""
        stated = design.stated()
        held = stated.get(self.section) or {}
        names = list(held) if isinstance(held, dict) else [one["name"] for one in held]
        if self.old not in names:
            text = "{section}: there is no '{name}'"
            values: dict[str, Value] = {"section": section_title(self.section), "name": self.old}
            raise EditError(Message(text, values))
        if self.new in names and self.new != self.old:
            text = "'{name}' is there already: give each a name of its own"
            raise EditError(Message(text, {"name": self.new}))
        for path in (self._own(held), *_REFERENCES.get(self.section, ())):
            stated = _at(stated, path, self._swapped)
        if kind := _SUBJECTS.get(self.section):
            stated = _at(stated, ("waivers", _EACH, "subject"), self._subject(kind))
        return validated(json.dumps(stated))

    def words(self) -> Message:
        """Say what is done."""
        values: dict[str, Value] = {"old": self.old, "new": self.new}
        return Message("rename {old} to {new}", values)

    def _own(self, held: Any) -> _Path:  # noqa: ANN401 - what JSON may hold
        return (self.section,) if isinstance(held, dict) else (self.section, _EACH, "name")

    def _swapped(self, held: Any) -> Any:  # noqa: ANN401 - what JSON may hold
        """Return a name, a list of names or the keys of a mapping with the new one."""
        if isinstance(held, dict):
            return {self._swapped(name): value for name, value in held.items()}
        if isinstance(held, list):
            return [self._swapped(name) for name in held]
        return self.new if held == self.old else held

    def _subject(self, kind: str) -> Callable[[Any], Any]:
        old, new = f"{kind}/{self.old}", f"{kind}/{self.new}"
        return lambda held: new if held == old else held


def _at(held: Any, path: _Path, change: Callable[[Any], Any]) -> Any:  # noqa: ANN401 - what JSON may hold
    """Return *held* with what stands at *path* changed, as far as there is something."""
    if not path:
        return change(held)
    first, *rest = path
    inner = tuple(rest)
    if isinstance(held, list):
        return [_at(one, inner, change) for one in held]
    if not isinstance(held, dict):
        return held
    steps = held if first == _EACH else {first} & held.keys()
    return held | {step: _at(held[step], inner, change) for step in steps}
