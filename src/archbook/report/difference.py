"""What two designs do not have in common, as a document and as text."""

from collections.abc import Callable, Iterable, Iterator
from typing import Any

from archbook.i18n import Message, Value
from archbook.model.catalog.facts import Facts
from archbook.model.difference import SUBJECTS, Change, Difference, What
from archbook.model.finding import Finding
from archbook.model.told import in_words
from archbook.report.names import SEVERITIES
from archbook.report.plain import plain, words
from archbook.report.sources import cited

SIGNS: dict[What, str] = {"added": "+", "removed": "-", "changed": "~"}

Paint = Callable[[str, What], str]
"""Gives a line the colour of a change."""

_VALUE = "value"


def difference_document(found: Difference, facts: Facts, language: str) -> dict[str, Any]:
    """Return the difference as ``diff/v1``."""
    return {
        "schema": "diff/v1",
        "before": {"name": found.before.name, "revision": found.before.revision},
        "after": {"name": found.after.name, "revision": found.after.revision},
        "changes": [_change(one) for one in found.changes],
        "edits": [
            {"edit": edit.edit} | edit.model_dump(mode="json", by_alias=True, exclude_unset=True)
            for edit in found.edits
        ],
        "uncovered": [_change(one) for one in found.uncovered],
        "findings": {
            "new": [_finding(one, facts, language) for one in found.new],
            "gone": [_finding(one, facts, language) for one in found.gone],
        },
    }


def _change(change: Change) -> dict[str, Any]:
    return {
        "what": change.what,
        "subject": change.subject,
        "field": change.field,
        "before": change.before,
        "after": change.after,
    }


def _finding(found: Finding, facts: Facts, language: str) -> dict[str, Any]:
    source = cited(found.citation, facts, language)
    return {
        "rule": found.rule,
        "severity": found.severity.value,
        "subject": found.subject,
        "message": words(found.message, language),
        "source": {"title": source.title, "section": source.section, "url": source.url},
    }


def unpainted(line: str, _: What) -> str:
    """Return *line* as it is."""
    return line


def difference_text(found: Difference, language: str, paint: Paint = unpainted) -> str:
    """Return the difference as text: a heading for each kind, a line for each change."""
    blocks = [words(title(found), language)]
    for kind, heading in SUBJECTS.items():
        if changed := found.of(kind):
            lines = (paint(_line(one), one.what) for one in changed)
            blocks.append("\n".join((words(heading, language), *lines)))
    blocks += _findings(found, language, paint)
    if len(blocks) == 1:
        blocks.append(words(Message("The designs say the same."), language))
    return "\n\n".join(blocks)


def title(found: Difference) -> Message:
    """Return which designs are compared."""
    return Message(
        "{before}, revision {old} → {after}, revision {new}",
        {
            "before": found.before.heading(),
            "old": found.before.revision,
            "after": found.after.heading(),
            "new": found.after.revision,
        },
    )


def _line(change: Change) -> str:
    return plain(f"{SIGNS[change.what]} {told_of(change)}")


def told_of(change: Change) -> str:
    """Return a change in a line, without its sign."""
    field = "" if change.field in ("", _VALUE) else f"{change.field} "
    before, after = in_words(_bare(change.before)), in_words(_bare(change.after))
    if change.what == "changed":
        named = f"{change.name}: " if "/" in change.subject else ""
        return f"{named}{field}{before or '-'} → {after or '-'}"
    about = after or before
    return f"{change.name}: {about}" if about else change.name


def _bare(stated: Any) -> Any:  # noqa: ANN401 - JSON
    """Return what is stated of a thing; the value alone where there is nothing else."""
    return stated[_VALUE] if isinstance(stated, dict) and set(stated) == {_VALUE} else stated


def _findings(found: Difference, language: str, paint: Paint) -> Iterator[str]:
    told: tuple[tuple[What, Message, tuple[Finding, ...]], ...] = (
        ("removed", Message("Findings that are gone"), found.gone),
        ("added", Message("New findings"), found.new),
    )
    for what, heading, findings in told:
        if findings:
            lines = _about(findings, language)
            block = (paint(f"{SIGNS[what]} {line}", what) for line in lines)
            yield "\n".join((words(heading, language), *block))


def _about(findings: Iterable[Finding], language: str) -> Iterator[str]:
    for one in findings:
        values: dict[str, Value] = {
            "severity": SEVERITIES[one.severity],
            "rule": one.rule,
            "subject": one.subject,
            "message": one.message,
        }
        yield words(Message("{severity} {rule} of {subject}: {message}", values), language)
