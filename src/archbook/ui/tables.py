"""Panels: results that are tables."""

from collections.abc import Callable

from archbook.session import Results
from archbook.ui.controls import text
from archbook.ui.desk import Desk
from archbook.workspace.shown import Shown


class Tables:
    """The tables of one result."""

    def __init__(self, desk: Desk, result: Callable[[Results], Shown]) -> None:
        """Make an empty place for the tables of *result*."""
        self._desk = desk
        self._result = result
        self.widget = text("archbook-table")

    def show(self, results: Results) -> None:
        """Show the result."""
        self.widget.value = self._result(results).html()
