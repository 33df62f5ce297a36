"""Panel: who runs where, drawn and as a table with the reasons."""

from archbook.session import Results
from archbook.ui.controls import column, text
from archbook.ui.desk import Desk
from archbook.ui.diagram.stage import Stage

_VIEW = "placement"


class Placement:
    """The placement to be walked through, and below it the table with the reasons.

    Attributes:
        stage: The drawing and what is known of the chosen box.
        widget: Both.
    """

    def __init__(self, desk: Desk) -> None:
        """Make an empty stage and an empty table."""
        self.stage = Stage(
            desk, height="clamp(340px, calc(100vh - var(--archbook-around, 190px) - 270px), 900px)"
        )
        self._table = text("archbook-table")
        self.widget = column((self.stage.widget, self._table), "archbook-placement")

    def show(self, results: Results) -> None:
        """Draw the placement and tell the reasons."""
        drawing = results.drawing(_VIEW)
        self.stage.show(results, drawing, _VIEW, drawing.svg())
        self._table.value = results.plan.html()
