"""Panels behind tabs: only the one in front is brought up to date."""

from collections.abc import Mapping
from typing import TypeVar

import ipywidgets as widgets

from archbook.i18n import Message
from archbook.session import Results
from archbook.ui.desk import Desk, Panel
from archbook.ui.later import Later, Make

P = TypeVar("P", bound=Panel)


class Tabbed:
    """Panels of which one is seen at a time; the others wait until they are asked for.

    Attributes:
        widget: The tabs.
    """

    def __init__(
        self, desk: Desk, tabs: Mapping[str, tuple[Message, Make]], place: int = 0
    ) -> None:
        """Put panels behind tabs.

        Args:
            desk: What the panels share.
            tabs: Id of a tab → its name, and what makes its panel.
            place: Which one is in front, from 0.
        """
        self._desk = desk
        self._ids = tuple(tabs)
        self._panes = tuple(Later(desk, make) for _, make in tabs.values())
        self._results: Results | None = None
        self.widget = widgets.Tab(
            children=tuple(pane.widget for pane in self._panes),
            titles=tuple(desk.words(title) for title, _ in tabs.values()),
            selected_index=place,
        )
        self.widget.add_class("archbook-tabs")
        self.widget.observe(lambda _: self._bring(), "selected_index")

    @property
    def place(self) -> int:
        """Return which tab is in front, from 0."""
        return int(self.widget.selected_index or 0)

    def bring(self, tab: str, kind: type[P]) -> P | None:
        """Bring a tab to the front and return its panel; None when there is no such tab."""
        if tab not in self._ids:
            return None
        place = self._ids.index(tab)
        self.widget.selected_index = place
        panel = self._panes[place].made()
        return panel if isinstance(panel, kind) else None

    def show(self, results: Results) -> None:
        """Bring the panel in front up to date with *results*."""
        self._results = results
        self._bring()

    def _bring(self) -> None:
        results = self._results
        if results is not None and self.widget.selected_index is not None:
            self._desk.bring(self._panes[self.widget.selected_index], results)
