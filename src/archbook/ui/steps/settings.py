"""Part of a step: settings of services, as numbers."""

from functools import partial
from typing import Any

from archbook.i18n import Message
from archbook.model.edit import SetSetting
from archbook.session import Results, choices
from archbook.session.choices import Number
from archbook.ui.controls import column, explained_one, text_field
from archbook.ui.desk import Desk
from archbook.ui.forms.values import number_of, typed


class Settings:
    """A field for each setting of the services at hand; an empty one has the default."""

    def __init__(self, desk: Desk) -> None:
        """Make an empty part; the fields come with the first results."""
        self._desk = desk
        self._fields: dict[str, Any] = {}
        self._rows: dict[str, Any] = {}
        self.widget = column((), "archbook-form")

    def show(self, results: Results) -> None:
        """Give each setting its field, with what the design states in it."""
        asked = choices.settings(results)
        for one in asked:
            field = self._field(one)
            field.placeholder = self._desk.words(one.default)
            field.value = typed(one.stated)
        rows = tuple(self._rows[one.id] for one in asked)
        if self.widget.children != rows:
            self.widget.children = rows

    def _field(self, one: Number) -> Any:  # noqa: ANN401 - ipywidgets has no types
        if one.id not in self._fields:
            words = self._desk.words
            field = text_field(words(one.title), "", "", partial(self._typed, one.id))
            self._fields[one.id] = field
            self._rows[one.id] = explained_one(field, words(one.note))
        return self._fields[one.id]

    def _typed(self, setting: str, given: str) -> None:
        number = number_of(given)
        if number is None or isinstance(number, int | float):
            self._desk.edit(SetSetting(setting=setting, value=number))
        else:
            self._desk.heed(lambda: self._refuse(given))

    def _refuse(self, given: str) -> None:
        """Say that it is no number, and put back what holds."""
        self._desk.bring(self, self._desk.session.results)
        self._desk.alarm(Message("'{given}' is no number", {"given": given}))
