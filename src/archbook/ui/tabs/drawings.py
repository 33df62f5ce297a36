"""Panel: every view, one at a time, to be walked through; and who stands in the chosen box."""

from typing import cast

from ipywidgets import Widget

from archbook.i18n import Message
from archbook.render import SUFFIXES, THEMES, Theme
from archbook.session import Results, choices
from archbook.session.choices import Choice
from archbook.ui.controls import Pairs, column, dropdown, offer, row, text
from archbook.ui.desk import Desk
from archbook.ui.diagram.stage import Stage
from archbook.ui.download import Download
from archbook.views.registry import all_views, in_reading_order, view_called
from archbook.workspace.drawing import Drawing

FIRST = "topology"
"""The view that is shown at first."""

_NONE = ""
"""Value of "nothing chosen"."""

_THEMES: dict[Theme, Message] = {"light": Message("light"), "dark": Message("dark")}


class Drawings:
    """A dropdown of views, the drawing, what is known of the chosen box, and a download.

    Attributes:
        stage: The drawing and what is known of the chosen box.
        widget: All of it.
    """

    def __init__(self, desk: Desk, view: str = FIRST) -> None:
        """Make the dropdowns and an empty stage.

        Args:
            desk: Session and language.
            view: Id of the view to show at first.
        """
        self._desk = desk
        self._results: Results | None = None
        self.stage = Stage(desk)
        words = desk.words
        views = tuple((words(one.title), one.id) for one in in_reading_order(all_views()))
        self._view = self._choice(Message("View"), views, view)
        self._lost = self._choice(Message("Lost"), self._none(Message("the worst")), _NONE)
        self._focus = self._choice(Message("Draw only"), self._none(Message("everything")), _NONE)
        themes = tuple((words(_THEMES[theme]), theme) for theme in THEMES)
        self._theme = self._choice(Message("Colours"), themes, THEMES[0])
        forms = sorted(SUFFIXES, key=lambda suffix: suffix != "svg")
        download = Download(desk, forms, self._file).widget
        self._note = text("archbook-note")
        asked = (self._view, self._lost, self._focus, self._theme, download)
        self.widget = column((row(asked), self._note, self.stage.widget), "archbook-drawings")

    def show(self, results: Results) -> None:
        """Draw the view that is chosen."""
        self._results = results
        view = view_called(self._view.value)
        self._ask(self._lost, choices.losses(results), shown="lost" in view.takes)
        self._ask(self._focus, choices.parts(results), shown="focus" in view.takes)
        self._note.value = f"<p>{self._desk.html(view.description)}</p>"
        theme = cast("Theme", self._theme.value)  # the dropdown offers nothing else
        kind = f"{view.id}/{self._lost.value}/{self._focus.value}"
        try:
            drawing = self._drawing(results)
            svg = drawing.render("svg", theme=theme).decode()
        except Exception:
            self.stage.view.draw(kind, "")  # the drawing before must not pass for this one
            raise
        self.stage.show(results, drawing, kind, svg)

    def point(self, subject: str, results: Results) -> bool:
        """Choose the best view that shows *subject*, and mark it there.

        The view that is looked at stays when it shows the thing itself.

        Args:
            subject: What a finding is about, as ``group/ctl``.
            results: The design and what follows from it.

        Returns:
            Whether there is a view that shows it; the cloud as a whole is in none.
        """
        found = next(results.views_showing(subject, self._view.value), None)
        if found:
            self._view.value = found.view
            self._lost.value = self._focus.value = _NONE
        self.stage.point(subject)
        self._desk.bring(self, results)
        return found is not None

    def _choice(self, label: Message, pairs: Pairs, value: str) -> Widget:
        return dropdown(self._desk.words(label), pairs, value, lambda _: self._turn())

    def _none(self, words: Message) -> Pairs:
        return ((self._desk.words(words), _NONE),)

    def _ask(self, box: Widget, offered: tuple[Choice, ...], *, shown: bool) -> None:
        """Offer choices where the view takes them; elsewhere nothing is chosen."""
        words = self._desk.words
        pairs = (box.options[0], *((words(one.label), one.value) for one in offered))
        there = {value for _, value in pairs}
        offer(box, pairs, box.value if shown and box.value in there else _NONE)
        box.layout.display = None if shown else "none"

    def _drawing(self, results: Results) -> Drawing:
        lost = (self._lost.value,) if self._lost.value else ()
        return results.drawing(self._view.value, lost, self._focus.value or None)

    def _turn(self) -> None:
        if self._results:
            results = self._results
            self._desk.heed(lambda: self._desk.bring(self, results))

    def _file(self, results: Results, suffix: str) -> tuple[str, bytes]:
        theme = cast("Theme", self._theme.value)  # the dropdown offers nothing else
        content = self._drawing(results).render(suffix, theme=theme, scale=2)
        return f"{results.workspace.design.name}-{self._view.value}", content
