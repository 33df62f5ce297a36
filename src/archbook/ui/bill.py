"""Panel: what to buy."""

from archbook.session import Results
from archbook.ui.controls import text
from archbook.ui.desk import Desk


class Bill:
    """The bill of materials."""

    def __init__(self, desk: Desk) -> None:
        """Make an empty table."""
        self._desk = desk
        self.widget = text("archbook-table")

    def show(self, results: Results) -> None:
        """List what to buy."""
        self.widget.value = results.bill.html()
