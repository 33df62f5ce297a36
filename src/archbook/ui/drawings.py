"""Panels: the drawings, and the placement table under its drawing."""

from archbook.i18n import Message
from archbook.session import Results
from archbook.ui.controls import check_box, column, dropdown, text
from archbook.ui.desk import Desk
from archbook.views.registry import all_views


class Drawing:
    """One view, on paper of its own so that a dark theme leaves it legible.

    Attributes:
        view: Which one.
    """

    def __init__(self, desk: Desk, view: str) -> None:
        """Make an empty sheet for *view*."""
        self.view = view
        self._sheet = text("archbook-view")
        self._size = check_box(desk.words(Message("Actual size")), self._resize)
        self.widget = column((self._size, self._sheet))

    def show(self, results: Results) -> None:
        """Draw the design."""
        svg = results.drawing(self.view).svg()
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


class Views:
    """Every view, one at a time."""

    def __init__(self, desk: Desk) -> None:
        """Offer all views, and show the first."""
        self._results: Results | None = None
        pairs = tuple((desk.words(view.title), view.id) for view in all_views())
        self._drawing = Drawing(desk, pairs[0][1])
        box = dropdown(desk.words(Message("View")), pairs, pairs[0][1], self._turn)
        self.widget = column((box, self._drawing.widget))

    def show(self, results: Results) -> None:
        """Draw the view that is chosen."""
        self._results = results
        self._drawing.show(results)

    def _turn(self, view: str) -> None:
        self._drawing.view = view
        if self._results:
            self._drawing.show(self._results)
