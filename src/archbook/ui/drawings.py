"""Panels: the drawings, and the placement table under its drawing."""

from archbook.i18n import Message
from archbook.session import Results
from archbook.ui.controls import check_box, column, text
from archbook.ui.desk import Desk


class Drawing:
    """One view, on paper of its own so that a dark theme leaves it legible."""

    def __init__(self, desk: Desk, view: str) -> None:
        """Make an empty sheet for *view*."""
        self._view = view
        self._sheet = text("archbook-view")
        self._size = check_box(desk.words(Message("Actual size")), self._resize)
        self.widget = column((self._size, self._sheet))

    def show(self, results: Results) -> None:
        """Draw the design."""
        svg = results.drawing(self._view).svg()
        self._sheet.value = f'<div class="archbook-paper">{svg}</div>'

    def _resize(self, actual: bool) -> None:  # noqa: FBT001 - a box's new state
        """Let the drawing keep its own size, or make it fit."""
        change = self._sheet.add_class if actual else self._sheet.remove_class
        change("archbook-actual")


class Placement:
    """Who runs where: the drawing, and the table with the reasons."""

    def __init__(self, desk: Desk) -> None:
        """Make an empty sheet and an empty table."""
        self._drawing, self._table = Drawing(desk, "placement"), text("archbook-table")
        self.widget = column((self._drawing.widget, self._table))

    def show(self, results: Results) -> None:
        """Draw the placement and tell the reasons."""
        self._drawing.show(results)
        self._table.value = results.plan.html()
