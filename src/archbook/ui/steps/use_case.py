"""Step: the use case that the design starts from."""

from typing import Any, ClassVar

from ipywidgets import Widget

from archbook.i18n import Message
from archbook.session import Results, choices
from archbook.ui.controls import button, column, dropdown, offer, row, text
from archbook.ui.desk import Desk
from archbook.ui.folded import folded
from archbook.workspace import new

OWN = ""
"""Value of "none of the catalog's"."""


class UseCase:
    """A list of use cases; choosing one begins anew, and asks first when work would go.

    Attributes:
        widget: The list, the question, and what each use case is for.
    """

    TITLE: ClassVar = Message("Use case")
    SECTIONS: ClassVar[tuple[str, ...]] = ("use_case",)

    widget: Widget

    def __init__(self, desk: Desk) -> None:
        """Make the list, with nothing to choose from yet."""
        self._desk, words = desk, desk.words
        self._wanted = OWN
        self._box: Any = dropdown(words(Message("Use case")), (("", OWN),), OWN, self._choose)
        self._asked = text("archbook-alert")
        begin = button(words(Message("Begin anew; undo brings it back")), "play", self._begin)
        keep = button(words(Message("Keep my design")), "times", self._keep)
        self._question: Any = column((self._asked, row((begin, keep))), "archbook-question")
        self._page, self._others = text("archbook-note"), text("archbook-note")
        self.widget = column((self._box, self._question, self._page, self._others))

    def show(self, results: Results) -> None:
        """Offer the use cases of the catalog, and explain the one at hand."""
        self._wanted = OWN
        self._show(results)

    def _show(self, results: Results) -> None:
        words, now = self._desk.words, results.workspace.design.use_case
        offered = choices.use_cases(results)
        none = ((words(Message("none")), OWN),) if now is None else ()
        pairs = none + tuple((words(one.label), one.value) for one in offered)
        offer(self._box, pairs, self._wanted or now or OWN)
        self._question.layout.display = "" if self._wanted else "none"
        self._asked.value = self._asking() if self._wanted else ""
        shown = self._wanted or now
        page = self._desk.page(f"use-cases/{shown}") if shown else ""
        self._page.value = page
        items = "".join(
            f"<li><strong>{self._desk.html(one.title)}</strong>: {self._desk.html(one.note)}</li>"
            for one in offered
        )
        every = Message("What each use case is for")
        self._others.value = folded(self._desk, every, f"<ul>{items}</ul>")

    def _asking(self) -> str:
        title = self._desk.session.workspace.catalog.use_case(self._wanted).title
        asked = Message(
            "'{title}' begins with a new design, and the one at hand was changed since it began.",
            {"title": title},
        )
        return f'<div role="alert">{self._desk.html(asked)}</div>'

    def _choose(self, use_case: str) -> None:
        def chosen() -> None:
            same = use_case == self._desk.session.design.use_case
            self._wanted = OWN if same else use_case
            if _as_started(self._desk):
                self._begin()
            else:
                self._desk.quietly(lambda: self._show(self._desk.session.results))

        self._desk.heed(chosen)

    def _begin(self) -> None:
        wanted, self._wanted = self._wanted, OWN
        if wanted:
            self._desk.session.start(wanted)

    def _keep(self) -> None:
        self._desk.quietly(lambda: self.show(self._desk.session.results))


def _as_started(desk: Desk) -> bool:
    """Tell whether the design at hand is just what its use case gives: nothing would be lost."""
    space = desk.session.workspace
    case = space.design.use_case
    if case is None:
        return False
    fresh = new(case, catalog=space.catalog, language=space.language)
    return fresh.design == space.design
