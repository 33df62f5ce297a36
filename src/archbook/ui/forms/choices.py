"""Controls for fields that hold several values beside each other."""

from functools import partial
from typing import Any

import ipywidgets as widgets

from archbook.i18n import Message
from archbook.ui.controls import check_box, close, column, text, text_field
from archbook.ui.forms.control import Control, Shown
from archbook.ui.forms.values import listed, number_of, typed

MOST_BOXES = 24
"""More values than this stand in a list of their own height, not in a box each."""


class Choices(Control):
    """A check box for each value that may hold beside the others; a list when they are many."""

    def _made(self) -> widgets.Widget:
        self._heading = text("archbook-layer")
        self._boxes: dict[str, Any] = {}
        self._list: tuple[Any, ...] = ()
        return column((self._heading,), "archbook-choices")

    def show(self, shown: Shown) -> None:
        """Show the name, and what may hold."""
        self._heading.value = self._desk.html(shown.label)
        self._set(shown)

    def _set(self, shown: Shown) -> None:
        stated = listed(shown.value)
        known = {one for _, one in shown.offered}
        pairs = shown.offered + tuple((one, one) for one in stated if one not in known)
        many = len(pairs) > MOST_BOXES
        if many:
            self._pick(shown.label, pairs, stated)
        self._tick(() if many else pairs, stated)
        self._heading.layout.display = "none" if many else None
        for one in self._list:
            one.layout.display = None if many else "none"
        children = (self._heading, *self._boxes.values(), *self._list)
        if self.widget.children != children:
            self.widget.children = children

    def _pick(
        self, label: str, pairs: tuple[tuple[str, str], ...], stated: tuple[str, ...]
    ) -> None:
        self._list = self._list or self._many()
        box = self._list[0]
        box.description = label
        if box.options != pairs:
            box.options = pairs
        box.value = stated

    def _many(self) -> tuple[widgets.Widget, widgets.Widget]:
        """Return a list, and how to choose several of it; most controls never need them."""
        box = widgets.SelectMultiple(rows=8, layout={"width": "auto"})
        box.observe(lambda change: self._on_value(list(change["new"]) or None), "value")
        hint = text("archbook-hint")
        said = Message("Hold Ctrl, or Cmd on a Mac, to choose or leave one more.")
        hint.value = f"<small>{self._desk.html(said)}</small>"
        return box, hint

    def _tick(self, pairs: tuple[tuple[str, str], ...], stated: tuple[str, ...]) -> None:
        before, self._boxes = self._boxes, {one: self._box(words, one) for words, one in pairs}
        for one, box in self._boxes.items():
            box.value = one in stated
        close(box for one, box in before.items() if one not in self._boxes)

    def _box(self, words: str, value: str) -> widgets.Widget:
        box = self._boxes.get(value) or check_box(words, lambda _: self._gather())
        box.description = words
        return box

    def _gather(self) -> None:
        self._on_value([one for one, box in self._boxes.items() if box.value] or None)


class Amounts(Control):
    """A field for the number of each word that may have one."""

    def _made(self) -> widgets.Widget:
        self._heading = text("archbook-layer")
        self._stated: dict[str, Any] = {}
        self._fields: dict[str, Any] = {}
        return column((self._heading,), "archbook-choices")

    def show(self, shown: Shown) -> None:
        """Show the name, and a field for each word."""
        self._heading.value = self._desk.html(shown.label)
        self._set(shown)

    def _set(self, shown: Shown) -> None:
        self._stated = dict(shown.value) if isinstance(shown.value, dict) else {}
        for words, one in shown.offered:
            if one not in self._fields:
                self._fields[one] = text_field(words, "", "", partial(self._typed, one))
            self._fields[one].value = typed(self._stated.get(one))
        children = (self._heading, *self._fields.values())
        if self.widget.children != children:
            self.widget.children = children

    def _typed(self, name: str, given: str) -> None:
        kept = {key: held for key, held in self._stated.items() if key != name}
        number = number_of(given)
        self._on_value((kept if number is None else kept | {name: number}) or None)
