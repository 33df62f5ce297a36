"""check(): severities, profiles, waivers, broken rules, order."""

import json
from collections.abc import Callable, Iterator
from datetime import date
from typing import Any

import pytest

from archbook.i18n import Message
from archbook.model.blueprint import Blueprint
from archbook.model.catalog.profile import ProfileEntry
from archbook.model.finding import Citation, Findings, Hit, Severity
from archbook.rules.api import Rule, always
from archbook.rules.engine import check
from archbook.rules.operations.waivers_hold import waivers_hold

DAY = date(2026, 11, 22)
CITATION = Citation("archbook", "Tests")

WAIVABLE = "availability.controllers-odd"
"""The id of a real rule: a waiver that names none is found."""


def _rule(
    identifier: str,
    *hits: Hit,
    severity: Severity = Severity.ERROR,
    applies: Callable[[Blueprint], bool] = always,
) -> Rule:
    def judge(_: Blueprint) -> Iterator[Hit]:
        yield from hits

    return Rule(identifier, severity, (CITATION,), applies, judge)


def _hit(subject: str = "group/ctl", severity: Severity | None = None) -> Hit:
    return Hit(subject, Message("found"), severity=severity)


def _profile(**rules: str) -> ProfileEntry:
    weights = {
        name.replace("_", "."): {"severity": severity, "why": {"en": "a test"}}
        for name, severity in rules.items()
    }
    written = {
        "schema": "profile/v1",
        "id": "tried",
        "title": {"en": "Tried"},
        "explains": {"en": "For tests"},
        "sources": {"archbook": ["rules"]},
        "rules": weights,
    }
    return ProfileEntry.model_validate_json(json.dumps(written))


@pytest.fixture
def judged(blueprint: Callable[..., Blueprint]) -> Callable[..., Findings]:
    """Return a function that checks the sound design against rules made for the test."""

    def outcome(
        *rules: Rule,
        profile: ProfileEntry | None = None,
        day: date = DAY,
        **changes: Any,  # noqa: ANN401 - a design holds any JSON
    ) -> Findings:
        every = (*rules, waivers_hold) if "waivers" in changes else rules
        return check(blueprint(**changes), every, profile or _profile(), day)

    return outcome


def _waiver(**changes: str) -> list[dict[str, str]]:
    waiver = {"rule": WAIVABLE, "subject": "group/ctl", "reason": "agreed", "until": "2027-06-30"}
    return [waiver | changes]


def test_tells_findings_passes_and_what_does_not_apply(
    judged: Callable[..., Findings],
) -> None:
    outcome = judged(
        _rule("a.found", _hit()),
        _rule("a.passes"),
        _rule("a.silent", _hit(), applies=lambda _: False),
    )
    assert [finding.rule for finding in outcome.findings] == ["a.found"]
    assert outcome.passed == ("a.passes",)
    assert outcome.not_applicable == ("a.silent",)


def test_worst_first_then_by_rule_and_subject(judged: Callable[..., Findings]) -> None:
    outcome = judged(
        _rule("z.info", _hit(), severity=Severity.INFO),
        _rule("b.error", _hit("group/b"), _hit("group/a")),
        _rule("a.warning", _hit(), severity=Severity.WARNING),
        _rule("a.error", _hit()),
    )
    assert [finding.key for finding in outcome.findings] == [
        ("a.error", "group/ctl"),
        ("b.error", "group/a"),
        ("b.error", "group/b"),
        ("a.warning", "group/ctl"),
        ("z.info", "group/ctl"),
    ]


def test_a_hit_may_be_milder_than_its_rule_and_never_worse(
    judged: Callable[..., Findings],
) -> None:
    mild = judged(_rule("a.b", _hit(severity=Severity.INFO)))
    assert mild.findings[0].severity is Severity.INFO
    bold = judged(_rule("a.b", _hit(severity=Severity.ERROR), severity=Severity.WARNING))
    assert bold.findings[0].severity is Severity.WARNING


def test_a_profile_weighs_a_rule(judged: Callable[..., Findings]) -> None:
    outcome = judged(_rule("a.b", _hit()), profile=_profile(a_b="info"))
    assert outcome.findings[0].severity is Severity.INFO


def test_a_profile_that_weighs_more_keeps_milder_hits_mild(
    judged: Callable[..., Findings],
) -> None:
    hits = (_hit("group/a"), _hit("group/b", Severity.INFO))
    outcome = judged(_rule("a.b", *hits, severity=Severity.WARNING), profile=_profile(a_b="error"))
    assert [finding.severity for finding in outcome.findings] == [Severity.ERROR, Severity.INFO]


def test_a_profile_may_switch_a_rule_off(judged: Callable[..., Findings]) -> None:
    outcome = judged(_rule("a.b", _hit()), profile=_profile(a_b="off"))
    assert outcome.findings == ()
    assert outcome.not_applicable == ("a.b",)


def test_a_valid_waiver_takes_the_finding_aside(judged: Callable[..., Findings]) -> None:
    outcome = judged(_rule(WAIVABLE, _hit()), waivers=_waiver())
    assert outcome.findings == ()
    assert outcome.waived[0].reason == "agreed"
    assert outcome.waived[0].finding.key == (WAIVABLE, "group/ctl")


def test_a_waiver_may_name_the_subject_without_its_kind(
    judged: Callable[..., Findings],
) -> None:
    assert judged(_rule(WAIVABLE, _hit()), waivers=_waiver(subject="ctl")).findings == ()


def test_a_waiver_holds_on_its_last_day_and_not_after(judged: Callable[..., Findings]) -> None:
    waivers = _waiver(until="2026-11-22")
    assert judged(_rule(WAIVABLE, _hit()), waivers=waivers, day=DAY).findings == ()
    after = judged(_rule(WAIVABLE, _hit()), waivers=waivers, day=date(2026, 11, 23))
    assert [finding.rule for finding in after.findings] == [WAIVABLE, "operations.waivers-hold"]
    assert "ended on 2026-11-22" in str(after.findings[1].message)


def test_a_waiver_that_nothing_needs_is_found(judged: Callable[..., Findings]) -> None:
    (finding,) = judged(_rule(WAIVABLE), waivers=_waiver()).findings
    assert finding.severity is Severity.WARNING
    assert "covers no finding" in str(finding.message)


def test_a_rule_that_fails_is_named_and_the_others_run(judged: Callable[..., Findings]) -> None:
    def broken(_: Blueprint) -> Iterator[Hit]:
        raise ZeroDivisionError("no racks")
        yield

    failing = Rule("a.broken", Severity.INFO, (CITATION,), always, broken)
    outcome = judged(failing, _rule("b.found", _hit()))
    messages = {finding.rule: str(finding.message) for finding in outcome.findings}
    assert "a.broken failed (ZeroDivisionError: no racks)" in messages["a.broken"]
    assert "b.found" in messages
    (where,) = (found.hit.evidence for found in outcome.findings if found.rule == "a.broken")
    assert str((where or {})["where"]).startswith("test_engine.py:")


def test_the_same_design_gives_the_same_findings(checked: Callable[..., Findings]) -> None:
    groups = [{"name": "all", "roles": ["control", "compute"], "count": 2}]
    assert checked(host_groups=groups) == checked(host_groups=groups)


def test_hits_on_one_subject_become_one_finding(judged: Callable[..., Findings]) -> None:
    hits = (
        Hit("group/ctl", Message("one"), severity=Severity.INFO),
        Hit("group/ctl", Message("two"), severity=Severity.WARNING),
        Hit("group/net", Message("three")),
    )
    ctl, net = sorted(judged(_rule("a.b", *hits)).findings, key=lambda found: found.subject)
    assert (str(ctl.message), ctl.severity) == ("one; two", Severity.WARNING)
    assert (str(net.message), net.severity) == ("three", Severity.ERROR)
