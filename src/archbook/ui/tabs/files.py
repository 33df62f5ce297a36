"""Panel: the design file, and everything that is handed over: documents, drawings, bills."""

from typing import Any

from archbook.i18n import Message
from archbook.session import Results
from archbook.ui.controls import button, check_box, column, row, text, text_field
from archbook.ui.desk import Desk
from archbook.ui.tabs.export import Export


class Files:
    """Open and save, and below them the export.

    Attributes:
        widget: All of it.
    """

    def __init__(self, desk: Desk) -> None:
        """Make the fields and buttons."""
        self._desk = desk
        words = desk.words
        self._file = text_field(words(Message("Design file")), "design.yaml")
        self._autosave = check_box(words(Message("Keep each change at once")), self._keep)
        self._heading = text("archbook-layer")
        self._heading.value = desk.html(Message("The design file"))
        self._export = Export(desk)
        controls = (
            self._file,
            button(words(Message("Open")), "folder-open", self._open),
            button(words(Message("Save")), "save", self._save),
            self._autosave,
        )
        self.widget: Any = column((self._heading, row(controls), self._export.widget))

    def show(self, results: Results) -> None:
        """Name the file of the design, and bring the export up to date."""
        session = self._desk.session
        if session.path is not None:
            self._file.value = str(session.path)
        self._autosave.value = session.autosave
        self._export.show(results)

    def _open(self) -> None:
        self._desk.session.load(self._file.value.strip())

    def _save(self) -> None:
        self._desk.session.save(self._file.value.strip())

    def _keep(self, ticked: bool) -> None:  # noqa: FBT001 - a box's new state
        def kept() -> None:
            self._desk.session.autosave = ticked

        self._desk.heed(kept)
