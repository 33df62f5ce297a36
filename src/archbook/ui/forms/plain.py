"""Panel: plain fields of the design, as its name and its release."""

from ipywidgets import Widget

from archbook.model.design import Design
from archbook.model.edit import SetField
from archbook.session import Results
from archbook.ui.desk import Desk
from archbook.ui.forms.form import Form, Offers, Record
from archbook.ui.forms.stated import stated


class PlainFields:
    """A control for each of some plain fields.

    Attributes:
        widget: The controls.
    """

    widget: Widget

    def __init__(self, desk: Desk, fields: tuple[str, ...], offers: Offers | None = None) -> None:
        """Make the controls; see `Form` for what *offers* means."""
        self._desk, self._fields = desk, fields
        self._form = Form(desk, Design, self._changed, fields=fields, offers=offers)
        self.widget = self._form.widget

    def show(self, results: Results) -> None:
        """Show what the design states."""
        then = self._desk.session.start_design
        now = results.workspace.design
        self._form.show(self._record(now), self._record(then), results)

    def _record(self, design: Design) -> Record:
        said = {name: stated(design, name) for name in self._fields}
        return {name: value for name, value in said.items() if value is not None}

    def _changed(self, record: Record) -> None:
        before = self._record(self._desk.session.design)
        given = (
            {"field": name, "value": record.get(name)}
            for name in self._fields
            if record.get(name) != before.get(name)
        )
        self._desk.state(SetField.model_validate, *given)
