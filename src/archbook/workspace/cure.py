"""Cures: edits that are proved, by planning and checking again, to remove a finding."""

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass, field

from archbook.errors import InputError
from archbook.i18n import Message
from archbook.model.design import Design
from archbook.model.edit import Edit, apply
from archbook.model.finding import Finding, Findings, Severity
from archbook.report.cured import Outcome, outcome_html, outcome_text
from archbook.workspace.shown import ShowsItself

Examine = Callable[[Design], Findings]
"""Plans and checks a design."""

MOST_STEPS = 50
"""Most fixes that are applied in one go."""


@dataclass(frozen=True, slots=True)
class Proof:
    """What became of the candidates of a finding.

    Attributes:
        edits: The first candidate that removes the finding and adds no error; None: none does.
        refused: Why each candidate before it, or all of them, was not taken.
    """

    edits: tuple[Edit, ...] | None
    refused: tuple[Message, ...] = ()


@dataclass(frozen=True, slots=True)
class Step:
    """One fix that was applied."""

    finding: Finding
    edits: tuple[Edit, ...]


@dataclass(frozen=True, slots=True, repr=False)
class Cured(ShowsItself):
    """What a fix did: the design after it, the steps, what is left, and why it is left.

    Attributes:
        before: The design as it was.
        design: The design after the steps.
        steps: The fixes that were applied, in order.
        left: Findings of the design after the steps.
        reasons: Finding that was to be cured and is left → why no edit cures it.
        more: True when fixes were left over for want of steps.
        language: ``en`` or ``ko``, for what is shown.
    """

    before: Design
    design: Design
    steps: tuple[Step, ...]
    left: Findings
    reasons: Mapping[tuple[str, str], tuple[Message, ...]]
    more: bool = False
    language: str = "en"

    def html(self) -> str:
        """Return what was done, what is left, and why, as HTML."""
        return outcome_html(self._outcome(), self.language)

    def __str__(self) -> str:
        """Return what was done, what is left, and why, as text."""
        return outcome_text(self._outcome(), self.language)

    __repr__ = __str__

    def _outcome(self) -> Outcome:
        steps = tuple((step.finding, step.edits) for step in self.steps)
        stopped_after = MOST_STEPS if self.more else 0
        return Outcome(steps, self.left, self.reasons, stopped_after)


@dataclass(slots=True)
class Prover:
    """Tries candidates on one checked design; what was tried once is known from then on.

    Attributes:
        design: The design that was checked.
        findings: What was found in it.
        examine: Plans and checks a design.
        visited: Designs that no fix may lead back to.
    """

    design: Design
    findings: Findings
    examine: Examine
    visited: Collection[Design] = ()
    _tried: dict[str, Findings | Message] = field(default_factory=dict)

    @property
    def trials(self) -> int:
        """Return how many changed designs were planned and checked so far."""
        return len(self._tried)

    def prove(self, finding: Finding) -> Proof:
        """Try the candidates of *finding*, best first."""
        refused: list[Message] = []
        for edits in finding.hit.candidates:
            why = self._objection(finding, edits)
            if why is None:
                return Proof(edits, tuple(refused))
            done = tuple(edit.words() for edit in edits)
            refused.append(Message("{edits}: {why}", {"edits": done, "why": why}))
        return Proof(None, tuple(refused) or (Message("no edit is offered"),))

    def _objection(self, finding: Finding, edits: tuple[Edit, ...]) -> Message | None:
        """Return why *edits* are no cure of *finding*; None when they are one."""
        after = self._outcome(edits)
        if isinstance(after, Message):
            return after
        if finding.key in after.found():
            return Message("does not remove it")
        for rule, subject in sorted(_new_errors(self.findings, after)):
            values = {"rule": rule, "subject": subject}
            return Message("would bring the error {rule} of {subject}", values)
        return None

    def _outcome(self, edits: tuple[Edit, ...]) -> Findings | Message:
        """Return the findings after *edits*, or why they cannot be made; tried once."""
        key = "".join(edit.model_dump_json() for edit in edits)
        if key not in self._tried:
            self._tried[key] = self._try(edits)
        return self._tried[key]

    def _try(self, edits: tuple[Edit, ...]) -> Findings | Message:
        try:
            changed = apply(self.design, *edits)
            if changed in self.visited:
                return Message("leads back to a design that was there before")
            return self.examine(changed)
        except InputError as error:
            return error.messages()[0]


def _new_errors(before: Findings, after: Findings) -> frozenset[tuple[str, str]]:
    known = {found.key for found in before.findings if found.severity is Severity.ERROR}
    known |= {one.finding.key for one in before.waived}
    return frozenset(found.key for found in after.at_least(Severity.ERROR)) - known


def cure(
    design: Design,
    examine: Examine,
    only: Iterable[str] = (),
    at_least: Severity = Severity.WARNING,
    *,
    language: str = "en",
) -> Cured:
    """Apply proved fixes until none is left, worst finding first.

    Args:
        design: What to cure.
        examine: Plans and checks a design.
        only: Rules to cure, however mild their findings; all when empty.
        at_least: Mildest findings to cure when no rule is named: a hint is not an order.
        language: ``en`` or ``ko``, for what is shown.

    Returns:
        The cured design. Every step removed its finding and added no error, and no design is
        visited twice, so this ends.
    """
    before, wanted = design, _Wanted(frozenset(only), at_least)
    steps: list[Step] = []
    findings, visited = examine(design), [design]
    while True:
        step, reasons = _next_step(design, findings, examine, wanted, visited)
        if step is None or len(steps) == MOST_STEPS:
            break
        design = apply(design, *step.edits)
        findings = examine(design)
        visited.append(design)
        steps.append(step)
    more = step is not None
    return Cured(before, design, tuple(steps), findings, reasons, more, language)


@dataclass(frozen=True, slots=True)
class _Wanted:
    """Which findings are to be cured."""

    rules: frozenset[str]
    at_least: Severity

    def __contains__(self, finding: Finding) -> bool:
        if self.rules:
            return finding.rule in self.rules
        return finding.severity.at_least(self.at_least)


def _next_step(
    design: Design,
    findings: Findings,
    examine: Examine,
    wanted: _Wanted,
    visited: Collection[Design],
) -> tuple[Step | None, dict[tuple[str, str], tuple[Message, ...]]]:
    """Return the next fix, and why the findings before it, or all of them, have none."""
    prover = Prover(design, findings, examine, visited)
    reasons: dict[tuple[str, str], tuple[Message, ...]] = {}
    for finding in findings.findings:
        if finding in wanted:
            proof = prover.prove(finding)
            if proof.edits:
                return Step(finding, proof.edits), reasons
            reasons[finding.key] = proof.refused
    return None, reasons
