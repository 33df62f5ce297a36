"""The move to a later release as a document."""

from typing import Any

from archbook.model.catalog.facts import Facts
from archbook.model.finding import Finding
from archbook.model.upgrade import Change, Step, Upgrade
from archbook.report.plain import words
from archbook.report.sources import cited, source_called

CADENCE = "governance-release-cadence"
"""The source that says which upgrades are tested."""


def upgrade_document(upgrade: Upgrade, facts: Facts, language: str) -> dict[str, Any]:
    """Return the move as ``upgrade/v1``."""
    cadence = source_called(CADENCE, facts, language)
    return {
        "schema": "upgrade/v1",
        "design": upgrade.design,
        "from": upgrade.start.id,
        "to": upgrade.target.id,
        "way": upgrade.way,
        "advice": {
            "text": " ".join(words(one, language) for one in upgrade.advice),
            "source": cadence.title,
            "url": cadence.url,
        },
        "path": [upgrade.start.id, *(step.target.id for step in upgrade.steps)],
        "steps": [_step(step, facts, language) for step in upgrade.steps],
        "changes": [_change(change, facts, language) for change in upgrade.changes],
        "new_findings": [_finding(found, facts, language) for found in upgrade.new_findings],
    }


def _step(step: Step, facts: Facts, language: str) -> dict[str, Any]:
    return {
        "from": step.start.id,
        "to": step.target.id,
        "skips_releases": step.skips,
        "changes": [_change(change, facts, language) for change in step.changes],
    }


def _change(change: Change, facts: Facts, language: str) -> dict[str, Any]:
    source = source_called(change.source, facts, language)
    return {
        "kind": change.what.value,
        "subject": change.subject,
        "since": change.release.id,
        "message": words(change.message, language),
        "instead": list(change.instead),
        "components": list(change.components),
        "groups": list(change.groups),
        "source": {"title": source.title, "section": "", "url": source.url},
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
