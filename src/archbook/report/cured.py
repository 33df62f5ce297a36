"""What fixes did: each step, what is left, and why no edit cures it."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import TypeAlias

from archbook.i18n import Message, Value
from archbook.model.edit import Edit
from archbook.model.finding import Finding, Findings
from archbook.report.findings import closing, edit_words
from archbook.report.html import filled, table_html
from archbook.report.lines import joined
from archbook.report.names import SEVERITIES
from archbook.report.plain import plain, words
from archbook.report.table import Column, Table

Reasons: TypeAlias = Mapping[tuple[str, str], tuple[Message, ...]]
"""Rule and subject of a finding that is left → why no edit cures it."""

NO_FIX = Message("No finding has a proved fix; the design stays as it is.")


@dataclass(frozen=True, slots=True)
class Outcome:
    """What fixes did.

    Attributes:
        steps: Each finding that was cured, with the edits that did it, in order.
        left: What is found after them.
        reasons: Why findings that were to be cured are left.
        stopped_after: Fixes after which it stopped although there were more; 0: it did not.
    """

    steps: tuple[tuple[Finding, tuple[Edit, ...]], ...]
    left: Findings
    reasons: Reasons
    stopped_after: int = 0


def outcome_text(outcome: Outcome, language: str) -> str:
    """Return what was done, what is left and why, and the line that counts."""
    lines = [words(line, language) for line in _done(outcome)]
    for found in outcome.left.findings:
        why = outcome.reasons.get(found.key, ())
        refused = (Message("not cured, because: {why}", {"why": one}) for one in why)
        lines.append(words(_left(found), language))
        lines += (f"  {words(one, language)}" for one in refused)
    return "\n".join([*lines, words(closing(outcome.left), language)])


def _done(outcome: Outcome) -> Iterator[Message]:
    if not outcome.steps:
        yield NO_FIX
    for finding, edits in outcome.steps:
        values: dict[str, Value] = {
            "rule": finding.rule,
            "subject": finding.subject,
            "edits": tuple(edit.words() for edit in edits),
        }
        yield Message("cured {rule} of {subject}: {edits}", values)
    if outcome.stopped_after:
        most = {"count": outcome.stopped_after}
        yield Message("stopped after {count} fixes; run it again to go on", most)


def _left(found: Finding) -> Message:
    about: dict[str, Value] = {
        "severity": SEVERITIES[found.severity],
        "rule": found.rule,
        "subject": found.subject,
        "message": found.message,
    }
    return Message("left: {severity} {rule} of {subject}: {message}", about)


def outcome_html(outcome: Outcome, language: str) -> str:
    """Return what was done and what is left as HTML tables, and the line that counts."""
    tables = (_cured_table(outcome), _left_table(outcome))
    return filled(
        "outcome.html",
        language,
        nothing="" if outcome.steps else words(NO_FIX, language),
        tables=[table_html(table, language) for table in tables if table.rows],
        closing=words(closing(outcome.left), language),
    )


def _cured_table(outcome: Outcome) -> Table:
    columns = (
        Column(Message("Rule")),
        Column(Message("What was found"), share=1),
        Column(Message("Fix"), share=1),
    )
    rows = tuple((one.rule, one.message, edit_words(edits)) for one, edits in outcome.steps)
    return Table(Message("Cured: {count}", {"count": len(rows)}), columns, rows)


def _left_table(outcome: Outcome) -> Table:
    columns = (
        Column(Message("Severity")),
        Column(Message("Rule")),
        Column(Message("Subject")),
        Column(Message("What is found"), share=1),
        Column(Message("Not cured, because"), share=1),
    )
    rows = tuple(
        (SEVERITIES[one.severity], one.rule, plain(one.subject), one.message, _why(one, outcome))
        for one in outcome.left.findings
    )
    return Table(Message("Left: {count}", {"count": len(rows)}), columns, rows).trimmed()


def _why(found: Finding, outcome: Outcome) -> Message | str:
    reasons: Iterable[Message] = outcome.reasons.get(found.key, ())
    return joined(reasons) if reasons else ""
