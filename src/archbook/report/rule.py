"""A rule explained, and what it says about a design."""

from archbook.i18n import Message
from archbook.model.catalog.facts import Facts
from archbook.model.finding import Findings
from archbook.report.findings import Fixes, edit_words
from archbook.report.lines import Labelled, Leaf
from archbook.report.names import SEVERITIES
from archbook.report.sources import cited
from archbook.rules.api import Rule


def rule_leaf(rule: Rule, facts: Facts, language: str) -> Leaf:
    """Return what *rule* promises, why, how it judges, and how to cure a finding."""
    said = rule.sections
    lines: tuple[Labelled, ...] = (
        (Message("Severity"), SEVERITIES[rule.severity]),
        (Message("Promise"), rule.promise),
        (Message("Why"), Message(said.get("Why", ""))),
        (Message("How"), Message(said.get("How", ""))),
        (Message("Cure"), Message(said.get("Cure", ""))),
        (Message("Threshold"), _threshold(rule)),
    )
    sources = tuple(cited(citation, facts, language) for citation in rule.citations)
    return Leaf(rule.id, lines, sources)


def _threshold(rule: Rule) -> Message | str:
    if rule.inferred:
        return Message("archbook's own conclusion from the source, not the source's words")
    return ""


def rule_in_design(rule: Rule, findings: Findings, fixes: Fixes) -> tuple[Labelled, ...]:
    """Return what *rule* says about one design."""
    here = Message("In this design")
    if rule.id in findings.passed:
        return ((here, Message("the design passes")),)
    if rule.id in findings.not_applicable:
        return ((here, Message("the rule does not apply")),)
    hits = [found for found in findings.findings if found.rule == rule.id]
    lines: list[Labelled] = []
    for hit in hits:
        about = {"subject": hit.subject}
        lines += [
            (Message("Found at {subject}", about), hit.message),
            (Message("Proved fix of {subject}", about), edit_words(fixes.get(hit.key))),
        ]
    lines += [
        (Message("Waived until {day}", {"day": one.until.isoformat()}), one.reason)
        for one in findings.waived
        if one.finding.rule == rule.id
    ]
    return tuple(lines)
