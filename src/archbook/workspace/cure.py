"""Cures: edits that are proved, by planning and checking again, to remove a finding."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from archbook.errors import InputError
from archbook.model.design import Design
from archbook.model.edit import Edit, apply
from archbook.model.finding import Finding, Findings, Severity

Examine = Callable[[Design], Findings]
"""Plans and checks a design."""

MOST_STEPS = 50
"""Most fixes that are applied in one go; a loop would end here."""


@dataclass(frozen=True, slots=True)
class Step:
    """One fix that was applied."""

    finding: Finding
    edits: tuple[Edit, ...]


@dataclass(frozen=True, slots=True)
class Cured:
    """What a fix did: the design after it, the steps, and what is left."""

    before: Design
    design: Design
    steps: tuple[Step, ...]
    left: Findings


def proved(
    design: Design, findings: Findings, finding: Finding, examine: Examine
) -> tuple[Edit, ...] | None:
    """Return the first candidate that removes *finding* and adds no error; None when none does."""
    for edits in finding.hit.candidates:
        try:
            after = examine(apply(design, *edits))
        except InputError:
            continue
        if finding.key not in after.found() and not _new_errors(findings, after):
            return edits
    return None


def _new_errors(before: Findings, after: Findings) -> frozenset[tuple[str, str]]:
    known = {found.key for found in before.findings if found.severity is Severity.ERROR}
    known |= {one.finding.key for one in before.waived}
    return frozenset(found.key for found in after.at_least(Severity.ERROR)) - known


def cure(design: Design, examine: Examine, only: Iterable[str] = ()) -> Cured:
    """Apply proved fixes until none is left, worst finding first.

    Args:
        design: What to cure.
        examine: Plans and checks a design.
        only: Rules to cure; all when empty.

    Returns:
        The cured design. Every step removed its finding and added no error, and no design is
        visited twice, so this ends.
    """
    before, rules = design, set(only)
    steps: list[Step] = []
    findings, seen = examine(design), [design]
    while len(steps) < MOST_STEPS:
        step = _next_step(design, findings, examine, rules)
        if step is None:
            break
        cured = apply(design, *step.edits)
        if cured in seen:
            break
        design, findings = cured, examine(cured)
        seen.append(design)
        steps.append(step)
    return Cured(before, design, tuple(steps), findings)


def _next_step(
    design: Design, findings: Findings, examine: Examine, rules: set[str]
) -> Step | None:
    for finding in findings.findings:
        if rules and finding.rule not in rules:
            continue
        if edits := proved(design, findings, finding, examine):
            return Step(finding, edits)
    return None
