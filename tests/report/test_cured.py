"""What fixes did, as text and as HTML."""

from collections.abc import Callable

from archbook.model.edit import AddService, SetCount
from archbook.model.finding import Findings, Severity
from archbook.report.cured import Outcome, outcome_html, outcome_text
from archbook.workspace import Workspace

ONE_CONTROLLER = [
    {"name": "ctl", "roles": ["control"], "count": 1},
    {"name": "cmp", "roles": ["compute"], "count": 6},
]


def found(workspace: Callable[..., Workspace]) -> Findings:
    return workspace(host_groups=ONE_CONTROLLER).check().findings


def test_each_step_says_what_it_cured_and_how(workspace: Callable[..., Workspace]) -> None:
    findings = found(workspace)
    worst = findings.findings[0]
    outcome = Outcome(((worst, (SetCount(group="ctl", count=3),)),), Findings((), (), (), ()), {})
    said = f"cured {worst.rule} of {worst.subject}: set the hosts of group ctl to 3"
    assert outcome_text(outcome, "en").splitlines()[0] == said
    shown = outcome_html(outcome, "en")
    assert "set the hosts of group ctl to 3" in shown
    assert "Left: " not in shown


def test_what_is_left_says_why(workspace: Callable[..., Workspace]) -> None:
    findings = found(workspace)
    left = findings.of(Severity.ERROR)[0]
    why = AddService(service="zaqar").words()
    outcome = Outcome((), findings, {left.key: (why,)})
    text = outcome_text(outcome, "en")
    assert text.startswith("No finding has a proved fix; the design stays as it is.\n")
    assert "\n  not cured, because: add service zaqar\n" in text
    assert '<td class="long" style="text-align: left">add service zaqar</td>' in outcome_html(
        outcome, "en"
    )


def test_it_says_when_it_stopped(workspace: Callable[..., Workspace]) -> None:
    findings = found(workspace)
    steps = ((findings.findings[0], (SetCount(group="ctl", count=3),)),)
    stopped = outcome_text(Outcome(steps, findings, {}, stopped_after=1), "en")
    assert "stopped after 1 fixes; run it again to go on" in stopped
