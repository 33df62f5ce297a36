"""Panel: what is wrong with the design, what cures it, and what is accepted."""

from functools import partial
from typing import TypeAlias

from archbook.i18n import Message
from archbook.model.finding import Finding, Severity, Waived
from archbook.report.findings import closing
from archbook.report.names import SEVERITIES
from archbook.session import Results
from archbook.ui.controls import button, close, column, dropdown, row, text
from archbook.ui.desk import Desk
from archbook.ui.tabs.finding_entry import Entry
from archbook.ui.tabs.finding_words import finding_html
from archbook.ui.tabs.waiving import take_back

_Shown: TypeAlias = tuple[str, ...]
"""What stands in an entry: words as HTML, and each edit that its button makes."""

MOST = 100
"""Most entries that are shown at once: more, and the browser crawls."""

ALL = ""
"""Value of "every severity"."""


class Findings:
    """One entry a finding, worst first; below them, what the design accepts.

    An entry is never described anew: a click that was made on it before the design changed does
    what stood there. So entries that go are kept until the next change, for a click on its way.
    """

    def __init__(self, desk: Desk) -> None:
        """Make an empty list."""
        self._desk = desk
        self._entries: dict[_Shown, Entry] = {}
        self._leaving: tuple[Entry, ...] = ()
        self._accepted: tuple[Waived, ...] = ()
        self._severity = ALL
        self._closing = text("archbook-note")
        self._waived = column((), "archbook-waived")
        words = desk.words
        severities = ((words(SEVERITIES[severity]), severity.value) for severity in Severity)
        pairs = ((words(Message("all")), ALL), *severities)
        self._filter = dropdown(words(Message("Severity")), pairs, ALL, self._sift)
        self._head = row((self._filter, self._closing))
        self.widget = column((self._head, self._waived))

    def show(self, results: Results) -> None:
        """List the findings with their fixes, which are proved now."""
        before, self._entries = self._entries, {}
        wanted = [
            (found, edits)
            for found, edits in results.fixes
            if self._severity in {ALL, found.severity.value}
        ]
        for found, edits in wanted[:MOST]:
            html = finding_html(self._desk, results, found)
            shown = (html, *(edit.model_dump_json() for edit in edits or ()))
            self._entries[shown] = before.get(shown) or Entry(self._desk, found, html, edits or ())
        # The count stands above the entries: set before them, it moves no button under a pointer.
        self._closing.value = self._said(results, len(wanted))
        self._show_waived(results.check.findings.waived)
        entries = (entry.widget for entry in self._entries.values())
        children = (self._head, *entries, self._waived)
        if self.widget.children != children:
            self.widget.children = children
        self._let_go(tuple(entry for shown, entry in before.items() if shown not in self._entries))

    def _said(self, results: Results, wanted: int) -> str:
        said = self._desk.html(closing(results.check.findings))
        if wanted > MOST:
            more = Message(
                "The first {most} of {count} are shown.", {"most": MOST, "count": wanted}
            )
            said += f" {self._desk.html(more)}"
        return f"<p>{said}</p>"

    def _show_waived(self, waived: tuple[Waived, ...]) -> None:
        shown = waived[:MOST]
        if shown == self._accepted:
            return
        before, self._accepted = self._waived.children, shown
        heading = text("archbook-layer")
        heading.value = self._desk.html(Message("Waived"))
        self._waived.children = (heading, *map(self._accept, shown)) if shown else ()
        close(before)

    def _accept(self, one: Waived) -> object:
        found: Finding = one.finding
        words = text("archbook-finding")
        values = {"reason": one.reason, "until": one.until.isoformat()}
        why = Message("accepted until {until}: {reason}", values)
        html = self._desk.html
        words.value = (
            f"<div><strong>{html(found.subject)}</strong> <code>{html(found.rule)}</code><br>"
            f"{html(found.message)}<br><em>{html(why)}</em></div>"
        )
        back = partial(take_back, self._desk, found.rule, found.subject)
        label = self._desk.words(Message("Take the waiver back"))
        return column((words, button(label, "undo", back)), "archbook-entry")

    def _sift(self, severity: str) -> None:
        def sifted() -> None:
            self._severity = severity
            self._desk.bring(self, self._desk.session.results)

        self._desk.heed(sifted)

    def _let_go(self, gone: tuple[Entry, ...]) -> None:
        """Close the entries that left at an earlier change."""
        if gone:
            for entry in self._leaving:
                entry.close()
            self._leaving = gone
