"""Controls for fields that hold one value, or lines of them; and which control a field gets."""

from collections.abc import Mapping
from datetime import date

import ipywidgets as widgets
from pydantic import JsonValue

from archbook.i18n import Message
from archbook.ui.controls import (
    check_box,
    day_field,
    dropdown,
    lines_field,
    offer,
    text_field,
)
from archbook.ui.forms.choices import Amounts, Choices
from archbook.ui.forms.control import Control, Shown
from archbook.ui.forms.kinds import Shape
from archbook.ui.forms.values import (
    UNSAID,
    Offered,
    lines_of,
    number_of,
    numbers_of,
    typed,
    typed_lines,
)


class _Truth(Control):
    def _made(self) -> widgets.Widget:
        return check_box("", self._on_value)

    def _set(self, shown: Shown) -> None:
        self.widget.value = bool(shown.value)


class _Choice(Control):
    def _made(self) -> widgets.Widget:
        return dropdown("", (("", UNSAID),), UNSAID, lambda one: self._on_value(self._read(one)))

    def _read(self, chosen: str) -> JsonValue:
        return number_of(chosen) if self._kind.whole else chosen or None

    def _set(self, shown: Shown) -> None:
        value = typed(shown.value)
        known = {one for _, one in shown.offered}
        first: Offered = ((self._unsaid(), UNSAID),) if self._kind.optional or not value else ()
        own: Offered = ((value, value),) if value and value not in known else ()
        offer(self.widget, first + shown.offered + own, value)


class _Text(Control):
    def _made(self) -> widgets.Widget:
        return text_field("", "", self._unsaid(), lambda given: self._on_value(self._read(given)))

    def _read(self, given: str) -> JsonValue:
        return given.strip() or None

    def _set(self, shown: Shown) -> None:
        self.widget.value = typed(shown.value)


class _Prose(_Text):
    def _made(self) -> widgets.Widget:
        room = lines_field("", self._unsaid(), lambda given: self._on_value(self._read(given)))
        room.rows = 3
        return room


class _Number(_Text):
    def _read(self, given: str) -> JsonValue:
        return number_of(given)


class _Lines(Control):
    def _made(self) -> widgets.Widget:
        hint = self._desk.words(Message("one a line"))
        return lines_field("", hint, lambda given: self._on_value(self._read(given)))

    def _read(self, given: str) -> JsonValue:
        return lines_of(given)

    def _set(self, shown: Shown) -> None:
        self.widget.value = typed_lines(shown.value)


class _Numbers(_Lines):
    def _read(self, given: str) -> JsonValue:
        return numbers_of(given)


class _Day(Control):
    def _made(self) -> widgets.Widget:
        return day_field("", lambda chosen: self._on_value(chosen.isoformat() if chosen else None))

    def _set(self, shown: Shown) -> None:
        self.widget.value = date.fromisoformat(typed(shown.value)) if shown.value else None


CONTROLS: Mapping[Shape, type[Control]] = {
    "truth": _Truth,
    "choice": _Choice,
    "choices": Choices,
    "number": _Number,
    "text": _Text,
    "prose": _Prose,
    "lines": _Lines,
    "numbers": _Numbers,
    "amounts": Amounts,
    "day": _Day,
}
"""What a field holds → the control for it."""
