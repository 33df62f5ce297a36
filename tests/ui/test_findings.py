"""The findings panel: what was found, and a button where a fix is proved."""

from collections.abc import Callable
from html import escape

import ipywidgets as widgets

from archbook.rules.registry import rule_called
from archbook.session import opened
from archbook.ui.workbook import Workbook
from archbook.workspace import new

Find = Callable[[str], widgets.Widget]


def buttons(panel: widgets.Widget) -> list[widgets.Button]:
    entries = [one for one in panel.children if isinstance(one, widgets.VBox)]
    found = (one for entry in entries for one in entry.children)
    return [
        one for one in found if isinstance(one, widgets.Button) and one.layout.display != "none"
    ]


def test_each_finding_has_an_entry_with_subject_message_and_source(
    workbook: Workbook, find: Find, tab: Find, shown: Callable[[widgets.Widget], str]
) -> None:
    find("Use case").value = "textbook-htc"
    find("Release").value = "2026.2"
    panel = tab("Findings")
    text = shown(panel)
    for found in workbook.session.results.check.findings.findings:
        assert found.rule in text
        assert found.subject in text
    assert "https://" in text


def test_a_button_says_what_it_does_and_cures_the_finding(
    workbook: Workbook, find: Find, tab: Find
) -> None:
    find("Use case").value = "textbook-htc"
    find("Release").value = "2026.2"
    panel = tab("Findings")
    offered = [one for one in buttons(panel) if "neutron" in one.description]
    assert offered
    assert offered[0].description.startswith("Apply fix: add service neutron")
    before = workbook.session.results.check.findings.found()
    offered[0].click()
    assert "neutron" in workbook.session.design.services
    after = workbook.session.results.check.findings.found()
    assert ("services.neutron-present", "cloud") in before or len(after) < len(before)
    find("Undo").click()
    assert "neutron" not in workbook.session.design.services


def test_there_is_a_button_exactly_where_a_fix_is_proved(
    workbook: Workbook, find: Find, tab: Find
) -> None:
    find("Use case").value = "textbook-htc"
    find("Release").value = "2026.2"
    panel = tab("Findings")
    proved = [edits for _, edits in workbook.session.results.fixes if edits]
    assert len(buttons(panel)) == len(proved)


def test_a_click_on_its_way_does_what_stood_on_the_button(
    workbook: Workbook, find: Find, tab: Find
) -> None:
    find("Use case").value = "textbook-htc"
    shown = next(one for one in buttons(tab("Findings")) if "neutron" in one.description)
    words = shown.description
    find("Release").value = "2026.2"
    shown.click()
    assert shown.description == words
    assert "neutron" in workbook.session.design.services
    assert "placement" not in workbook.session.design.services


def test_an_entry_that_stays_true_stays_the_same_widget(find: Find, tab: Find) -> None:
    panel = tab("Findings")
    find("Use case").value = "textbook-htc"
    before = panel.children
    find("compute").value = 50
    assert panel.children[1] is before[1]


def test_the_numbers_of_a_finding_are_folded_under_it(
    find: Find, tab: Find, shown: Callable[[widgets.Widget], str]
) -> None:
    find("Use case").value = "production-private"
    find("ctl").value = 2
    text = shown(tab("Findings"))
    assert "<details><summary>How it was found</summary>" in text
    assert "members = 2, quorum = 2" in text
    assert "floor(n / 2) + 1" in text


def test_entries_are_reused_and_none_is_left_over(find: Find, tab: Find) -> None:
    panel = tab("Findings")
    find("Use case").value = "textbook-htc"
    find("Use case").value = "starter"
    found = opened(new("starter")).results.check.findings.findings
    assert len(panel.children) == len(found) + 1


def test_each_finding_unfolds_the_page_of_its_rule(
    workbook: Workbook, find: Find, tab: Find, shown: Callable[[widgets.Widget], str]
) -> None:
    find("Use case").value = "textbook-htc"
    find("Release").value = "2026.2"
    text = shown(tab("Findings"))
    found = workbook.session.results.check.findings.findings
    assert text.count("About this rule") == len(found)
    rule = rule_called(found[0].rule)
    assert escape(str(rule.promise)) in text
    assert f"<pre>{escape(rule.examples['Fails'])}</pre>" in text
