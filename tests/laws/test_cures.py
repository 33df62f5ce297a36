"""Laws of curing: for the golden designs, every use case, and designs over the whole model."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from archbook.catalog import bundled
from archbook.errors import InputError
from archbook.formats.design import Document
from archbook.model.design import Design
from archbook.model.edit import apply
from archbook.model.finding import Findings, Severity
from archbook.workspace.cure import Examine, Prover, cure
from archbook.workspace.start import new

GOLDEN = sorted((Path(__file__).parents[1] / "golden").glob("*.yaml"))

few = settings(
    max_examples=settings().max_examples // 5,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
)
"""Each design is planned and checked once for each cure, so fewer of them have to do."""


def errors(findings: Findings) -> set[tuple[str, str]]:
    return {found.key for found in findings.at_least(Severity.ERROR)}


def known() -> Iterator[Design]:
    for path in GOLDEN:
        yield Document.parse(path.read_text(encoding="utf-8"), str(path)).design
    for name in bundled().ids("use-cases"):
        yield new(name).design


every_known = pytest.mark.parametrize("design", list(known()), ids=lambda design: design.name)


def proved_fixes_hold(examine: Examine, design: Design) -> None:
    """Apply every proved fix by itself: its finding goes, no error comes."""
    before = examine(design)
    for finding in before.findings:
        if edits := Prover(design, before, examine).prove(finding).edits:
            after = examine(apply(design, *edits))
            assert finding.key not in after.found()
            assert errors(after) <= errors(before)


def curing_ends(examine: Examine, design: Design) -> None:
    """Cure as far as it goes: nothing is worse, and nothing is left to do."""
    cured = cure(design, examine)
    assert errors(cured.left) <= errors(examine(design))
    assert cured.left == examine(cured.design)
    again = cure(cured.design, examine)
    assert bool(again.steps) == cured.more, "a fixed point, unless there were too many steps"


@every_known
def test_a_proved_fix_of_a_known_design_holds(examine: Examine, design: Design) -> None:
    proved_fixes_hold(examine, design)


@few
@given(st.from_type(Design))
def test_a_proved_fix_of_any_design_holds(examine: Examine, design: Design) -> None:
    proved_fixes_hold(examine, design)


@every_known
def test_curing_a_known_design_ends(examine: Examine, design: Design) -> None:
    curing_ends(examine, design)


@few
@given(st.from_type(Design))
def test_curing_any_design_ends(examine: Examine, design: Design) -> None:
    curing_ends(examine, design)


@few
@given(st.from_type(Design))
def test_a_candidate_changes_the_design_or_is_refused(examine: Examine, design: Design) -> None:
    for found in examine(design).findings:
        for edits in found.hit.candidates:
            assert edits
            try:
                assert apply(design, *edits) != design, found.rule
            except InputError:
                continue  # the workspace passes over an edit that does not fit the design
