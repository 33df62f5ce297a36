"""Results: what the pure model gives, computed when asked for, and once."""

from datetime import date

import pytest

from archbook.session import Results
from archbook.workspace import new
from archbook.workspace.checked import Checked, Fixes
from archbook.workspace.workspace import Workspace

DAY = date(2026, 11, 24)


@pytest.fixture
def workspace() -> Workspace:
    return new("starter")


def test_results_are_those_of_the_workspace(workspace: Workspace) -> None:
    results = Results(workspace, DAY)
    assert results.plan.document() == workspace.plan().document()
    assert results.check.document() == workspace.check(as_of=DAY).document()
    assert results.bill.document() == workspace.bom().document()
    for view in workspace.views():
        assert results.drawing(view).svg() == workspace.draw(view).svg()


def test_a_design_is_planned_once_for_all_results(
    workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    planned: list[str] = []
    plan = Workspace.blueprint

    def counted(space: Workspace) -> object:
        planned.append(space.design.name)
        return plan(space)

    monkeypatch.setattr(Workspace, "blueprint", counted)
    results = Results(workspace, DAY)
    assert planned == []
    for _ in range(2):
        _ = (results.plan, results.check, results.bill, results.drawing("topology"))
    assert planned == ["starter"]


def test_each_result_is_kept(workspace: Workspace) -> None:
    results = Results(workspace, DAY)
    assert results.check is results.check
    assert results.bill is results.bill
    assert results.drawing("topology") is results.drawing("topology")


def test_fixes_are_proved_only_when_asked_for(
    workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[Checked] = []
    prove = Checked.fixes

    def counted(checked: Checked) -> Fixes:
        asked.append(checked)
        return prove(checked)

    monkeypatch.setattr(Checked, "fixes", counted)
    results = Results(workspace, DAY)
    findings = results.check.findings.findings
    assert findings
    assert asked == []
    assert [found for found, _ in results.fixes] == list(findings)
    assert len(asked) == 1


def test_a_fix_is_offered_where_one_is_proved() -> None:
    results = Results(new("textbook-htc", release="2026.2"), DAY)
    by_rule = {found.rule: edits for found, edits in results.fixes}
    assert by_rule["services.neutron-present"]
