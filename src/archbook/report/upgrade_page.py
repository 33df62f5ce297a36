"""The move to a later release as text and as HTML: the way, its steps, what is found then."""

from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import Any

from archbook.i18n import Message, Value
from archbook.model.catalog.facts import Facts
from archbook.model.catalog.release import spelled
from archbook.model.finding import Finding
from archbook.model.upgrade import Change, Step, Upgrade, What
from archbook.report.html import filled
from archbook.report.names import SEVERITIES
from archbook.report.plain import plain, words
from archbook.report.sources import source_called
from archbook.report.text import paragraph
from archbook.report.upgrade import CADENCE

HEADINGS: dict[What, Message] = {
    What.SERVICE_GONE: Message("Services that are gone"),
    What.SERVICE_COMES: Message("Services that come"),
    What.SERVICE_LEAVES: Message("Services that are needed no more"),
    What.DEPLOYER_CANNOT: Message("What the deployer can deploy no more"),
    What.OPTION_GONE: Message("Choices that are gone"),
    What.DEFAULT_CHANGED: Message("Defaults that change"),
    What.COMPONENT_MOVED: Message("Components that move"),
    What.COMPONENT_RENAMED: Message("Components under a new name"),
    What.COMPONENT_SPLIT: Message("Components that are split"),
    What.COMPONENT_GONE: Message("Components that go"),
    What.COMPONENT_COMES: Message("Components that come"),
    What.INVENTORY: Message("Inventory of the deployer"),
    What.HOST: Message("Operating systems of the hosts"),
    What.PROCEDURE: Message("To do before the upgrade"),
}

_TOLD = {
    "services.in-release": What.SERVICE_GONE,
    "services.deployer-can-deploy": What.DEPLOYER_CANNOT,
}
"""Rules whose findings say what a change of the same subject says already."""


def upgrade_text(upgrade: Upgrade, facts: Facts, language: str) -> str:
    """Return the move as text: the way, what changes at each step, what is found then."""
    numbers = _numbers(upgrade)
    parts = [_head(upgrade, language)]
    for step in upgrade.steps:
        parts += _step_text(step, numbers, language)
    parts += _findings_text(upgrade, language)
    parts.append(_listed(numbers, facts, language))
    return "\n\n".join(parts)


def title(upgrade: Upgrade) -> Message:
    """Return the heading: which design moves from where to where."""
    return Message(
        "{design}: from OpenStack {start} to {target}",
        {
            "design": upgrade.design,
            "start": spelled(upgrade.start.id),
            "target": spelled(upgrade.target.id),
        },
    )


def _head(upgrade: Upgrade, language: str) -> str:
    advice = " ".join(words(one, language) for one in upgrade.advice)
    return "\n".join(
        [words(title(upgrade), language), "", paragraph(_way(upgrade)), paragraph(f"{advice} [1]")]
    )


def _way(upgrade: Upgrade) -> str:
    joint = " → " if upgrade.way == "in-place" else " ⇒ "
    stops = (upgrade.start, *(step.target for step in upgrade.steps))
    return joint.join(spelled(stop.id) for stop in stops)


def step_title(step: Step) -> Message:
    """Return the heading of a step: from where to where, and how much changes."""
    values: dict[str, Value] = {
        "start": spelled(step.start.id),
        "target": spelled(step.target.id),
        "count": len(step.changes),
    }
    if not step.changes:
        return Message("{start} → {target}: nothing that this design shows changes", values)
    if len(step.changes) == 1:
        return Message("{start} → {target}: 1 change", values)
    return Message("{start} → {target}: {count} changes", values)


def _step_text(step: Step, numbers: dict[str, int], language: str) -> Iterator[str]:
    heading = words(step_title(step), language)
    yield f"{heading}\n{'─' * min(len(heading), 60)}"
    for what, changes in by_sort(step.changes):
        lines = [words(HEADINGS[what], language)]
        lines += (
            paragraph(_line(change, numbers[change.source], language), indent=2)
            for change in changes
        )
        yield "\n".join(lines)


def by_sort(changes: Iterable[Change]) -> Iterator[tuple[What, tuple[Change, ...]]]:
    """Yield the changes of each sort together; they come sorted."""
    for what, alike in groupby(changes, key=lambda change: change.what):
        yield what, tuple(alike)


def _line(change: Change, number: int, language: str) -> str:
    return f"{words(told(change), language)} [{number}]"


def told(change: Change) -> Message:
    """Return what a reader is told: since when, what, and which components go along."""
    values: dict[str, Value] = {
        "since": spelled(change.release.id),
        "message": change.message,
        "components": change.components,
        "groups": change.groups,
    }
    if change.subject.startswith("service/") and change.components and change.groups:
        return Message("{since}: {message} ({components} on {groups})", values)
    return Message("{since}: {message}", values)


def untold(upgrade: Upgrade) -> tuple[Finding, ...]:
    """Return the new findings that no change of the same subject says already."""
    said = {(change.what, change.subject) for change in upgrade.changes}
    return tuple(
        found
        for found in upgrade.new_findings
        if (_TOLD.get(found.rule), found.subject) not in said
        and "changed_in" not in (found.hit.evidence or {})  # a choice that is gone
    )


FOUND_THEN = Message("What the rules find at the target and do not find now")


def _findings_text(upgrade: Upgrade, language: str) -> Iterator[str]:
    if findings := untold(upgrade):
        lines = [words(FOUND_THEN, language)]
        for found in findings:
            severity = words(SEVERITIES[found.severity], language)
            said = f"{severity}  {found.rule}  {plain(found.subject)}"
            lines += [
                paragraph(said, indent=2),
                paragraph(words(found.message, language), indent=4),
            ]
        yield "\n".join(lines)


def _numbers(upgrade: Upgrade) -> dict[str, int]:
    """Return the number of each source, in the order of its first use."""
    used = (change.source for step in upgrade.steps for change in step.changes)
    return {name: number for number, name in enumerate(dict.fromkeys((CADENCE, *used)), start=1)}


def _listed(numbers: dict[str, int], facts: Facts, language: str) -> str:
    lines = [words(Message("Sources"), language)]
    for identifier, number in numbers.items():
        source = source_called(identifier, facts, language)
        lines.append(paragraph(f"[{number}] {source.title}", indent=2))
        lines += [f"      {source.url}"] if source.url else []  # never broken: it is to be opened
    return "\n".join(lines)


def upgrade_html(upgrade: Upgrade, facts: Facts, language: str) -> str:
    """Return the move as HTML: the way, what changes at each step, what is found then."""
    numbers = _numbers(upgrade)
    return filled(
        "upgrade.html",
        language,
        title=words(title(upgrade), language),
        way=_way(upgrade),
        advice=[words(one, language) for one in upgrade.advice],
        steps=[_shown(step, numbers, language) for step in upgrade.steps],
        found_heading=words(FOUND_THEN, language),
        findings=[
            {
                "severity": found.severity.value,
                "severity_name": words(SEVERITIES[found.severity], language),
                "rule": found.rule,
                "subject": plain(found.subject),
                "message": words(found.message, language),
            }
            for found in untold(upgrade)
        ],
        sources_heading=words(Message("Sources"), language),
        sources=[source_called(name, facts, language) for name in numbers],
    )


def _shown(step: Step, numbers: dict[str, int], language: str) -> dict[str, Any]:
    return {
        "title": words(step_title(step), language),
        "sorts": [
            {
                "heading": words(HEADINGS[what], language),
                "lines": [_line(one, numbers[one.source], language) for one in changes],
            }
            for what, changes in by_sort(step.changes)
        ],
    }
