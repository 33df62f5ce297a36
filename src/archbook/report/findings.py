"""Findings as a document, as text and as HTML."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any, TypeAlias

from archbook.i18n import Message
from archbook.i18n.translation import translate
from archbook.model.catalog.facts import Facts
from archbook.model.edit import Edit
from archbook.model.finding import Finding, Findings, Severity, Waived
from archbook.report.html import filled
from archbook.report.lines import joined
from archbook.report.names import SEVERITIES
from archbook.report.plain import plain, words
from archbook.report.sources import cited
from archbook.report.text import paragraph
from archbook.report.working import working

Fixes: TypeAlias = Mapping[tuple[str, str], tuple[Edit, ...]]
"""Rule and subject of a finding → the edits that are proved to cure it."""

Paint: TypeAlias = Callable[[str, Severity], str]
"""Gives a line the colour of a severity."""


def findings_document(
    findings: Findings, fixes: Fixes, facts: Facts, language: str
) -> dict[str, Any]:
    """Return the findings as ``findings/v1``."""
    return {
        "schema": "findings/v1",
        "summary": {severity.value: findings.count(severity) for severity in Severity},
        "findings": [_finding(one, fixes, facts, language) for one in findings.findings],
        "passed": list(findings.passed),
        "not_applicable": list(findings.not_applicable),
        "waived": [_waived(one, language) for one in findings.waived],
    }


def _finding(found: Finding, fixes: Fixes, facts: Facts, language: str) -> dict[str, Any]:
    source = cited(found.citation, facts, language)
    fix = fixes.get(found.key)
    return {
        "rule": found.rule,
        "severity": found.severity.value,
        "subject": found.subject,
        "message": words(found.message, language),
        "source": {"title": source.title, "section": source.section, "url": source.url},
        "evidence": dict(found.hit.evidence or {}),
        "fix": [_edit(edit) for edit in fix] if fix else None,
    }


def _edit(edit: Edit) -> dict[str, Any]:
    """Return *edit* with its name first and only what was said."""
    said = edit.model_dump(mode="json", by_alias=True, exclude_unset=True)
    return {"edit": edit.edit} | said


def _waived(one: Waived, language: str) -> dict[str, Any]:
    return {
        "rule": one.finding.rule,
        "subject": one.finding.subject,
        "severity": one.finding.severity.value,
        "message": words(one.finding.message, language),
        "reason": plain(one.reason),
        "until": one.until.isoformat(),
    }


def uncoloured(text: str, _: Severity) -> str:
    """Return *text* as it is."""
    return text


def findings_text(  # noqa: PLR0913 - what is said, in which words, and how it looks
    findings: Findings,
    fixes: Fixes,
    facts: Facts,
    language: str,
    *,
    verbose: bool = False,
    paint: Paint = uncoloured,
) -> str:
    """Return the findings as text, by severity and rule, and a closing line that counts.

    Args:
        findings: What was found.
        fixes: The proved fixes.
        facts: The catalog, for the sources.
        language: ``en`` or ``ko``.
        verbose: Also show the numbers, the formula, the address of each source, and what is
            waived.
        paint: Colours the head of a finding.
    """
    blocks: list[str] = []
    for severity in Severity:
        alike = gathered(findings.of(severity), fixes)
        if alike:
            heading = words(counted(severity, findings.count(severity)), language)
            blocks.append(paint(heading, severity))
        for same in alike:
            head, *lines = _block(same, fixes, facts, language, verbose=verbose)
            blocks.append("\n".join((paint(head, severity), *lines)))
    if verbose:
        blocks += [_waived_block(one, language) for one in findings.waived]
    return "\n\n".join([*blocks, words(closing(findings), language)])


def gathered(findings: tuple[Finding, ...], fixes: Fixes) -> list[list[Finding]]:
    """Return the findings with those together that say the same of several subjects."""
    blocks: dict[object, list[Finding]] = {}
    for found in findings:
        said = str(found.message).replace(found.subject.partition("/")[2] or "\0", "\0")
        fix = tuple(edit.model_dump_json() for edit in fixes.get(found.key) or ())
        same = (found.severity, found.rule, said, fix)
        blocks.setdefault(same, []).append(found)
    return list(blocks.values())


def _block(
    alike: list[Finding], fixes: Fixes, facts: Facts, language: str, *, verbose: bool
) -> list[str]:
    found, *others = alike
    head = f"{words(SEVERITIES[found.severity], language)}  {found.rule}  {found.subject}"
    lines = [plain(head), _indented(found.message, language)]
    if others:
        lines.append(_indented(same_for(others), language))
    lines += _about(found, fixes, facts, language, verbose=verbose)
    return lines


def same_for(others: list[Finding]) -> Message:
    """Say which other subjects a finding holds for."""
    return Message(
        "The same holds for {subjects}.", {"subjects": tuple(one.subject for one in others)}
    )


def _about(
    found: Finding, fixes: Fixes, facts: Facts, language: str, *, verbose: bool
) -> Iterator[str]:
    source = cited(found.citation, facts, language)
    yield _indented(Message("Source: {source}", {"source": source.name}), language)
    if verbose and source.url:
        yield f"  {source.url}"  # never broken over lines: it is to be opened
    for line in working(found) if verbose else ():
        yield _indented(line, language)
    if fix := _fix(found, fixes):
        yield _indented(fix, language)


def _fix(found: Finding, fixes: Fixes) -> Message | None:
    """Return what cures a finding, or that nothing does; an info without a cure needs no word."""
    edits = fixes.get(found.key)
    return fix_words(edits) if edits or found.severity is not Severity.INFO else None


def _indented(text: Message, language: str) -> str:
    return paragraph(words(text, language), indent=2)


def _waived_block(one: Waived, language: str) -> str:
    text = Message(
        "waived until {until}: {rule} {subject} ({reason})",
        {
            "until": one.until.isoformat(),
            "rule": one.finding.rule,
            "subject": one.finding.subject,
            "reason": one.reason,
        },
    )
    return paragraph(words(text, language))


def fix_words(edits: tuple[Edit, ...] | None) -> Message:
    """Say what the proved fix does, or that there is none."""
    if not edits:
        return Message("No edit of the design is known to cure it.")
    return Message("Fix: {edits}", {"edits": edit_words(edits)})


def edit_words(edits: tuple[Edit, ...] | None) -> Message:
    """Say what *edits* do, one after the other; a dash when there is none."""
    if not edits:
        return Message("–")
    return joined(edit.words() for edit in edits)


def closing(findings: Findings) -> Message:
    """Return the line that counts."""
    passed = {"count": len(findings.passed)}
    return Message(
        "{counts}; {passed}, {not_applicable} not applicable, {waived} waived",
        {
            "counts": tally(findings),
            "passed": _counted(
                len(findings.passed),
                Message("{count} rule passed", passed),
                Message("{count} rules passed", passed),
            ),
            "not_applicable": len(findings.not_applicable),
            "waived": len(findings.waived),
        },
    )


def tally(findings: Findings) -> tuple[Message, ...]:
    """Return how many errors, warnings and infos there are."""
    return tuple(counted(severity, findings.count(severity)) for severity in Severity)


def counted(severity: Severity, count: int) -> Message:
    """Return how many findings of one severity there are."""
    number = {"count": count}
    match severity:
        case Severity.ERROR:
            one, many = Message("{count} error", number), Message("{count} errors", number)
        case Severity.WARNING:
            one, many = Message("{count} warning", number), Message("{count} warnings", number)
        case Severity.INFO:
            one, many = Message("{count} info", number), Message("{count} infos", number)
    return _counted(count, one, many)


def _counted(count: int, one: Message, many: Message) -> Message:
    return one if count == 1 else many


def findings_html(findings: Findings, fixes: Fixes, facts: Facts, language: str) -> str:
    """Return the findings as HTML, worst first."""
    return filled(
        "findings.html",
        language,
        findings=[
            _shown(alike, fixes, facts, language) for alike in gathered(findings.findings, fixes)
        ],
        waived=[_waived_block(one, language) for one in findings.waived],
        source_heading=translate(Message("Source"), language),
        working_heading=translate(Message("How it was found"), language),
        closing=words(closing(findings), language),
    )


def _shown(alike: list[Finding], fixes: Fixes, facts: Facts, language: str) -> dict[str, Any]:
    found, *others = alike
    return {
        "others": words(same_for(others), language) if others else "",
        "severity": found.severity.value,
        "severity_name": words(SEVERITIES[found.severity], language),
        "rule": found.rule,
        "subject": plain(found.subject),
        "message": words(found.message, language),
        "source": cited(found.citation, facts, language),
        "fix": words(fix, language) if (fix := _fix(found, fixes)) else "",
        "working": [words(line, language) for line in working(found)],
    }
