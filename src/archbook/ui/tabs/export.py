"""Panel: hand the design over, as a document or with everything that belongs to it."""

import logging
from collections.abc import Callable
from functools import partial
from mimetypes import guess_type
from pathlib import Path
from typing import Any

from archbook.errors import ArchbookError, unexpected
from archbook.i18n import Message, Value
from archbook.session import Results
from archbook.ui.controls import button, column, dropdown, row, text, text_field
from archbook.ui.desk import Desk
from archbook.ui.toolbar import LANGUAGES
from archbook.workspace.bundle import Bundle
from archbook.workspace.documented import DesignDocument
from archbook.workspace.files import folder_at, write

_LOG = logging.getLogger(__name__)

FORMATS: dict[str, Message] = {
    "pdf": Message("Document as PDF"),
    "docx": Message("Document as DOCX"),
    "html": Message("Document as HTML"),
    "md": Message("Document as Markdown"),
}
"""Format of the document → what its button says."""


class Export:
    """Buttons for documents and for everything; what blocks them, and how far the work is.

    Attributes:
        widget: All of it.
    """

    def __init__(self, desk: Desk) -> None:
        """Make the buttons."""
        self._desk, self._language = desk, desk.language
        self._results: Results | None = None
        words = desk.words
        self._heading, self._blocked = text("archbook-layer"), text("archbook-note")
        self._heading.value = desk.html(Message("Hand over"))
        self._progress = text("archbook-note")
        language = dropdown(
            words(Message("Language of what is handed over")),
            LANGUAGES,
            desk.language,
            self._speak,
        )
        self._folder = text_field(words(Message("Folder")), "handover")
        self._buttons: tuple[Any, ...] = (
            *(
                button(words(title), "file", partial(self._document, form))
                for form, title in FORMATS.items()
            ),
            button(words(Message("Everything as ZIP")), "file-archive", self._zip),
            button(words(Message("Everything into the folder")), "folder", self._into),
        )
        self.widget: Any = column(
            (
                self._heading,
                row((language, self._folder)),
                self._blocked,
                row(self._buttons),
                self._progress,
            )
        )

    def show(self, results: Results) -> None:
        """Say what blocks the export; while errors stand no button works."""
        self._results = results
        reasons = DesignDocument(results.whole).blocked_by()
        self._progress.value = ""
        for knob in self._buttons:
            knob.disabled = bool(reasons)
        if not reasons:
            self._blocked.value = ""
            return
        html = self._desk.html
        why = Message("Nothing is handed over while errors stand: fix them, or waive them.")
        lines = "".join(f"<li>{html(reason)}</li>" for reason in reasons)
        self._blocked.value = f'<div role="alert">{html(why)}<ul>{lines}</ul></div>'

    def _speak(self, language: str) -> None:
        self._language = language

    def _document(self, form: str) -> None:
        def made(results: Results) -> Message:
            name = f"{results.workspace.design.name}.{form}"
            return self._give(name, DesignDocument(results.whole).render(form))

        self._work(made)

    def _zip(self) -> None:
        def made(results: Results) -> Message:
            bundle = self._bundle(results)
            return self._give(f"{results.workspace.design.name}.zip", bundle.zip())

        self._work(made)

    def _into(self) -> None:
        def made(results: Results) -> Message:
            path = self._bundle(results).save(self._folder.value.strip() or "handover")
            return Message("written: {path}", {"path": str(path)})

        self._work(made)

    def _bundle(self, results: Results) -> Bundle:
        return Bundle(results.whole, results.workspace.text(), tell=self._tell)

    def _give(self, name: str, content: bytes) -> Message:
        """Write a file beside the design, and give it to the reader's browser, too."""
        path = folder_at(Path(self._folder.value.strip() or "handover")) / name
        write(path, content)
        mime = guess_type(name)[0] or "application/octet-stream"
        self._desk.hand_over(name, content, mime)
        return Message("written: {path}", {"path": str(path)})

    def _tell(self, done: int, total: int, name: str) -> None:
        values: dict[str, Value] = {"done": done, "total": total, "name": name}
        self._progress.value = (
            f"<p>{self._desk.html(Message('{done} of {total}: {name}', values))}</p>"
        )

    def _work(self, make: Callable[[Results], Message]) -> None:
        """Make something with the buttons turned off; say what came of it."""
        results = self._desk.session.results.in_language(self._language)
        for knob in self._buttons:
            knob.disabled = True
        html = self._desk.html
        self._progress.value = f"<p>{html(Message('working…'))}</p>"
        try:
            said = html(make(results))
            self._progress.value = f'<p role="status">{said}</p>'
        except ArchbookError as error:
            self._failed(*error.messages())
        except Exception as error:  # noqa: BLE001 - said here, not in a traceback that nobody sees
            _LOG.exception("what is handed over cannot be made")
            self._failed(unexpected(error))
        finally:
            for knob in self._buttons:
                knob.disabled = False

    def _failed(self, *why: Message) -> None:
        lines = "<br>".join(map(self._desk.html, why))
        self._progress.value = f'<div role="alert">{lines}</div>'
