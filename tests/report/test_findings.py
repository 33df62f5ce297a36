"""Findings, written down."""

import re
from collections.abc import Callable

from jsonschema import Draft202012Validator

from archbook.model.finding import Severity
from archbook.report.documents import schema_of
from archbook.report.findings import findings_html, findings_text
from archbook.workspace import Workspace
from archbook.workspace.checked import Checked

TWO_CONTROLLERS = [
    {"name": "ctl", "roles": ["control"], "count": 2},
    {"name": "net", "roles": ["network"], "count": 3},
    {"name": "cmp", "roles": ["compute"], "count": 6},
]


def _checked(workspace: Callable[..., Workspace], **changes: object) -> Checked:
    return workspace(host_groups=TWO_CONTROLLERS, **changes).check()


def _text(checked: Checked, *, verbose: bool = False) -> str:
    fixes = checked.fixes()
    return findings_text(checked.findings, fixes, checked.facts, "en", verbose=verbose)


def test_the_document_validates(workspace: Callable[..., Workspace]) -> None:
    document = _checked(workspace).document()
    Draft202012Validator(schema_of("findings")).validate(document)
    assert document["schema"] == "findings/v1"
    assert document["summary"]["error"] >= 1


def test_a_fix_is_a_list_of_named_edits_or_null(workspace: Callable[..., Workspace]) -> None:
    findings = _checked(workspace).document()["findings"]
    fixes = [found["fix"] for found in findings]
    assert any(fixes)
    for edits in filter(None, fixes):
        assert all(next(iter(edit)) == "edit" for edit in edits)
    assert [] not in fixes


def test_the_worst_comes_first(workspace: Callable[..., Workspace]) -> None:
    order = list(Severity)
    checked = _checked(workspace)
    severities = [found.severity for found in checked.findings.findings]
    assert severities == sorted(severities, key=order.index)
    heads = re.findall(r"^(error|warning|info) \S+ \S+$", _text(checked), re.MULTILINE)
    assert heads == sorted(heads, key=lambda head: order.index(Severity(head)))
    assert set(heads) == {severity.value for severity in severities}


def test_each_finding_says_rule_subject_message_source_and_fix(
    workspace: Callable[..., Workspace],
) -> None:
    checked = _checked(workspace)
    found = checked.findings.findings[0]
    heading, block = _text(checked).split("\n\n")[:2]
    assert heading == f"{checked.findings.count(Severity.ERROR)} errors"
    assert f"{found.rule} {found.subject}" in block
    assert str(found.message) in " ".join(block.split())
    assert "Source: " in block
    assert "Fix: " in block


def test_the_closing_line_counts(workspace: Callable[..., Workspace]) -> None:
    checked = _checked(workspace)
    errors = checked.findings.count(Severity.ERROR)
    closing = _text(checked).splitlines()[-1]
    assert re.match(rf"{errors} errors?, \d+ warnings?, \d+ infos?; \d+ rules? passed, ", closing)
    assert closing.endswith("not applicable, 0 waived")


def test_what_holds_for_several_subjects_is_said_once(
    workspace: Callable[..., Workspace],
) -> None:
    groups = [
        {"name": "ctl", "roles": ["control"], "count": 2},
        {"name": "cmp", "roles": ["compute"], "count": 2},
    ]
    checked = workspace(host_groups=groups).check()
    twins = [f for f in checked.findings.findings if f.rule == "availability.quorum-members"]
    assert len(twins) > 3
    assert str(checked).count("error availability.quorum-members") == 1
    assert checked.html().count("<code>availability.quorum-members</code>") == 1
    for found in twins:
        assert found.subject in str(checked)
    assert len(checked.document()["findings"]) == len(checked.findings.findings)


def test_verbose_adds_evidence_and_addresses(workspace: Callable[..., Workspace]) -> None:
    checked = _checked(workspace)
    assert "Evidence: " not in _text(checked)
    text = _text(checked, verbose=True)
    assert "Evidence: members = 2, quorum = 2, tolerated = 0, needed = 3" in text
    assert "Formula: Members are counted per component" in text
    assert "https://" in _text(checked, verbose=True)


def test_what_is_waived_is_shown_with_its_reason(hostile: Workspace) -> None:
    checked = hostile.check()
    waived = checked.document()["waived"]
    assert [one["rule"] for one in waived] == ["availability.quorum-members"]
    assert waived[0]["until"] == "2099-01-01"
    assert "waived until 2099-01-01" in _text(checked, verbose=True)
    assert "1 waived" in _text(checked)


def test_no_output_carries_escapes_or_scripts(hostile: Workspace) -> None:
    checked = hostile.check()
    html = findings_html(checked.findings, checked.fixes(), checked.facts, "en")
    assert "<script" not in html
    for text in (html, _text(checked, verbose=True), str(checked.document())):
        assert "\x1b" not in text
        assert "\u202e" not in text


def test_the_page_folds_the_working_under_each_finding(hostile: Workspace) -> None:
    html = hostile.check().html()
    assert "<details><summary>How it was found</summary>Evidence: " in html
    assert "<br>Formula: " in html


def test_heads_are_painted_and_nothing_else(workspace: Callable[..., Workspace]) -> None:
    checked = _checked(workspace)

    def paint(text: str, severity: Severity) -> str:
        return f"<{severity}>{text}"

    fixes = checked.fixes()
    painted = findings_text(checked.findings, fixes, checked.facts, "en", paint=paint)
    assert re.sub(r"^<\w+>", "", painted, flags=re.MULTILINE) == _text(checked)
    heads = re.findall(r"^<(\w+)>(\w+) \w+\.", painted, re.MULTILINE)
    assert heads
    assert all(colour == severity for colour, severity in heads)
