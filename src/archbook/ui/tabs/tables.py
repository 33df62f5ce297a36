"""Panels: results that are tables."""

from collections.abc import Callable

from archbook.session import Results
from archbook.ui.controls import text
from archbook.ui.desk import Desk
from archbook.ui.later import Make
from archbook.workspace.shown import Shown


class Tables:
    """The tables of one result."""

    def __init__(self, result: Callable[[Results], Shown]) -> None:
        """Make an empty place for the tables of *result*."""
        self._result = result
        self.widget = text("archbook-table")

    def show(self, results: Results) -> None:
        """Show the result."""
        self.widget.value = self._result(results).html()


def tables_of(result: Callable[[Results], Shown]) -> Make:
    """Return what makes the panel of one result."""

    def made(_: Desk) -> Tables:
        return Tables(result)

    return made
