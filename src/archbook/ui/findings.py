"""Panel: what is wrong with the design, and buttons that cure it."""

from typing import Any

from archbook.i18n import Message
from archbook.model.edit import Edit
from archbook.model.finding import Finding
from archbook.report.findings import closing
from archbook.report.names import SEVERITIES
from archbook.report.sources import cited
from archbook.session import Results
from archbook.ui.controls import button, column, text
from archbook.ui.desk import Desk


class Findings:
    """One entry a finding, worst first; a button where an edit is proved to cure it."""

    def __init__(self, desk: Desk) -> None:
        """Make an empty list."""
        self._desk = desk
        self._entries: list[_Entry] = []
        self._closing = text("archbook-note")
        self.widget = column((self._closing,))

    def show(self, results: Results) -> None:
        """List the findings with their fixes, which are proved now, and reuse the entries."""
        while len(self._entries) < len(results.fixes):
            self._entries.append(_Entry(self._desk))
        for place, entry in enumerate(self._entries):
            if place < len(results.fixes):
                entry.show(results, *results.fixes[place])
        shown = self._entries[: len(results.fixes)]
        children = (self._closing, *(entry.widget for entry in shown))
        if self.widget.children != children:
            self.widget.children = children
        self._closing.value = f"<p>{self._desk.html(closing(results.check.findings))}</p>"


class _Entry:
    """A finding in words, and the button that applies its fix."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._edits: tuple[Edit, ...] = ()
        self._words = text("archbook-finding")
        self._apply: Any = button("", "wrench", self._applied)
        self.widget = column((self._words, self._apply), "archbook-entry")

    def show(self, results: Results, found: Finding, edits: tuple[Edit, ...] | None) -> None:
        self._words.value = self._html(results, found)
        self._edits = edits or ()
        self._apply.layout.display = "" if edits else "none"
        if edits:
            done = tuple(edit.words() for edit in edits)
            words = self._desk.words(Message("Apply fix: {edits}", {"edits": done}))
            self._apply.description = words
            self._apply.tooltip = words

    def _applied(self) -> None:
        self._desk.edit(*self._edits)

    def _html(self, results: Results, found: Finding) -> str:
        html = self._desk.html
        source = cited(found.citation, results.workspace.catalog, self._desk.language)
        name = html(source.name)
        if source.url.startswith("https://"):
            name = f'<a href="{html(source.url)}" target="_blank" rel="noopener">{name}</a>'
        return (
            f'<div class="archbook-{found.severity.value}-line">'
            f'<span class="archbook-{found.severity.value}">{html(SEVERITIES[found.severity])}'
            f"</span> <strong>{html(found.subject)}</strong> <code>{html(found.rule)}</code><br>"
            f"{html(found.message)}<br><small>{html(Message('Source'))}: {name}</small></div>"
        )
