"""Findings as SARIF 2.1.0 (OASIS), which code hosts show beside the lines of the design file."""

from collections.abc import Iterable
from typing import Any
from urllib.parse import quote

from archbook.i18n import Message
from archbook.i18n.translation import translate
from archbook.model.catalog.facts import Facts
from archbook.model.finding import Finding, Severity
from archbook.report.plain import plain, words
from archbook.report.sources import source_called
from archbook.report.where import Located
from archbook.report.working import formula
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
    rules = tuple(rules)
    places = {rule.id: place for place, rule in enumerate(rules)}
    results = [_result(one, located, places, language) for one in located.findings.findings]
    for waived in located.findings.waived:
        accepted = {"kind": "external", "justification": plain(waived.reason)}
        result = _result(waived.finding, located, places, language)
        results.append(result | {"suppressions": [accepted]})
    driver = {
        "name": "archbook",
        "semanticVersion": __version__,
        "rules": [_rule(one, facts, language) for one in rules],
    }
    run = {"tool": {"driver": driver}, "results": results, "columnKind": "unicodeCodePoints"}
    return {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}


def _rule(rule: Rule, facts: Facts, language: str) -> dict[str, Any]:
    said = {heading: translate(Message(text), language) for heading, text in rule.sections.items()}
    promise = translate(rule.promise, language)
    described = {
        "id": rule.id,
        "name": _pascal(rule.id),
        "shortDescription": {"text": promise},
        "fullDescription": {"text": said.get("Why") or promise},
        "help": _help(said, language) or {"text": promise},
        "defaultConfiguration": {
            "enabled": not rule.optional,
            "level": _LEVELS[rule.severity],
        },
        "properties": {"tags": [rule.family]},
    }
    address = source_called(rule.citations[0].source, facts, language).url
    return described | ({"helpUri": address} if address.startswith("https://") else {})


def _pascal(identifier: str) -> str:
    """Return an id as the name that the standard asks for: ``QuorumMembers``."""
    return "".join(part.capitalize() for part in identifier.partition(".")[2].split("-"))


def _help(said: dict[str, str], language: str) -> dict[str, str]:
    """Return the page of a rule, which code hosts show beside a finding."""
    parts = [(translate(Message(heading), language), text) for heading, text in said.items()]
    plainly = "\n\n".join(f"{heading}: {text}" for heading, text in parts)
    marked = "\n\n".join(f"**{heading}**\n\n{text}" for heading, text in parts)
    return {"text": plainly, "markdown": marked} if parts else {}


def _result(
    found: Finding, located: Located, places: dict[str, int], language: str
) -> dict[str, Any]:
    location = {
        "artifactLocation": {"uri": quote(located.path.replace("\\", "/"))},
        "region": {"startLine": located.line(found)},
    }
    logical = {"fullyQualifiedName": plain(found.subject)}
    result: dict[str, Any] = {
        "ruleId": found.rule,
        "level": _LEVELS[found.severity],
        "message": {"text": words(found.message, language)},
        "locations": [{"physicalLocation": location, "logicalLocations": [logical]}],
        "partialFingerprints": {"subject/v1": plain(f"{found.rule} {found.subject}")},
    }
    if found.rule in places:
        result["ruleIndex"] = places[found.rule]
    return result | _working(found, language)


def _working(found: Finding, language: str) -> dict[str, Any]:
    """Return the numbers of a finding and its formula, in the bag that is ours to fill."""
    if not found.hit.evidence:
        return {}
    numbers = {
        key: plain(value) if isinstance(value, str) else value
        for key, value in found.hit.evidence.items()
    }
    how = formula(found)
    bag: dict[str, Any] = {"evidence": numbers}
    return {"properties": bag | ({"formula": words(how, language)} if how else {})}
