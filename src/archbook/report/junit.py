"""Findings as JUnit XML: one test case a rule, as build servers read it.

XML is only written here, never read.
"""

from collections import defaultdict
from xml.etree import ElementTree as ET

from archbook.i18n import Message
from archbook.model.finding import Finding, Severity
from archbook.report.names import SEVERITIES
from archbook.report.plain import plain, words
from archbook.report.where import Located


def findings_junit(located: Located, fail_on: Severity, language: str) -> str:
    """Return the findings as a JUnit test suite.

    Args:
        located: The findings with file and lines.
        fail_on: Findings of this severity or worse are failures, milder ones are output.
        language: ``en`` or ``ko``.
    """
    findings = located.findings
    by_rule: dict[str, list[Finding]] = defaultdict(list)
    for found in findings.findings:
        by_rule[found.rule].append(found)
    suite = ET.Element("testsuite", name="archbook check")
    failures = 0
    for rule, broken in sorted(by_rule.items()):
        failures += _failed(_case(suite, rule), broken, located, fail_on, language)
    for rule in findings.passed:
        _case(suite, rule)
    for rule in findings.not_applicable:
        ET.SubElement(
            _case(suite, rule), "skipped", message=words(Message("not applicable"), language)
        )
    suite.set("tests", str(len(suite)))
    suite.set("failures", str(failures))
    suite.set("errors", "0")
    suite.set("skipped", str(len(findings.not_applicable)))
    ET.indent(suite)
    return ET.tostring(suite, encoding="unicode", xml_declaration=False) + "\n"


def _case(suite: ET.Element, rule: str) -> ET.Element:
    family, _, name = rule.partition(".")
    return ET.SubElement(suite, "testcase", classname=f"archbook.{family}", name=name)


def _failed(
    case: ET.Element, found: list[Finding], located: Located, fail_on: Severity, language: str
) -> bool:
    path = plain(located.path)
    case.set("file", path)
    case.set("line", str(located.line(found[0])))
    lines = [
        f"{path}:{located.line(one)}: {words(SEVERITIES[one.severity], language)} "
        f"{plain(one.subject)}: {words(one.message, language)}"
        for one in found
    ]
    bad = [one for one in found if one.severity.at_least(fail_on)]
    if bad:
        failure = ET.SubElement(
            case, "failure", type=bad[0].severity.value, message=words(bad[0].message, language)
        )
        failure.text = "\n".join(lines)
    else:
        ET.SubElement(case, "system-out").text = "\n".join(lines)
    return bool(bad)
