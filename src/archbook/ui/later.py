"""A panel that is made when it is first looked at: what nobody opens costs nothing."""

from collections.abc import Callable
from typing import Any

from archbook.i18n import Message
from archbook.session import Results
from archbook.ui.controls import column, text
from archbook.ui.desk import Desk, Panel

Make = Callable[[Desk], Panel]
"""Makes a panel; a panel's class is one."""


class Later:
    """An empty place until the panel is asked for, then the panel.

    Attributes:
        widget: The place.
        panel: The panel; None as long as nobody has looked at it.
    """

    def __init__(self, desk: Desk, make: Make) -> None:
        """Keep how the panel is made."""
        self._desk, self._make = desk, make
        self._shown: Results | None = None
        self._alert: Any = None
        self.panel: Panel | None = None
        self.widget: Any = column((), "archbook-pane")

    def made(self) -> Panel:
        """Return the panel, made now if it was not."""
        if self.panel is None:
            self.panel = self._make(self._desk)
            self.widget.children = (*self.widget.children, self.panel.widget)
        return self.panel

    def show(self, results: Results) -> None:
        """Bring the panel up to date, unless it shows these results already.

        What goes wrong is said above it; the other panels go on.
        After a refused change the results are the same but a control is not: it is set back.
        """
        if self._shown is results and not self._desk.session.messages:
            return
        wrong = self._desk.trouble(lambda: self.made().show(results))
        self._say(wrong)
        self._shown = None if wrong else results

    def _say(self, wrong: tuple[Message, ...]) -> None:
        """Say above the panel why it cannot be shown; most panels never need that line."""
        if self._alert is None:
            if not wrong:
                return
            self._alert = text("archbook-alert")
            self.widget.children = (self._alert, *self.widget.children)
        stale = Message("What stands below is older, or not complete.")
        lines = "<br>".join(map(self._desk.html, (*wrong, stale)))
        self._alert.value = f'<div role="alert">{lines}</div>' if wrong else ""
