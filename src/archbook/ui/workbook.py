"""The workbook: a design's steps, and beside them what follows from it."""

from collections.abc import Iterable, Mapping
from datetime import date
from pathlib import Path
from typing import Any, TypeVar

import ipywidgets as widgets

from archbook.errors import UnknownNameError
from archbook.i18n import Message, mark
from archbook.session import Session, at_hand
from archbook.session.opening import Openable
from archbook.ui.board import STEPS, TABS
from archbook.ui.controls import close, row, text
from archbook.ui.desk import Desk, Panel
from archbook.ui.diagram import DiagramView
from archbook.ui.question import Question
from archbook.ui.status import Status
from archbook.ui.stepwise import Steps
from archbook.ui.style import style
from archbook.ui.tabbed import Tabbed
from archbook.ui.tabs.drawings import Drawings
from archbook.ui.toolbar import Toolbar

T = TypeVar("T")


class Workbook(widgets.VBox):  # type: ignore[misc]  # ipywidgets has no types
    """The notebook's drawing board.

    Attributes:
        session: What the controls change; a script may change it too, and the controls follow.
    """

    _panels: tuple[Panel, ...] = ()

    def __init__(  # noqa: PLR0913 - each is a choice of its own, most by keyword
        self,
        design: Openable = None,
        *,
        file: str | Path = "design.yaml",
        steps: Iterable[str] = (),
        tabs: Iterable[str] = (),
        session: Session | None = None,
        language: str = "en",
        as_of: date | None = None,
    ) -> None:
        """Open the workbook; a design file that cannot be used is said on the board.

        Args:
            design: A workspace, a design or a design file's path; the design in *file*, else the
                starter use case, when not given.
            file: Where each change is kept, unless the design has a file of its own.
            steps: Ids of the steps to show, for a lesson; all of them when empty.
            tabs: Ids of the tabs to show; all of them when empty.
            session: Work on this session instead of a new one.
            language: ``en`` or ``ko``.
            as_of: The day on which waivers are judged; today when not given.

        Raises:
            UnknownNameError: No such step or tab; the nearest one is named.
        """
        self._steps = _chosen(mark("step"), STEPS, steps)
        self._tabs = _chosen(mark("tab"), TABS, tabs)
        self.session = session or at_hand(design, language=language, as_of=as_of, file=file)
        self._page = _page(self.session)
        super().__init__()
        self.add_class("archbook")
        self._build(0, 0)
        self._leave = (
            self.session.subscribe(lambda _: self._show_design(), early=True),
            self.session.subscribe(lambda _: self._show_state()),
        )

    def close(self) -> None:
        """Leave the session, and take the widget off the page."""
        if self._panels:  # ipywidgets closes also what was refused before it was built
            for leave in self._leave:
                leave()
            self._left.close()
            close((*self.children, self.layout))
        super().close()

    def speak(self, language: str) -> None:
        """Show everything in another language; the design and its steps stay.

        Args:
            language: ``en`` or ``ko``.
        """
        with self.session.turn:
            if language != self._desk.language:
                before, left = self.children, self._left
                self.session.speak(language)
                self._build(left.chosen, self._right.place)
                left.close()
                close(one for one in before if one is not self._page)

    def point(self, subject: str) -> None:
        """Bring a drawing to the front and mark *subject* in it, as ``group/ctl``."""
        with self.session.turn:
            drawings = self._right.bring("drawings", Drawings)
            if drawings:
                self._desk.quietly(lambda: drawings.point(subject, self.session.results))

    def _build(self, step: int, tab: int) -> None:
        """Make all panels anew, in the language of the session."""
        self._desk = desk = Desk(self.session, self.session.workspace.language)
        desk.point, desk.hand_over = self.point, self._page.download
        status, toolbar, question = Status(desk), Toolbar(desk, self._speak), Question(desk)
        self._left = Steps(desk, tuple(self._steps.values()), step)
        self._right = Tabbed(desk, self._tabs, tab)
        self._status, self._panels = status, (status, toolbar, question)
        head = row((status.widget, toolbar.widget), "archbook-head")
        body = row((self._left.widget, self._right.widget), "archbook-body")
        self._show_design()
        self._show_state()
        self.children = (_styled(), self._page, head, question.widget, body)

    def _speak(self, language: str) -> None:
        self._desk.heed(lambda: self.speak(language))

    def _show_design(self) -> None:
        """Show the design, the new picture first: it is what a person waits for."""
        with self.session.turn:
            self._status.clear()
            for panel in (self._right, self._left):
                self._desk.bring(panel, self.session.results)

    def _show_state(self) -> None:
        """Say how the design stands, what can be undone, and whether it is kept in its file."""
        with self.session.turn:
            for panel in self._panels:
                self._desk.bring(panel, self.session.results)

    def __repr__(self) -> str:
        """Return a line that stays the same from run to run, for stored notebooks."""
        words = Message(
            "archbook Workbook: {design}, OpenStack {release}; run the cells to use it",
            {
                "design": self.session.design.heading(),
                "release": self.session.design.release,
            },
        )
        return self._desk.words(words)

    def _repr_mimebundle_(self, **options: Any) -> dict[str, Any]:  # noqa: ANN401 - IPython's own
        """Return the live widget, and a picture for where no kernel runs or none is trusted."""
        bundle: dict[str, Any] = super()._repr_mimebundle_(**options) or {}
        picture = self.session.results.drawing("topology").html()
        return bundle | {"text/plain": repr(self), "text/html": picture}


def _chosen(kind: str, there: Mapping[str, T], wanted: Iterable[str]) -> Mapping[str, T]:
    """Return what is wanted of what there is, in the order of the board."""
    asked = tuple(wanted)
    for name in asked:
        if name not in there:
            raise UnknownNameError(kind, name, there)
    return {name: one for name, one in there.items() if name in asked} if asked else there


def _page(session: Session) -> DiagramView:
    """Return what speaks for the page: it tells when a person looks at it, and keeps files."""
    page = DiagramView()
    page.layout.display = "none"
    page.on_seen(session.look)
    return page


def _styled() -> Any:  # noqa: ANN401 - ipywidgets has no types
    sheet = text()
    sheet.value = style()
    return sheet
