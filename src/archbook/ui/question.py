"""Panel: somebody else has changed the design file; which of the two is to hold?"""

from typing import Any

from archbook.i18n import Message
from archbook.session import Results
from archbook.ui.controls import button, column, row, text
from archbook.ui.desk import Desk


class Question:
    """An alert with two answers; it is there only as long as the file is contested.

    Attributes:
        widget: The alert and its buttons.
    """

    def __init__(self, desk: Desk) -> None:
        """Make the alert, out of sight."""
        self._desk, session = desk, desk.session
        words = desk.words
        self._said = text("archbook-alert")
        theirs = button(words(Message("Read the file anew")), "folder-open", session.take_theirs)
        mine = button(words(Message("Keep what is on the board")), "save", session.keep_mine)
        self.widget: Any = column((self._said, row((theirs, mine))), "archbook-question")

    def show(self, _: Results) -> None:
        """Ask, or go out of sight."""
        session = self._desk.session
        self.widget.layout.display = "" if session.contested else "none"
        if not session.contested:
            self._said.value = ""
            return
        asked = Message(
            "{path} was changed by somebody else since it was last read or written. Nothing was "
            "written. Reading it anew replaces the board; undo brings the board back.",
            {"path": str(session.path)},
        )
        self._said.value = f'<div role="alert">{self._desk.html(asked)}</div>'
