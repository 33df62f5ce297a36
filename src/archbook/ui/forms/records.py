"""Panel: a section of the design that holds several records, as its networks."""

from dataclasses import replace
from typing import Any, cast

from pydantic import create_model

from archbook.model.design import Design
from archbook.model.edit import Rename, SetSection
from archbook.model.edit.renaming import NAMING_SECTIONS
from archbook.model.written import Name, Written
from archbook.session import Results
from archbook.ui.desk import Desk
from archbook.ui.forms.form import Record
from archbook.ui.forms.kept import Kept
from archbook.ui.forms.record_list import RecordList
from archbook.ui.forms.stated import stated


class Records:
    """A section that lists records.

    Attributes:
        widget: The records, one in sight at a time.
    """

    def __init__(self, desk: Desk, section: str, kept: Kept) -> None:
        """Make an empty panel for the records of *section*."""
        self._desk, self._section = desk, section
        self._list = RecordList(desk, kept, self._put)
        self.widget = self._list.widget

    def show(self, results: Results) -> None:
        """Show what the design states."""
        now, then = results.workspace.design, self._desk.session.start_design
        self._list.show(self._records(now), self._records(then), results)

    def _records(self, design: Design) -> list[Record]:
        return list(stated(design, self._section) or ())

    def _written(self, records: list[Record]) -> Any:  # noqa: ANN401 - what JSON may hold
        return records

    def _put(self, records: list[Record]) -> None:
        names = renaming(self._records(self._desk.session.design), records)
        if names and self._section in NAMING_SECTIONS:
            given = {"section": self._section, "old": names[0], "new": names[1]}
            self._desk.session.change(Rename.model_validate(given))
        else:
            held: Record = {"section": self._section, "value": self._written(records) or None}
            self._desk.session.change(SetSection.model_validate(held))


def renaming(before: list[Record], after: list[Record]) -> tuple[str, str] | None:
    """Return the old and the new name when a record was given another one; None otherwise."""
    if len(before) != len(after):
        return None
    differing = [pair for pair in zip(before, after, strict=True) if pair[0] != pair[1]]
    names = [(old.get("name"), new.get("name")) for old, new in differing]
    if len(names) == 1 and all(names[0]) and names[0][0] != names[0][1]:
        return str(names[0][0]), str(names[0][1])
    return None


class NamedRecords(Records):
    """A section that maps names to records, as its racks: the name is one more field."""

    def __init__(self, desk: Desk, section: str, kept: Kept) -> None:
        """Make an empty panel for the records of *section*."""
        named = create_model(kept.model.__name__, __base__=kept.model, name=(Name, ...))
        fields = ("name", *(kept.fields or kept.model.model_fields))
        super().__init__(
            desk, section, replace(kept, model=cast("type[Written]", named), fields=fields)
        )

    def _records(self, design: Design) -> list[Record]:
        held = stated(design, self._section) or {}
        return [{"name": name, **record} for name, record in held.items()]

    def _written(self, records: list[Record]) -> dict[str, Record]:
        return {str(one.pop("name", "")): one for one in map(dict, records)}
