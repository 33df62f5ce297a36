"""Panel: undo, redo, reset, and the language of the workbook."""

from collections.abc import Callable

from archbook.i18n import Message
from archbook.session import Results
from archbook.ui.controls import button, dropdown, row
from archbook.ui.desk import Desk

LANGUAGES = (("English", "en"), ("한국어", "ko"))
"""What languages call themselves → their code."""


class Toolbar:
    """Buttons that change which design is at hand, and the dropdown of languages."""

    def __init__(self, desk: Desk, speak: Callable[[str], None]) -> None:
        """Make the buttons; *speak* is called with the language that was chosen."""
        self._session = session = desk.session
        words = desk.words
        self._undo = button(words(Message("Undo")), "undo", session.undo)
        self._redo = button(words(Message("Redo")), "repeat", session.redo)
        self._reset = button(
            words(Message("Reset")),
            "fast-backward",
            session.reset,
            tooltip=words(Message("Back to where this design began")),
        )
        language = dropdown(words(Message("Language")), LANGUAGES, desk.language, speak)
        self.widget = row((self._undo, self._redo, self._reset, language))

    def show(self, _: Results) -> None:
        """Enable what can be done now."""
        session = self._session
        self._undo.disabled = not session.can_undo
        self._redo.disabled = not session.can_redo
        self._reset.disabled = not session.can_reset
