"""Panels: the drawings, and the placement table under its drawing."""

from archbook.session import Results
from archbook.ui.controls import column, text
from archbook.ui.desk import Desk


class Topology:
    """The topology, drawn on paper of its own so that a dark theme leaves it legible."""

    def __init__(self, desk: Desk) -> None:
        """Make an empty sheet."""
        self._desk = desk
        self.widget = text("archbook-view")

    def show(self, results: Results) -> None:
        """Draw the design."""
        self.widget.value = sheet(results, "topology")


class Placement:
    """Who runs where: the drawing, and the table with the reasons."""

    def __init__(self, desk: Desk) -> None:
        """Make an empty sheet and an empty table."""
        self._desk = desk
        self._drawing, self._table = text("archbook-view"), text("archbook-table")
        self.widget = column((self._drawing, self._table))

    def show(self, results: Results) -> None:
        """Draw the placement and tell the reasons."""
        self._drawing.value = sheet(results, "placement")
        self._table.value = results.plan.html()


def sheet(results: Results, view: str) -> str:
    """Return one view as inline SVG on opaque paper."""
    return f'<div class="archbook-paper">{results.drawing(view).svg()}</div>'
