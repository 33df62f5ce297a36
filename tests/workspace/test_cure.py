"""Cures: what is proved, what is refused and why, and that it ends."""

from collections.abc import Callable

import pytest

from archbook.i18n import Message
from archbook.model.design import Design
from archbook.model.edit import AddService, Edit, RemoveService, SetCount, SetField
from archbook.model.finding import Citation, Finding, Findings, Hit, Severity
from archbook.workspace import new
from archbook.workspace.cure import Cured, Prover, cure

Found = Callable[[Design], Findings]


def _finding(
    rule: str, *candidates: tuple[Edit, ...], severity: Severity = Severity.WARNING
) -> Finding:
    hit = Hit("cloud", Message("found"), candidates=candidates)
    return Finding(rule, severity, hit, Citation("archbook", "Tests"))


def _findings(*found: Finding) -> Findings:
    return Findings(found, (), (), ())


@pytest.fixture
def design() -> Design:
    return new("starter").design


def _why(cured: Cured, rule: str) -> list[str]:
    return [str(why) for why in cured.reasons[rule, "cloud"]]


def test_says_that_no_edit_is_offered(design: Design) -> None:
    found = _finding("a.b")
    proof = Prover(design, _findings(found), lambda _: _findings(found)).prove(found)
    assert proof.edits is None
    assert [str(why) for why in proof.refused] == ["no edit is offered"]


def test_says_why_each_edit_is_no_cure(design: Design) -> None:
    useless = SetCount(group="cmp", count=9)
    impossible = RemoveService(service="nowhere")
    harmful = AddService(service="heat")
    found = _finding("a.b", (useless,), (impossible,), (harmful,))

    def examine(changed: Design) -> Findings:
        return (
            _findings(_finding("c.d", severity=Severity.ERROR))
            if "heat" in changed.services
            else _findings(found)
        )

    proof = Prover(design, _findings(found), examine).prove(found)
    assert proof.edits is None
    useless_why, impossible_why, harmful_why = map(str, proof.refused)
    assert useless_why.endswith(": does not remove it")
    assert "'nowhere'" in impossible_why
    assert harmful_why == "add service heat: would bring the error c.d of cloud"


def test_a_fix_that_would_loop_is_said_and_the_others_are_applied(design: Design) -> None:
    """Two rules that want opposite things, and a third one that can be cured."""
    start = design.title

    def examine(changed: Design) -> Findings:
        title = changed.title
        back, forth = SetField(field="title", value=start), SetField(field="title", value="other")
        quarrel = (
            _finding("a.back", (back,)) if title == "other" else _finding("a.forth", (forth,))
        )
        heat = (
            ()
            if "heat" in changed.services
            else (_finding("z.heat", (AddService(service="heat"),)),)
        )
        return _findings(quarrel, *heat)

    cured = cure(design, examine)
    assert [step.finding.rule for step in cured.steps] == ["a.forth", "z.heat", "a.back"]
    assert "heat" in cured.design.services
    (why,) = _why(cured, "a.forth")
    assert why.endswith("leads back to a design that was there before")


def test_a_fix_that_leads_straight_back_is_refused(design: Design) -> None:
    there = SetField(field="title", value="other")
    back = SetField(field="title", value=design.title)

    def examine(changed: Design) -> Findings:
        return _findings(
            _finding("a.b", (back,)) if changed.title == "other" else _finding("a.c", (there,))
        )

    cured = cure(design, examine)
    assert len(cured.steps) == 1
    (why,) = _why(cured, "a.b")
    assert why.endswith("leads back to a design that was there before")
    assert not cured.more


def test_it_stops_after_many_steps_and_says_so(design: Design) -> None:
    def examine(changed: Design) -> Findings:
        count = next(group.count for group in changed.host_groups if group.name == "cmp")
        return _findings(_finding(f"a.r{count}", (SetCount(group="cmp", count=count + 1),)))

    cured = cure(design, examine)
    assert len(cured.steps) == 50
    assert cured.more


def test_a_real_design_says_why_something_is_left() -> None:
    cured = new("textbook-htc", release="2026.2").fix(["storage.lvm-not-redundant"])
    assert not cured.steps
    assert [rule for rule, _ in cured.reasons] == ["storage.lvm-not-redundant"]
    assert all(cured.reasons.values())


@pytest.mark.parametrize(
    ("only", "at_least", "cured"),
    [
        ((), Severity.WARNING, False),
        ((), Severity.INFO, True),
        (("a.b",), Severity.WARNING, True),
        (("c.d",), Severity.INFO, False),
    ],
)
def test_a_hint_is_cured_only_when_it_is_asked_for(
    design: Design, only: tuple[str, ...], at_least: Severity, *, cured: bool
) -> None:
    hint = _finding("a.b", (SetField(field="title", value="T"),), severity=Severity.INFO)

    def examine(changed: Design) -> Findings:
        return _findings(*(() if changed.title == "T" else (hint,)))

    assert bool(cure(design, examine, only, at_least).steps) is cured


def test_the_same_edits_are_tried_once_for_many_findings(design: Design) -> None:
    edits = (SetField(field="title", value="T"),)
    one, other = _finding("a.b", edits), _finding("c.d", edits)
    examined: list[Design] = []

    def examine(changed: Design) -> Findings:
        examined.append(changed)
        return _findings(other)

    prover = Prover(design, _findings(one, other), examine)
    assert prover.prove(one).edits == edits
    assert prover.prove(other).edits is None
    assert (len(examined), prover.trials) == (1, 1)
