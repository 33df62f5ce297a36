"""The findings: worst first, each with what can be done about it."""

import re
from collections.abc import Iterator
from html import escape
from typing import Any

import ipywidgets as widgets
import pytest
from tests.ui.bench import Bench, in_sight

from archbook.model.edit import SetCount
from archbook.model.finding import Severity
from archbook.report.findings import closing
from archbook.rules.registry import rule_called
from archbook.ui.tabs import findings
from archbook.ui.tabs.findings import Findings
from archbook.workspace import new

NEUTRON = "Fix: add service neutron"


@pytest.fixture
def bench() -> Iterator[Bench]:
    """Open a textbook design on today's release: it has errors, warnings and hints."""
    made = Bench(Findings, new("textbook-htc", release="2026.2"))
    yield made
    assert made.alarms == []
    made.close()


def entries(bench: Bench) -> list[Any]:
    return [
        one
        for one in bench.panel.widget.children
        if isinstance(one, widgets.VBox) and one.children and "archbook-entry" in classes(one)
    ]


def classes(widget: Any) -> tuple[str, ...]:  # noqa: ANN401 - ipywidgets has no types
    return tuple(widget._dom_classes)  # noqa: SLF001 - ipywidgets has no other way to ask


def entry(bench: Bench, rule: str) -> Any:  # noqa: ANN401 - the same
    return next(one for one in entries(bench) if f"<code>{rule}</code>" in said(one))


def said(widget: Any) -> str:  # noqa: ANN401 - the same
    return "\n".join(one.value for one in in_sight(widget) if isinstance(one, widgets.HTML))


def button(widget: Any, name: str) -> Any:  # noqa: ANN401 - the same
    seen = (one for one in in_sight(widget) if isinstance(one, widgets.Button))
    (found,) = (one for one in seen if one.description.startswith(name))
    return found


def names(widget: Any) -> list[str]:  # noqa: ANN401 - the same
    return [one.description for one in in_sight(widget) if isinstance(one, widgets.Button)]


def test_each_finding_has_an_entry_in_the_order_of_the_check(bench: Bench) -> None:
    found = bench.session.results.check.findings.findings
    assert len(entries(bench)) == len(found)
    for one, shown in zip(found, map(said, entries(bench)), strict=True):
        assert f"<strong>{escape(one.subject)}</strong> <code>{one.rule}</code>" in shown
        assert escape(bench.desk.words(one.message)) in shown
        assert 'href="https://' in shown
    assert escape(bench.desk.words(closing(bench.session.results.check.findings))) in bench.html()


@pytest.mark.parametrize("severity", list(Severity))
def test_one_severity_can_be_looked_at_alone(bench: Bench, severity: Severity) -> None:
    every = len(entries(bench))
    wanted = bench.session.results.check.findings.count(severity)
    bench.find("Severity").value = severity.value
    assert len(entries(bench)) == wanted < every
    assert all(f"archbook-{severity.value}-line" in said(one) for one in entries(bench))
    bench.session.change(SetCount(group="compute", count=4))
    assert len(entries(bench)) == bench.session.results.check.findings.count(severity)
    bench.find("Severity").value = ""
    assert len(entries(bench)) == len(bench.session.results.check.findings.findings)
    assert not bench.session.can_redo


def test_only_the_first_of_very_many_are_shown(
    bench: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert "are shown" not in bench.html()
    monkeypatch.setattr(findings, "MOST", 3)
    bench.session.change(SetCount(group="compute", count=2))
    assert len(entries(bench)) == 3
    count = len(bench.session.results.check.findings.findings)
    assert f"The first 3 of {count} are shown." in bench.html()


def test_a_fix_is_offered_exactly_where_one_is_proved(bench: Bench) -> None:
    proved = [edits for _, edits in bench.session.results.fixes]
    offered = [any(name.startswith("Fix: ") for name in names(one)) for one in entries(bench)]
    assert offered == [bool(edits) for edits in proved]
    assert True in offered
    assert False in offered


def test_a_fix_shows_its_difference_first_and_then_cures(bench: Bench) -> None:
    before = bench.session.results.check.findings.found()
    design = bench.session.design
    one = entry(bench, "services.neutron-present")
    button(one, NEUTRON).click()
    assert bench.session.design is design
    assert "<del>-  network_backend: nova-network</del>" in said(one)
    assert re.search(r"<ins>\+.*\bneutron\b.*</ins>", said(one))
    button(one, "Apply fix").click()
    assert "neutron" in bench.session.design.services
    after = bench.session.results.check.findings.found()
    assert ("services.neutron-present", "service/nova") in before - after
    assert len(entries(bench)) == len(after)
    bench.session.undo()
    assert bench.session.design == design
    assert NEUTRON in names(entry(bench, "services.neutron-present"))[0]


def test_a_fix_can_be_left(bench: Bench) -> None:
    one = entry(bench, "services.neutron-present")
    before = names(one)
    button(one, NEUTRON).click()
    assert names(one) == [*before, "Apply fix", "Cancel"]
    button(one, "Cancel").click()
    assert names(one) == before
    assert not bench.session.can_undo
    button(one, NEUTRON).click()
    button(one, NEUTRON).click()
    assert names(one) == before, "the same button folds it again"


def test_one_thing_is_unfolded_at_a_time_and_nothing_is_left_of_the_other(bench: Bench) -> None:
    one = entry(bench, "services.neutron-present")
    before = names(one)
    button(one, NEUTRON).click()
    apply = button(one, "Apply fix")
    button(one, "Waive…").click()
    assert names(one) == [*before, "Waive", "Cancel"]
    assert apply.comm is None
    waive = next(knob for knob in in_sight(one) if getattr(knob, "description", "") == "Waive")
    button(one, "Cancel").click()
    assert names(one) == before
    assert waive.comm is None


def test_another_button_unfolds_its_own(bench: Bench) -> None:
    one = entry(bench, "services.neutron-present")
    button(one, "Waive…").click()
    button(one, NEUTRON).click()
    assert button(one, "Apply fix")
    button(one, "Waive…").click()
    assert "Apply fix" not in names(one)
    button(one, "Cancel").click()
    button(one, "Waive…").click()
    assert "Cancel" in names(one), "after Cancel the button unfolds it anew"


def test_a_click_on_its_way_does_what_stood_on_the_button(bench: Bench) -> None:
    one = entry(bench, "services.placement-present")
    knob = button(one, "Fix: add service placement")
    knob.click()
    apply = button(one, "Apply fix")
    bench.session.change(SetCount(group="compute", count=50))
    assert entry(bench, "services.placement-present") is one
    apply.click()
    assert "placement" in bench.session.design.services
    assert knob.description.startswith("Fix: add service placement")
    group = bench.session.design.group("compute")
    assert group is not None
    assert group.count == 50


def test_a_second_click_on_its_way_is_refused_in_words(bench: Bench) -> None:
    one = entry(bench, "services.neutron-present")
    button(one, NEUTRON).click()
    apply = button(one, "Apply fix")
    apply.click()
    design = bench.session.design
    apply.click()
    assert bench.session.design is design
    assert "neutron" in str(bench.session.messages[0])


def test_the_difference_of_a_fix_that_no_longer_goes_says_why(bench: Bench) -> None:
    one = entry(bench, "services.closure")
    knob = button(one, "Fix: add service gnocchi")
    bench.session.change(*bench.session.results.fixes[1][1] or ())
    assert "gnocchi" in bench.session.design.services
    knob.click()  # on its way while the entry left
    assert 'role="alert"' in said(one)
    assert "gnocchi" in said(one)


def test_an_entry_that_stays_true_stays_the_same_widget(bench: Bench) -> None:
    before = {said(one): one for one in entries(bench)}
    bench.session.change(SetCount(group="compute", count=50))
    after = {said(one): one for one in entries(bench)}
    kept = before.keys() & after.keys()
    assert len(kept) >= 5
    assert all(after[words] is before[words] for words in kept)


def test_entries_that_left_are_closed_at_the_change_after(bench: Bench) -> None:
    one = entry(bench, "services.neutron-present")
    button(one, NEUTRON).click()
    button(one, "Apply fix").click()
    assert one not in entries(bench)
    assert one.comm is not None
    bench.session.undo()
    bench.session.redo()
    assert one.comm is None


def test_a_finding_tells_how_it_was_found_and_about_its_rule() -> None:
    bench = Bench(Findings, new("production-private").apply(SetCount(group="ctl", count=2)))
    text = bench.html()
    assert "<details><summary>How it was found</summary>" in text
    assert "members = 2, quorum = 2" in text
    assert "floor(n / 2) + 1" in text
    found = bench.session.results.check.findings.findings
    assert text.count("<summary>About this rule</summary>") == len(found)
    rule = rule_called(found[0].rule)
    assert escape(str(rule.promise)) in text
    bench.close()


def test_a_finding_asks_for_its_subject_to_be_shown(bench: Bench) -> None:
    asked: list[str] = []
    bench.desk.point = asked.append
    button(entry(bench, "services.neutron-present"), "Show in the drawing").click()
    assert asked == ["service/nova"]
    assert "Show in the drawing" not in names(entry(bench, "network.backend-exists"))
    assert not bench.session.can_undo
