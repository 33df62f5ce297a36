"""Panel: undo, redo, reset, open and save."""

from archbook.i18n import Message
from archbook.session import Results
from archbook.ui.controls import button, row, text_field
from archbook.ui.desk import Desk


class Toolbar:
    """Buttons that change which design is at hand, and where it is kept."""

    def __init__(self, desk: Desk) -> None:
        """Make the buttons."""
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
        self._file = text_field(words(Message("Design file")), "design.yaml")
        self._open = button(words(Message("Open")), "folder-open", self._load)
        self._save = button(words(Message("Save")), "save", self._write)
        self.widget = row(
            (self._undo, self._redo, self._reset, self._file, self._open, self._save)
        )

    def show(self, results: Results) -> None:
        """Enable what can be done now, and name the design's file."""
        session = self._session
        self._undo.disabled = not session.can_undo
        self._redo.disabled = not session.can_redo
        self._reset.disabled = not session.can_reset
        if results.workspace.path or session.path:
            self._file.value = str(session.path)

    def _load(self) -> None:
        self._session.load(self._file.value.strip())

    def _write(self) -> None:
        self._session.save(self._file.value.strip())
