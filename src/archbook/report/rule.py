"""A rule explained, and what it says about a design."""

from collections.abc import Iterator

from archbook.i18n import Message, Value
from archbook.i18n.translation import translate
from archbook.model.catalog.facts import Facts
from archbook.model.catalog.threshold import ThresholdEntry
from archbook.model.finding import Citation, Findings
from archbook.report.component import releases
from archbook.report.findings import Fixes, edit_words
from archbook.report.lines import Labelled, Leaf
from archbook.report.names import SEVERITIES
from archbook.report.sources import Source, cited
from archbook.rules.api import Rule

FAILS = Message("Fails: the example design with these lines in place of its own")
PASSES = Message("Passes")


def rule_leaf(rule: Rule, facts: Facts, language: str) -> Leaf:
    """Return what *rule* promises, why, how it judges, what it is judged by, and examples."""
    lines = ((Message("Severity"), severity_of(rule)), *rule_sections(rule))
    lines += ((Message("Threshold"), grounds(rule)),)
    for name in rule.thresholds:
        lines += tuple(stances(facts.threshold(name), language))
    sources = sources_of(rule, facts, language)
    return Leaf(rule.id, lines, sources, tuple(examples_of(rule, language)))


def examples_of(rule: Rule, language: str) -> Iterator[tuple[Message, str]]:
    """Yield the examples of *rule* for people: no change at all is said in words."""
    unchanged = f"# {translate(Message('the example design as it stands'), language)}"
    for label, text in zip((FAILS, PASSES), rule.examples.values(), strict=True):
        yield label, unchanged if text == "{}" else text


def sources_of(rule: Rule, facts: Facts, language: str) -> tuple[Source, ...]:
    """Return what *rule* cites, and what the positions on its thresholds stand in."""
    positions = (one for name in rule.thresholds for one in facts.threshold(name).positions)
    citations = (*rule.citations, *(Citation(one.source, one.section) for one in positions))
    return tuple(cited(citation, facts, language) for citation in dict.fromkeys(citations))


def rule_sections(rule: Rule) -> tuple[Labelled, ...]:
    """Return the promise of *rule*, why it is wanted, how it is judged and how to cure it."""
    said = rule.sections
    return (
        (Message("Promise"), rule.promise),
        (Message("Why"), Message(said["Why"])),
        (Message("How"), Message(said["How"])),
        (Message("Cure"), Message(said["Cure"])),
    )


def severity_of(rule: Rule) -> Message:
    """Return how bad it is to break *rule*, and whether it waits for a profile to weigh it."""
    severity = SEVERITIES[rule.severity]
    if rule.optional:
        values: dict[str, Value] = {"severity": severity}
        return Message("{severity}, only under a profile that weighs it", values)
    return severity


def grounds(rule: Rule) -> Message | str:
    """Return whose words the threshold is, when it is not the source's."""
    if rule.inferred:
        return Message("archbook's own conclusion from the source, not the source's words")
    return ""


def stances(threshold: ThresholdEntry, language: str) -> Iterator[Labelled]:
    """Yield what each source says of a disputed threshold; the one that is used comes first."""
    used = [one for one in threshold.positions if one.by == threshold.used]
    for one in (*used, *(other for other in threshold.positions if other not in used)):
        values: dict[str, Value] = {
            "title": translate(threshold.title, language),
            "by": one.by,
            "value": " ".join(filter(None, (f"{one.value:g}", threshold.unit))),
            "why": translate(one.why, language),
        }
        label = Message("{title}, {by}", values)
        if one in used:
            label = Message("{title}, {by} (used)", values)
        if span := releases(one.since, one.until):
            yield label, Message("{value} {span}: {why}", {**values, "span": span})
        else:
            yield label, Message("{value}: {why}", values)


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
