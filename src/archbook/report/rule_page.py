"""The page of a rule in the reference, in Markdown."""

from collections.abc import Iterable, Iterator, Mapping

from archbook.i18n import Message, Value
from archbook.model.catalog.facts import Facts
from archbook.model.catalog.threshold import ThresholdEntry
from archbook.report.markdown import escaped, markdown_table, prose
from archbook.report.plain import words
from archbook.report.rule import (
    examples_of,
    grounds,
    rule_sections,
    severity_of,
    sources_of,
    stances,
)
from archbook.report.sources import Source
from archbook.report.table import Column, Table
from archbook.rules.api import Rule


def rule_page(rule: Rule, facts: Facts, language: str) -> str:
    """Return everything that is known of a rule, as a page."""
    parts = [f"# `{rule.id}`", f"*{words(severity_of(rule), language)}*"]
    parts += [
        f"**{words(label, language)}.** {prose(words(said, language))}"
        for label, said in rule_sections(rule)
    ]
    if said := grounds(rule):
        parts.append(f"**{words(Message('Threshold'), language)}.** {words(said, language)}")
    parts += [_positions(facts.threshold(name), language) for name in rule.thresholds]
    parts.append("\n".join(map(_source, sources_of(rule, facts, language))))
    for label, text in examples_of(rule, language):
        parts.append(f"**{words(label, language)}**\n\n```yaml\n{text}\n```")
    return "\n\n".join(parts) + "\n"


def _positions(threshold: ThresholdEntry, language: str) -> str:
    columns = (Column(Message("Who")), Column(Message("What")))
    rows = tuple(
        (words(label, language), words(said, language))
        for label, said in stances(threshold, language)
    )
    return "#" + markdown_table(Table(threshold.title, columns, rows), language).rstrip()


def _source(source: Source) -> str:
    title = escaped(source.name)
    linked = f"[{title}]({source.url})" if source.url.startswith("https://") else title
    return f"* {linked} ({source.retrieved})"


def rules_index(
    rules: Iterable[Rule], families: Mapping[str, str], sound: str, language: str, suffix: str
) -> str:
    """Return the page that lists the rules of each family.

    Args:
        rules: The rules, by id.
        families: Family → what its rules are about.
        sound: The design that examples change a few keys of, as a file.
        language: ``en`` or ``ko``.
        suffix: End of the names of the pages that are linked to.
    """
    listed = list(rules)
    heading = Message("Rules: {count}", {"count": len(listed)})
    parts = [f"# {words(heading, language)}"]
    for family, about in families.items():
        parts.append(f"## {family}\n\n{words(Message(about), language)}")
        parts.append("\n".join(_entries(listed, family, language, suffix)))
    base = Message("The design that the examples change")
    parts.append(f"## {words(base, language)}\n\n```yaml\n{sound}```")
    return "\n\n".join(parts) + "\n"


def _entries(rules: Iterable[Rule], family: str, language: str, suffix: str) -> Iterator[str]:
    for rule in rules:
        if rule.family == family:
            said = words(Message("{severity}: {promise}", _entry(rule)), language)
            yield f"* [`{rule.id}`]({rule.id}{suffix}), {prose(said)}"


def _entry(rule: Rule) -> dict[str, Value]:
    return {"severity": severity_of(rule), "promise": rule.promise}
