"""Panel: a section of the design that is one record, as its requirements."""

from collections.abc import Iterable, Mapping

from archbook.model.edit import SetSection
from archbook.model.written import Written
from archbook.session import Results
from archbook.ui.controls import column
from archbook.ui.desk import Desk
from archbook.ui.forms.form import Form, Offers, Record
from archbook.ui.forms.kept import Kept
from archbook.ui.forms.record_list import Nested
from archbook.ui.forms.stated import stated


class SectionForm:
    """A section as a form.

    Attributes:
        widget: The controls.
    """

    def __init__(  # noqa: PLR0913 - all but three have defaults, and are named by the caller
        self,
        desk: Desk,
        section: str,
        model: type[Written],
        *,
        fields: Iterable[str] = (),
        offers: Offers | None = None,
        nested: Mapping[str, Kept] | None = None,
    ) -> None:
        """Make the form of *section*; see `Form` and `Kept` for what the others mean."""
        self._desk, self._section = desk, section
        self._form = Form(desk, model, self._changed, fields=fields, offers=offers)
        self._nested = Nested(desk, nested or {}, self._changed)
        self.widget = column((self._form.widget, *self._nested.widgets))

    def show(self, results: Results) -> None:
        """Show what the design states."""
        design, start = results.workspace.design, self._desk.session.start_design
        now, then = (stated(one, self._section) or {} for one in (design, start))
        self._form.show(now, then, results)
        self._nested.show(now, then, results)

    def _changed(self, record: Record) -> None:
        given = {"section": self._section, "value": record or None}
        self._desk.state(SetSection.model_validate, given)
