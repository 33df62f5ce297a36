"""Several records, one in sight at a time: a dropdown, buttons to add and remove, a form."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import Any

from archbook.i18n import Message
from archbook.session import Results
from archbook.ui.controls import button, column, dropdown, offer, row, text
from archbook.ui.desk import Desk
from archbook.ui.forms.blank import blank
from archbook.ui.forms.form import Form, Record
from archbook.ui.forms.kept import Kept, name_of

NONE = ""
"""Value of "there is no record"."""

OnRecords = Callable[[list[Record]], None]
"""Called with all records after a person has changed, added or removed one."""


class RecordList:
    """Records as plain data, one in sight at a time.

    Attributes:
        widget: The dropdown, the buttons and the form.
    """

    widget: Any

    def __init__(self, desk: Desk, kept: Kept, on_records: OnRecords) -> None:
        """Make an empty list."""
        self._desk, self._kept, self._on_records = desk, kept, on_records
        self._chosen = 0
        self._records: list[Record] = []
        self._start: Sequence[Record] = ()
        words = desk.words
        self._none = words(Message("none"))
        self._box = dropdown(words(kept.title), ((self._none, NONE),), NONE, self._choose)
        title = {"title": kept.title}
        add = words(Message("Add: {title}", title))
        self._add_button = button("", "plus", self._add, tooltip=add)
        away = words(Message("Remove: {title}", title))
        self._remove = button("", "trash", self._take_out, tooltip=away)
        self._form = Form(desk, kept.model, self._changed, fields=kept.fields, offers=kept.offers)
        self._nested = Nested(desk, kept.nested, self._changed)
        self._told = text("archbook-note")
        self._add_button.layout.display = None if kept.can_add else "none"
        self._remove.layout.display = None if kept.can_remove else "none"
        bar = row((self._box, self._add_button, self._remove), "archbook-record-bar")
        self._record = column((self._told, self._form.widget, *self._nested.widgets))
        self.widget = column((bar, self._record), "archbook-records")

    def show(self, records: list[Record], start: Sequence[Record], results: Results) -> None:
        """Show the record that is chosen; what differs from its like in *start* is marked."""
        self._records, self._start = records, start
        count = len(records)
        self._chosen = min(self._chosen, max(0, count - 1))
        pairs = tuple(
            (f"{place + 1}. {self._kept.called(one)}", str(place))
            for place, one in enumerate(records)
        )
        offer(self._box, pairs or ((self._none, NONE),), str(self._chosen) if count else NONE)
        self._remove.disabled = not count
        self._add_button.disabled = self._kept.most is not None and count >= self._kept.most
        self._record.layout.display = "" if count else "none"
        if count:
            self._show_chosen(records[self._chosen], results)

    def _show_chosen(self, record: Record, results: Results) -> None:
        name = self._kept.called(record)
        alike = next((one for one in self._start if self._kept.called(one) == name), {})
        self._told.value = "<br>".join(map(self._desk.html, self._kept.told(results, record)))
        self._form.show(record, alike, results)
        self._nested.show(record, alike, results)

    def _choose(self, place: str) -> None:
        def chosen() -> None:
            self._chosen = int(place or 0)
            results = self._desk.session.results
            self._desk.quietly(lambda: self.show(self._records, self._start, results))

        self._desk.heed(chosen)

    def _add(self) -> None:
        def added() -> None:
            taken = {name_of(one) for one in self._records}
            record: Record = dict(blank(self._kept.model, self._kept.word, taken))
            self._chosen = len(self._records)
            fresh = self._kept.fresh(self._desk.session.results, record)
            self._on_records([*self._records, fresh])

        self._desk.heed(added)

    def _take_out(self) -> None:
        kept = [one for place, one in enumerate(self._records) if place != self._chosen]
        self._desk.heed(lambda: self._on_records(kept))

    def _changed(self, record: Record) -> None:
        changed = [*self._records]
        changed[self._chosen : self._chosen + 1] = [record]
        self._desk.heed(lambda: self._on_records(changed))


class Nested:
    """The fields of a record that hold records of their own.

    Attributes:
        widgets: A list for each of these fields.
    """

    def __init__(
        self, desk: Desk, nested: Mapping[str, Kept], on_record: Callable[[Record], None]
    ) -> None:
        """Make an empty list for each field; *on_record* takes the whole record."""
        self._on_record = on_record
        self._record: Record = {}
        self._lists = {
            name: RecordList(desk, kept, partial(self._changed, name, kept.most == 1))
            for name, kept in nested.items()
        }
        self.widgets = tuple(one.widget for one in self._lists.values())

    def show(self, record: Record, start: Record, results: Results) -> None:
        """Show what *record* holds; what differs from *start* is marked."""
        self._record = record
        for name, one in self._lists.items():
            one.show(_listed(record.get(name)), _listed(start.get(name)), results)

    def _changed(self, name: str, single: bool, records: list[Record]) -> None:  # noqa: FBT001 - bound by partial
        kept = {key: value for key, value in self._record.items() if key != name}
        held = records[0] if single and records else records
        self._on_record(kept | ({name: held} if records else {}))


def _listed(held: list[Record] | Record | None) -> list[Record]:
    """Return the records that a field holds: several, one by itself, or none."""
    return [held] if isinstance(held, dict) else held or []
