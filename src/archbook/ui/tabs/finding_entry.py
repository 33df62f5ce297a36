"""An entry of the findings: words, and what can be done about them."""

from collections.abc import Callable
from typing import Any

from archbook.errors import EditError
from archbook.i18n import Message
from archbook.model.edit import Edit
from archbook.model.finding import Finding
from archbook.ui.controls import button, close, column, row, text
from archbook.ui.desk import Desk
from archbook.ui.tabs.finding_words import difference_html
from archbook.ui.tabs.waiving import Waiving
from archbook.workspace.text_difference import text_difference

WHOLE = "cloud"
"""Subject of a finding about the design as a whole: no drawing has a mark for it."""


class Entry:
    """A finding in words; buttons show it in the drawing, show and apply its fix, and waive it.

    Attributes:
        widget: All of it.
    """

    def __init__(self, desk: Desk, found: Finding, html: str, edits: tuple[Edit, ...]) -> None:
        """Make the entry; what a button unfolds is made when it is asked for."""
        self._desk, self._found, self._edits = desk, found, edits
        words = text("archbook-finding")
        words.value = html
        self._folded: Any = column((), "archbook-unfolded")
        self._unfolded: Callable[[], Any] | None = None
        parts = (words, row(self._offered()), self._folded)
        self.widget: Any = column(parts, "archbook-entry")

    def close(self) -> None:
        """Take the entry out of the kernel and the page."""
        close((self.widget,))

    def _offered(self) -> list[Any]:
        words, found = self._desk.words, self._found
        offered = []
        if self._edits:
            done = tuple(edit.words() for edit in self._edits)
            label = words(Message("Fix: {edits}…", {"edits": done}))
            offered.append(button(label, "wrench", lambda: self._unfold(self._fix)))
        if found.subject != WHOLE:
            label = words(Message("Show in the drawing"))
            offered.append(button(label, "crosshairs", lambda: self._desk.point(found.subject)))
        label = words(Message("Waive…"))
        return [*offered, button(label, "gavel", lambda: self._unfold(self._waive))]

    def _unfold(self, make: Callable[[], Any]) -> None:
        """Show what a button unfolds; the same button folds it again."""
        again = make == self._unfolded
        self._fold()
        if not again:
            self._unfolded, self._folded.children = make, (make(),)

    def _fold(self) -> None:
        before = self._folded.children
        self._unfolded, self._folded.children = None, ()
        close(before)

    def _fix(self) -> Any:  # noqa: ANN401 - ipywidgets has no types
        """Return the difference that the fix makes, and the button that makes it."""
        words, edits = self._desk.words, self._edits
        space = self._desk.session.workspace
        shown = text("archbook-note")
        try:
            lines = text_difference(space, space.apply(*edits))
        except EditError as error:
            shown.value = f'<div role="alert">{self._desk.html(error.message)}</div>'
            return shown
        shown.value = difference_html(lines)
        apply = button(words(Message("Apply fix")), "check", lambda: self._desk.edit(*edits))
        leave = button(words(Message("Cancel")), "times", self._fold)
        return column((shown, row((apply, leave))))

    def _waive(self) -> Any:  # noqa: ANN401 - ipywidgets has no types
        return Waiving(self._desk, self._found, self._fold).widget
