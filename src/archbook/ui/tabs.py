"""Panels behind tabs: only the one in front is brought up to date."""

import ipywidgets as widgets

from archbook.i18n import Message
from archbook.session import Results
from archbook.ui.desk import Desk, Panel


class Tabs:
    """Panels of which one is seen at a time; the others wait until they are asked for."""

    def __init__(self, desk: Desk, panels: tuple[tuple[Message, Panel], ...]) -> None:
        """Put *panels* behind tabs with their names."""
        self._desk = desk
        self._panels = tuple(panel for _, panel in panels)
        self._shown: list[Results | None] = [None] * len(panels)
        self._results: Results | None = None
        self.widget = widgets.Tab(
            children=tuple(panel.widget for panel in self._panels),
            titles=tuple(desk.words(title) for title, _ in panels),
        )
        self.widget.add_class("archbook-tabs")
        self.widget.observe(lambda _: self._bring(), "selected_index")

    def show(self, results: Results) -> None:
        """Bring the panel in front up to date with *results*.

        After a refused change the results are the same but a control is not: it is set back.
        """
        self._results = results
        if self._desk.session.messages and self.widget.selected_index is not None:
            self._shown[self.widget.selected_index] = None
        self._bring()

    def _bring(self) -> None:
        with self._desk.session.turn:
            self._bring_front()

    def _bring_front(self) -> None:
        front = self.widget.selected_index
        if front is None or self._results is None or self._shown[front] is self._results:
            return
        self._shown[front] = self._results
        self._desk.bring(self._panels[front], self._results)
