"""operations.waivers-hold."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from archbook.catalog import bundled
from archbook.model.blueprint import Blueprint
from archbook.model.finding import Finding, Findings, Hit
from archbook.rules.engine import check
from archbook.rules.registry import all_rules
from archbook.workspace.examples import examples

RULE = "operations.waivers-hold"

FAILS, SOUND = examples(RULE)

ELSEWHERE: dict[str, Any] = {}

ENDS = date(2027, 6, 30)

Checked = Callable[..., Findings]


@pytest.fixture
def checked(blueprint: Callable[..., Blueprint]) -> Checked:
    """Return a function: changes of the sound design and the day → the outcome of all rules."""

    def outcome(day: date = ENDS, **changes: Any) -> Findings:  # noqa: ANN401 - any JSON
        planned = blueprint(**changes)
        profile = bundled().profile(planned.design.profile)
        return check(planned, all_rules(), profile, day)

    return outcome


def _found(outcome: Findings) -> list[Finding]:
    return [found for found in outcome.findings if found.rule == RULE]


def _waived(**changes: str) -> dict[str, Any]:
    """Return the sound example with another waiver: of two controllers, which are found."""
    waiver = {
        "rule": "availability.controllers-odd",
        "subject": "group/ctl",
        "reason": "agreed",
        "until": ENDS.isoformat(),
    }
    return {**SOUND, "waivers": [waiver | changes]}


@pytest.mark.parametrize("day", [date(2026, 1, 1), ENDS])
def test_one_that_holds_is_silent(checked: Checked, day: date) -> None:
    assert _found(checked(day=day, **_waived())) == []


def test_one_that_has_ended_says_when(checked: Checked) -> None:
    outcome = checked(day=date(2027, 7, 1), **_waived())
    (found,) = _found(outcome)
    assert found.subject == "waiver/availability.controllers-odd:group/ctl"
    assert "ended on 2027-06-30" in str(found.message)
    assert ("availability.controllers-odd", "group/ctl") in outcome.found()


def test_an_unknown_rule_is_named_with_the_nearest(found: Callable[..., list[Hit]]) -> None:
    hits = found(RULE, **_waived(rule="availability.controller-odd"))
    assert [hit.subject for hit in hits] == ["waiver/availability.controller-odd:group/ctl"]
    assert str(hits[0].message) == (
        "a waiver covers nothing: no rule is called 'availability.controller-odd'; "
        "did you mean 'availability.controllers-odd'?"
    )


@pytest.mark.parametrize(
    ("subject", "said"),
    [
        ("group/ctrl", "no host group is called 'ctrl'; did you mean 'ctl'?"),
        ("ctrl", "no subject is called 'ctrl'; did you mean 'ctl'?"),
        ("service/novva", "no service is called 'novva'; did you mean 'nova'?"),
        ("component/nova-apii", "no component is called 'nova-apii'; did you mean 'nova-api'?"),
        ("rack/r9", "no rack is called 'r9'"),
        ("storage/mian", "no storage back end is called 'mian'; did you mean 'main'?"),
        ("group/net", "covers no finding: remove it"),
        ("cloud", "covers no finding: remove it"),
    ],
)
def test_one_that_covers_nothing_says_what_is_meant(
    checked: Checked, subject: str, said: str
) -> None:
    (found,) = _found(checked(**_waived(subject=subject)))
    assert said in str(found.message)


def test_one_of_a_rule_that_the_profile_does_not_judge_waits(checked: Checked) -> None:
    waived = _waived(rule="availability.single-points", subject="cloud") | {"profile": "lab"}
    assert _found(checked(**waived)) == []


def test_no_waiver_hides_another(checked: Checked) -> None:
    of_itself = _waived(rule=RULE, subject="cloud")
    assert len(_found(checked(**of_itself))) == 1
