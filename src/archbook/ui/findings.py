"""Panel: what is wrong with the design, and buttons that cure it."""

from collections.abc import Iterable, Iterator
from html import escape
from typing import Any, TypeAlias

from archbook.i18n import Message
from archbook.model.edit import Edit
from archbook.model.finding import Finding
from archbook.report.findings import closing
from archbook.report.names import SEVERITIES
from archbook.report.plain import plain_lines
from archbook.report.rule import rule_leaf
from archbook.report.sources import Source, cited
from archbook.report.working import working
from archbook.rules.registry import all_rules
from archbook.session import Results
from archbook.ui.controls import button, column, text
from archbook.ui.desk import Desk

_Shown: TypeAlias = tuple[str, ...]
"""What stands in an entry: words as HTML, and each edit that its button makes."""


class Findings:
    """One entry a finding, worst first; a button where an edit is proved to cure it.

    An entry is never described anew: a click that was made on it before the design changed does
    what stood there. So entries that go are kept until the next change, for a click on its way.
    """

    def __init__(self, desk: Desk) -> None:
        """Make an empty list."""
        self._desk = desk
        self._entries: dict[_Shown, _Entry] = {}
        self._leaving: tuple[_Entry, ...] = ()
        self._closing = text("archbook-note")
        self.widget = column((self._closing,))

    def show(self, results: Results) -> None:
        """List the findings with their fixes, which are proved now."""
        before = self._entries
        self._entries = {}
        for found, edits in results.fixes:
            html = _html(self._desk, results, found)
            shown = (html, *(edit.model_dump_json() for edit in edits or ()))
            self._entries[shown] = before.get(shown) or _Entry(self._desk, html, edits or ())
        # The count stands above the entries: set before them, it moves no button under a pointer.
        self._closing.value = f"<p>{self._desk.html(closing(results.check.findings))}</p>"
        children = (self._closing, *(entry.widget for entry in self._entries.values()))
        if self.widget.children != children:
            self.widget.children = children
        self._let_go(tuple(entry for shown, entry in before.items() if shown not in self._entries))

    def _let_go(self, gone: tuple["_Entry", ...]) -> None:
        """Close the entries that left at an earlier change."""
        if gone:
            for entry in self._leaving:
                entry.close()
            self._leaving = gone


class _Entry:
    """A finding in words, and the button that applies its fix."""

    def __init__(self, desk: Desk, html: str, edits: tuple[Edit, ...]) -> None:
        words = text("archbook-finding")
        words.value = html
        self._parts: tuple[Any, ...] = (words,)
        if edits:
            done = tuple(edit.words() for edit in edits)
            label = desk.words(Message("Apply fix: {edits}", {"edits": done}))
            self._parts += (button(label, "wrench", lambda: desk.edit(*edits)),)
        self.widget: Any = column(self._parts, "archbook-entry")

    def close(self) -> None:
        """Take the entry out of the kernel and the page."""
        for widget in (*self._parts, self.widget):
            widget.close()


def _html(desk: Desk, results: Results, found: Finding) -> str:
    html = desk.html
    source = _linked(desk, cited(found.citation, results.workspace.catalog, desk.language))
    return (
        f'<div class="archbook-{found.severity.value}-line">'
        f'<span class="archbook-{found.severity.value}">{html(SEVERITIES[found.severity])}'
        f"</span> <strong>{html(found.subject)}</strong> <code>{html(found.rule)}</code><br>"
        f"{html(found.message)}<br><small>{html(Message('Source'))}: {source}</small>"
        f"{_fold(desk, Message('How it was found'), map(desk.html, working(found)))}"
        f"{_fold(desk, Message('About this rule'), _page(desk, results, found))}</div>"
    )


def _linked(desk: Desk, source: Source) -> str:
    name = desk.html(source.name)
    if not source.url.startswith("https://"):
        return name
    return f'<a href="{desk.html(source.url)}" target="_blank" rel="noopener">{name}</a>'


def _page(desk: Desk, results: Results, found: Finding) -> Iterator[str]:
    """Yield what the page of the rule says."""
    rule = next((rule for rule in all_rules() if rule.id == found.rule), None)
    if rule:
        leaf = rule_leaf(rule, results.workspace.catalog, desk.language)
        for label, said in leaf.lines:
            if words := desk.html(said):
                yield f"<strong>{desk.html(label)}:</strong> {words}"
        for source in leaf.sources:
            yield f"<strong>{desk.html(Message('Source'))}:</strong> {_linked(desk, source)}"
        for label, example in leaf.blocks:
            lines = escape(plain_lines(example))
            yield f"<strong>{desk.html(label)}:</strong><pre>{lines}</pre>"


def _fold(desk: Desk, heading: Message, lines: Iterable[str]) -> str:
    """Return *lines* of HTML, folded until a reader asks for them; nothing when there are none."""
    shown = "<br>".join(lines)
    if not shown:
        return ""
    return f"<details><summary>{desk.html(heading)}</summary><small>{shown}</small></details>"
