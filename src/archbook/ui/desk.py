"""What all panels share: the session, the language, and the guard against feedback."""

import logging
from collections.abc import Callable, Mapping
from html import escape
from typing import Any, Protocol

from ipywidgets import Widget
from pydantic import ValidationError

from archbook.errors import ArchbookError, unexpected
from archbook.i18n import Localized, Message
from archbook.i18n.translation import translate
from archbook.model import refused
from archbook.model.edit import Edit
from archbook.report.plain import plain_lines
from archbook.session import Results, Session
from archbook.workspace.explained import explained as explained_entry

_LOG = logging.getLogger(__name__)

Alarm = Callable[[Message], None]
"""Says a message where the reader looks for trouble."""


HandOver = Callable[[str, bytes, str], None]
"""Gives a file to the reader's browser: name, content, media type."""

Point = Callable[[str], None]
"""Shows a subject, as ``group/ctl``, in the drawing."""


class Panel(Protocol):
    """A part of the workbook.

    Attributes:
        widget: What stands in the notebook; it is made once and then only changed.
    """

    widget: Widget

    def show(self, results: Results, /) -> None:
        """Bring the widget up to date with *results*."""
        ...


class Desk:
    """Leads clicks to the session, and tells them from the workbook's own changes.

    Data goes one way: widget → session → `Panel.show`. No widget observes another one.

    Attributes:
        session: What clicks change.
        language: ``en`` or ``ko``.
        alarm: Called with a message when a panel cannot be shown.
        point: Called with the subject of a finding that is to be marked in a drawing.
        hand_over: Called with a file that the reader's browser is to keep.
    """

    def __init__(self, session: Session, language: str) -> None:
        """Share *session* and *language*."""
        self.session = session
        self.language = language
        self.alarm: Alarm = lambda _: None
        self.point: Point = lambda _: None
        self.hand_over: HandOver = lambda *_: None
        self._rendering = False
        self._pages: dict[str, str] = {}

    def words(self, text: Message | Localized | str) -> str:
        """Return *text* in the language of the workbook, for widgets that take plain text.

        What would make a name read as another, as marks of direction, is left out.
        """
        said = translate(text, self.language)
        return said if said.isprintable() else plain_lines(said)

    def html(self, text: Message | Localized | str) -> str:
        """Return *text* in the language of the workbook, escaped for HTML."""
        return escape(self.words(text), quote=True)

    def titled(self, text: Message | Localized | str, meaning: Message | Localized | str) -> str:
        """Return *text* as HTML that shows *meaning* while a pointer rests on it."""
        return f'<span title="{self.html(meaning)}">{self.html(text)}</span>'

    def page(self, name: str) -> str:
        """Return what the catalog says about one thing, as HTML; it is the same in every design.

        Args:
            name: As ``platforms/openstack``.
        """
        if name not in self._pages:
            catalog = self.session.workspace.catalog
            self._pages[name] = explained_entry(name, catalog, self.language).html()
        return self._pages[name]

    def heed(self, act: Callable[[], object]) -> None:
        """Do what a click asks for, unless it is the workbook that is changing its widgets.

        A click that comes on another thread while the workbook changes its widgets waits its
        turn: it is never taken for one of those changes. What cannot be done is said on the
        board, and every control shows again what holds.
        """
        with self.session.turn:
            if self._rendering:
                return
            try:
                act()
            except ValidationError as error:
                values = {
                    "what": Message("what was given"),
                    "why": refused.explained(error.errors()[0]),
                }
                self.session.refuse(Message("{what}: {why}", values))
            except ArchbookError as error:
                self.session.refuse(*error.messages())
            except Exception as error:  # noqa: BLE001 - a reader must never see a traceback
                _LOG.exception("what was asked for cannot be done")
                self.session.refuse(unexpected(error))

    def edit(self, *edits: Edit) -> None:
        """Make *edits* when a person asks for them."""
        self.heed(lambda: self.session.change(*edits))

    def state(self, made: Callable[[Any], Edit], *given: Mapping[str, object]) -> None:
        """Make edits of what a person has typed; what no edit takes is refused."""
        self.heed(lambda: self.session.change(*map(made, given)))

    def bring(self, panel: Panel, results: Results) -> None:
        """Bring *panel* up to date, with clicks held back; what goes wrong is said, not raised."""
        self.quietly(lambda: panel.show(results))

    def quietly(self, show: Callable[[], object]) -> None:
        """Change widgets, with clicks held back; what goes wrong is said, not raised."""
        for message in self.trouble(show):
            self.alarm(message)

    def trouble(self, show: Callable[[], object]) -> tuple[Message, ...]:
        """Change widgets, with clicks held back; return what goes wrong, to be said in place."""
        with self.session.turn:
            before, self._rendering = self._rendering, True
            try:
                show()
            except ArchbookError as error:
                return error.messages()
            except Exception as error:  # noqa: BLE001 - a reader must never see a traceback
                _LOG.exception("a part of the workbook cannot be shown")
                return (unexpected(error),)
            finally:
                self._rendering = before
        return ()
