"""Findings as SARIF 2.1.0 (OASIS), which code hosts show beside the lines of the design file."""

from collections.abc import Iterable
from typing import Any
from urllib.parse import quote

from archbook.i18n.translation import translate
from archbook.model.catalog.facts import Facts
from archbook.model.finding import Finding, Severity
from archbook.report.plain import plain, words
from archbook.report.sources import source_called
from archbook.report.where import Located
from archbook.rules.api import Rule
from archbook.version import __version__

SCHEMA = (
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
)

_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}


def findings_sarif(
    located: Located, rules: Iterable[Rule], facts: Facts, language: str
) -> dict[str, Any]:
    """Return the findings as one SARIF run; waived ones are suppressed, with their reason.

    Args:
        located: The findings with file and lines.
        rules: The rules that were applied.
        facts: The catalog, for addresses of sources.
        language: ``en`` or ``ko``.
    """
    results = [_result(one, located, language) for one in located.findings.findings]
    for waived in located.findings.waived:
        accepted = {"kind": "external", "justification": plain(waived.reason)}
        result = _result(waived.finding, located, language)
        results.append(result | {"suppressions": [accepted]})
    driver = {
        "name": "archbook",
        "semanticVersion": __version__,
        "rules": [_rule(one, facts, language) for one in rules],
    }
    run = {"tool": {"driver": driver}, "results": results, "columnKind": "unicodeCodePoints"}
    return {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}


def _rule(rule: Rule, facts: Facts, language: str) -> dict[str, Any]:
    address = source_called(rule.citations[0].source, facts, language).url
    described = {
        "id": rule.id,
        "shortDescription": {"text": translate(rule.promise, language)},
        "fullDescription": {"text": rule.sections.get("Why") or str(rule.promise)},
        "defaultConfiguration": {"level": _LEVELS[rule.severity]},
    }
    return described | ({"helpUri": address} if address.startswith("https://") else {})


def _result(found: Finding, located: Located, language: str) -> dict[str, Any]:
    location = {
        "artifactLocation": {"uri": quote(located.path.replace("\\", "/"))},
        "region": {"startLine": located.line(found)},
    }
    logical = {"fullyQualifiedName": plain(found.subject)}
    return {
        "ruleId": found.rule,
        "level": _LEVELS[found.severity],
        "message": {"text": words(found.message, language)},
        "locations": [{"physicalLocation": location, "logicalLocations": [logical]}],
        "partialFingerprints": {"subject/v1": plain(f"{found.rule} {found.subject}")},
    }
