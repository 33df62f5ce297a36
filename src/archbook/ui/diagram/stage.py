"""A drawing with, beside it, who stands in the box that was chosen."""

from archbook.errors import UnknownNameError
from archbook.i18n import Message, mark
from archbook.session import Results
from archbook.ui.controls import row, text
from archbook.ui.desk import Desk
from archbook.ui.diagram.view import DiagramView
from archbook.views.parts.said import everything_said
from archbook.views.parts.subjects import CLOUD
from archbook.workspace.drawing import Drawing

_NOTHING = Message("Choose a box of the drawing to see who stands there, and why.")
_ALL_OF_IT = Message("This concerns the design as a whole: no box stands for it.")
_NOT_DRAWN = mark("No box of this drawing stands for {subject}.")


class Stage:
    """A drawing that can be walked through, and what is known of the chosen box.

    Choosing a box draws nothing anew. A box that is marked stays marked while the design changes.

    Attributes:
        view: The drawing.
        widget: Both.
    """

    def __init__(
        self,
        desk: Desk,
        height: str = "clamp(340px, calc(100vh - var(--archbook-around, 190px) - 180px), 1800px)",
    ) -> None:
        """Make an empty stage.

        Args:
            desk: Session and language.
            height: Height of the drawing, as CSS writes it.
        """
        self._desk = desk
        self._results: Results | None = None
        self._drawing: Drawing | None = None
        self._pointed = ""
        self.view = DiagramView(language=desk.language, height=height)
        self.view.observe(lambda _: desk.heed(self._tell), "selected")
        self._about = text("archbook-about")
        self.widget = row((self.view, self._about), "archbook-stage")

    def show(self, results: Results, drawing: Drawing, kind: str, svg: str) -> None:
        """Put a drawing on the stage, and tell anew of the box that was chosen.

        Args:
            results: The design and what follows from it.
            drawing: What is drawn.
            kind: What drawing it is: the next of the same kind keeps zoom, place and choice.
            svg: The drawing as SVG.
        """
        self._results, self._drawing = results, drawing
        marks = results.marks(self._pointed, drawing) if self._pointed else ()
        with self.view.hold_sync():
            if kind != self.view.view or not self._has(self.view.selected):
                self.view.selected = ""
            self.view.marked = list(marks)
            self.view.draw(kind, svg)
        self._tell()

    def point(self, subject: str) -> None:
        """Mark a subject in the drawing that is shown, and tell of it; empty: mark nothing."""
        self._pointed = subject
        if self._results and self._drawing:
            marks = self._results.marks(subject, self._drawing) if subject else ()
            self.view.marked = list(marks)
            self.view.selected = ""
            self._tell()

    def _has(self, identifier: str) -> bool:
        if self._drawing is None:
            return False
        return any(one.id == identifier for one in everything_said(self._drawing.scene))

    def _tell(self) -> None:
        """Tell of the chosen box; where none is, of what is marked."""
        chosen = self.view.selected
        if chosen and self._has(chosen):
            said = self._inspected(chosen, self._drawing)
        elif self._pointed:
            said = self._unmarked() + self._inspected(self._pointed, None)
        else:
            said = self._note(_NOTHING)
        label = self._desk.html(Message("The chosen box"))
        self._about.value = f'<div role="group" tabindex="0" aria-label="{label}">{said}</div>'

    def _unmarked(self) -> str:
        """Say that nothing of the drawing stands for what was pointed at; nothing otherwise."""
        if self.view.marked:
            return ""
        values = {"subject": self._pointed}
        return self._note(_ALL_OF_IT if self._pointed == CLOUD else Message(_NOT_DRAWN, values))

    def _inspected(self, identifier: str, drawing: Drawing | None) -> str:
        """Return what is known; nothing of a subject that the design has no more."""
        if self._results is None:
            return ""
        try:
            return self._results.inspect(identifier, drawing).html()
        except UnknownNameError:
            return ""

    def _note(self, message: Message) -> str:
        return f"<p>{self._desk.html(message)}</p>"
