"""A record as a form: a control for each field, with what it means and whether it was changed."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from functools import partial
from typing import Any

from pydantic import JsonValue

from archbook.i18n import Message
from archbook.model.labels import label_of, meaning_of, word_of
from archbook.model.written import PROSE, Written
from archbook.session import Results
from archbook.ui.controls import column, explained_one
from archbook.ui.desk import Desk
from archbook.ui.forms.control import Control, Shown
from archbook.ui.forms.fields import CONTROLS
from archbook.ui.forms.kinds import Kind, Shape, kind_of
from archbook.ui.forms.values import Offered

Record = dict[str, Any]
"""What a design file states of one thing: field → value, defaults left out."""

Offer = Callable[[Results], Iterable[tuple[str, str]]]
"""What a field can be chosen from, in the design at hand: (words, value)."""

Offers = Mapping[str, Offer]
"""Field → what it can be chosen from."""

OnRecord = Callable[[Record], None]
"""Called with the whole record after a person has changed a field."""


class Form:
    """The fields of one record.

    Attributes:
        widget: The controls, one below the other.
    """

    def __init__(
        self,
        desk: Desk,
        model: type[Written],
        on_record: OnRecord,
        *,
        fields: Iterable[str] = (),
        offers: Offers | None = None,
    ) -> None:
        """Make a control for each field.

        Args:
            desk: Where words come from.
            model: What the record is.
            on_record: Called after a person has changed a field.
            fields: Only these, in this order; all that a form has controls for when empty.
            offers: Field → what it can be chosen from.
        """
        self._desk, self._model, self._on_record = desk, model, on_record
        self._offers = dict(offers or {})
        self._stated: Record = {}
        self._kinds: dict[str, Kind] = {}
        self._controls: dict[str, Control] = {}
        for name in fields or model.model_fields:
            self._add(name)
        self.widget = column(map(self._explained, self._controls), "archbook-form")

    def show(self, stated: Record, start: Record | None, results: Results) -> None:
        """Show what is *stated*; what differs from the *start* is marked."""
        self._stated = stated
        for name, control in self._controls.items():
            field = self._model.model_fields[name]
            label = self._desk.words(label_of(name, field))
            if start is not None and stated.get(name) != start.get(name):
                label = self._desk.words(Message("{label} (changed)", {"label": label}))
            control.show(Shown(label, self._value(name), self._offered(name, results)))

    def _add(self, name: str) -> None:
        field = self._model.model_fields[name]
        kind = kind_of(field.annotation)
        if PROSE in field.metadata:
            kind = replace(kind, shape="prose")
        if name in self._offers:
            shape: Shape = "choices" if kind.shape in {"lines", "choices"} else "choice"
            kind = Kind(shape, kind.optional)
        if kind.shape in CONTROLS:
            self._kinds[name] = kind
            made = CONTROLS[kind.shape]
            control = made(self._desk, kind, partial(self._changed, name))
            if control.widget.has_trait("description"):  # it is named from the first moment on
                control.widget.description = self._desk.words(label_of(name, field))
            self._controls[name] = control

    def _explained(self, name: str) -> Any:  # noqa: ANN401 - ipywidgets has no types
        meaning = meaning_of(self._model.model_fields[name])
        words = self._desk.words(meaning) if meaning else ""
        return explained_one(self._controls[name].widget, words)

    def _value(self, name: str) -> JsonValue:
        """Return what is stated, else the default: a form shows what holds."""
        return self._stated[name] if name in self._stated else self._default(name)

    def _default(self, name: str) -> JsonValue:
        default = self._model.model_fields[name].get_default(call_default_factory=True)
        if isinstance(default, tuple):
            return list(map(str, default))
        return default if isinstance(default, str | int | float | bool) else None

    def _offered(self, name: str, results: Results) -> Offered:
        if name in self._offers:
            return tuple(self._offers[name](results))
        words = self._desk.words
        return tuple((words(word_of(one)), one) for one in self._kinds[name].values)

    def _changed(self, name: str, value: JsonValue) -> None:
        kept = {key: held for key, held in self._stated.items() if key != name}
        unsaid = value is None or value == self._default(name)
        self._on_record(kept if unsaid else kept | {name: value})
