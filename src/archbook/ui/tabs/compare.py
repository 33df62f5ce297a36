"""Panel: what has changed since an earlier state of the design, or against another one."""

from archbook.errors import ArchbookError
from archbook.i18n import Message
from archbook.session import Results
from archbook.session.baselines import START, baseline, baselines
from archbook.ui.controls import button, column, dropdown, offer, row, text, text_field
from archbook.ui.desk import Desk
from archbook.ui.diagram import DiagramView


class Compare:
    """A dropdown of what to compare with, the changes in words, and the drawing of them.

    Attributes:
        widget: All of it.
    """

    def __init__(self, desk: Desk) -> None:
        """Make an empty comparison."""
        self._desk = desk
        self._which = START
        self._other = ""
        words = desk.words
        first = ((words(Message("where it began")), START),)
        self._box = dropdown(words(Message("Compare with")), first, START, self._choose)
        hint = words(Message("a design file"))
        self._file = text_field(words(Message("Another file")), "", hint, self._name)
        keep = button(
            words(Message("Keep as a revision")),
            "bookmark",
            desk.session.new_revision,
            tooltip=words(Message("Keeps a copy beside the design file and counts the revision")),
        )
        self._said = text("archbook-note")
        self._drawing = DiagramView(language=desk.language)
        self.widget = column((row((self._box, self._file, keep)), self._said, self._drawing))

    def show(self, results: Results) -> None:
        """Compare with what is chosen; what cannot be compared with is said in its place."""
        self._offer()
        try:
            before = baseline(self._desk.session, self._which)
            compared = before.diff(results.workspace, as_of=results.day)
        except ArchbookError as error:
            lines = "<br>".join(map(self._desk.html, error.messages()))
            self._said.value = f'<div role="alert">{lines}</div>'
            self._drawing.draw("difference", "")
            return
        self._said.value = f"<pre>{self._desk.html(compared.text().strip())}</pre>"
        self._drawing.draw("difference", compared.drawing().svg())

    def _offer(self) -> None:
        words = self._desk.words
        pairs = tuple((words(one.title), one.id) for one in baselines(self._desk.session))
        if self._other:
            pairs = (*pairs, (self._other, self._other))
        if self._which not in {one for _, one in pairs}:
            self._which = START
        offer(self._box, pairs, self._which)

    def _choose(self, which: str) -> None:
        def chosen() -> None:
            self._which = which
            self._desk.bring(self, self._desk.session.results)

        self._desk.heed(chosen)

    def _name(self, path: str) -> None:
        self._other = path.strip()
        self._choose(self._other or START)
