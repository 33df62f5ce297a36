"""Panel: the machines of today as the workload."""

from typing import Any

from ipywidgets import Widget

from archbook.i18n import Message
from archbook.session import Results
from archbook.ui.controls import button, column, text, text_field
from archbook.ui.desk import Desk
from archbook.ui.steps.refused import refused


class Survey:
    """A field for the file of a list of machines, and a button that reads it.

    Attributes:
        widget: The field, the button, and what was wrong with the file.
    """

    widget: Widget

    def __init__(self, desk: Desk) -> None:
        """Make the field, empty."""
        self._desk, words = desk, desk.words
        label = words(Message("Or: RVTools file"))
        self._file: Any = text_field(label, "", words(Message("as inventory.xlsx")))
        self._read: Any = button(words(Message("Read the workload from it")), "upload", self._take)
        self._said = text("archbook-alert")
        field = column((self._file, self._read), "archbook-form")
        self.widget = column((field, self._said))

    def show(self, results: Results) -> None:
        """Show nothing new: what was read is the workload above."""

    def _take(self) -> None:
        def taken() -> None:
            self._read.disabled, self._said.value = True, ""
            proposer = self._desk.session.proposer
            self._desk.quietly(lambda: proposer.read(self._file.value.strip()))
            self._said.value = refused(self._desk, proposer.messages)
            self._read.disabled = False

        self._desk.heed(taken)
