"""A finding in words, as HTML: message, source, how it was found, and the page of its rule."""

from collections.abc import Iterable, Iterator
from html import escape

from archbook.i18n import Message
from archbook.model.finding import Finding
from archbook.report.names import SEVERITIES
from archbook.report.plain import plain_lines
from archbook.report.rule import rule_leaf
from archbook.report.sources import Source, cited
from archbook.report.working import working
from archbook.rules.registry import all_rules
from archbook.session import Results
from archbook.ui.desk import Desk
from archbook.ui.folded import folded


def finding_html(desk: Desk, results: Results, found: Finding) -> str:
    """Return a finding with all that can be said about it; what is long is folded."""
    html = desk.html
    source = _linked(desk, cited(found.citation, results.workspace.catalog, desk.language))
    return (
        f'<div class="archbook-{found.severity.value}-line">'
        f'<span class="archbook-{found.severity.value}">{html(SEVERITIES[found.severity])}'
        f"</span> <strong>{html(found.subject)}</strong> <code>{html(found.rule)}</code><br>"
        f"{html(found.message)}<br><small>{html(Message('Source'))}: {source}</small>"
        f"{folded(desk, Message('How it was found'), _small(map(desk.html, working(found))))}"
        f"{folded(desk, Message('About this rule'), _small(_page(desk, results, found)))}</div>"
    )


def difference_html(lines: Iterable[str]) -> str:
    """Return a unified difference as HTML: what comes and goes is coloured and signed."""
    shown = "\n".join(map(_line, lines))
    return f'<pre class="archbook-difference">{shown}</pre>'


def _line(line: str) -> str:
    kind = {"+": "ins", "-": "del"}.get(line[:1])
    marked = kind is not None and not line.startswith(("+++ ", "--- "))
    return f"<{kind}>{escape(line)}</{kind}>" if marked else escape(line)


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


def _small(lines: Iterable[str]) -> str:
    """Return *lines* of HTML in small print; nothing when there are none."""
    shown = "<br>".join(lines)
    return f"<small>{shown}</small>" if shown else ""
