"""What all panels share: the session, the language, and the guard against feedback."""

from collections.abc import Callable
from html import escape
from typing import Protocol

from ipywidgets import Widget

from archbook.errors import ArchbookError
from archbook.i18n import Localized, Message
from archbook.i18n.translation import translate
from archbook.model.edit import Edit
from archbook.session import Results, Session

Alarm = Callable[[Message], None]
"""Says a message where the reader looks for trouble."""


class Panel(Protocol):
    """A part of the workbook.

    Attributes:
        widget: What stands in the notebook; it is made once and then only changed.
    """

    widget: Widget

    def show(self, results: Results) -> None:
        """Bring the widget up to date with *results*."""
        ...


class Desk:
    """Leads clicks to the session, and tells them from the workbook's own changes.

    Data goes one way: widget → session → `Panel.show`. No widget observes another one.

    Attributes:
        session: What clicks change.
        language: ``en`` or ``ko``.
        alarm: Called with a message when a panel cannot be shown.
    """

    def __init__(self, session: Session, language: str) -> None:
        """Share *session* and *language*."""
        self.session = session
        self.language = language
        self.alarm: Alarm = lambda _: None
        self._rendering = False

    def words(self, text: Message | Localized | str) -> str:
        """Return *text* in the language of the workbook, for widgets that take plain text."""
        return translate(text, self.language)

    def html(self, text: Message | Localized | str) -> str:
        """Return *text* in the language of the workbook, escaped for HTML."""
        return escape(self.words(text), quote=True)

    def titled(self, text: Message | Localized | str, meaning: Message | Localized | str) -> str:
        """Return *text* as HTML that shows *meaning* while a pointer rests on it."""
        return f'<span title="{self.html(meaning)}">{self.html(text)}</span>'

    def heed(self, act: Callable[[], object]) -> None:
        """Do what a click asks for, unless it is the workbook that is changing its widgets.

        A click that comes on another thread while the workbook changes its widgets waits its
        turn: it is never taken for one of those changes.
        """
        with self.session.turn:
            if not self._rendering:
                act()

    def edit(self, *edits: Edit) -> None:
        """Make *edits* when a person asks for them."""
        self.heed(lambda: self.session.change(*edits))

    def bring(self, panel: Panel, results: Results) -> None:
        """Bring *panel* up to date, with clicks held back; what goes wrong is said, not raised."""
        with self.session.turn:
            self._bring(panel, results)

    def _bring(self, panel: Panel, results: Results) -> None:
        before, self._rendering = self._rendering, True
        try:
            panel.show(results)
        except ArchbookError as error:
            for message in error.messages():
                self.alarm(message)
        except Exception as error:  # noqa: BLE001 - a reader must never see a traceback
            values = {"error": type(error).__name__, "why": str(error)}
            self.alarm(Message("this cannot be shown ({error}: {why}); please report it", values))
        finally:
            self._rendering = before
