"""Findings that show themselves, with their proved fixes."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from archbook.model.catalog.facts import Facts
from archbook.model.design import Design
from archbook.model.edit import Edit
from archbook.model.finding import Finding, Findings, Severity
from archbook.report.findings import findings_document, findings_html, findings_text
from archbook.workspace.cure import Examine, Proof, Prover
from archbook.workspace.shown import ShowsItself

if TYPE_CHECKING:
    import pandas as pd

MOST_TRIALS = 60
"""Most changed designs that are planned and checked to show fixes beside findings."""

Fixes = Mapping[tuple[str, str], tuple[Edit, ...]]
"""Rule and subject of a finding → the edits that are proved to cure it."""


@dataclass(frozen=True, slots=True, repr=False)
class Checked(ShowsItself):
    """The outcome of a check.

    Attributes:
        design: What was checked.
        findings: What was found, worst first, and what is waived.
        examine: Plans and checks a design in the same way: it proves fixes.
        facts: What exists.
        language: ``en`` or ``ko``.
    """

    design: Design
    findings: Findings
    examine: Examine
    facts: Facts
    language: str = "en"
    _proofs: dict[tuple[str, str], Proof] = field(default_factory=dict)

    def fixes(self, step: Callable[[Finding], None] = lambda _: None) -> Fixes:
        """Return the fix of each finding that has one; proved now, once, worst finding first.

        Of a design with very many findings only the first fixes are proved; `untried` counts the
        others, and `archbook fix` goes through all of them.

        Args:
            step: Called after each finding that was tried.
        """
        if not self._proofs:
            prover = Prover(self.design, self.findings, self.examine)
            for finding in self.findings.findings:
                if prover.trials >= MOST_TRIALS:
                    break
                self._proofs[finding.key] = prover.prove(finding)
                step(finding)
        return {key: proof.edits for key, proof in self._proofs.items() if proof.edits}

    def untried(self) -> int:
        """Return how many findings have candidates that `fixes` did not try."""
        self.fixes()
        findings = self.findings.findings
        return sum(bool(one.hit.candidates) and one.key not in self._proofs for one in findings)

    @property
    def sound(self) -> bool:
        """Tell whether there is no error."""
        return not self.findings.at_least(Severity.ERROR)

    def document(self) -> dict[str, Any]:
        """Return the findings as the JSON document ``findings/v1``."""
        return findings_document(self.findings, self.fixes(), self.facts, self.language)

    def frame(self) -> "pd.DataFrame":
        """Return one row per finding, as a pandas `DataFrame`."""
        from archbook.workspace.frames.design import findings_frame  # noqa: PLC0415 - only on demand

        return findings_frame(self.document())

    def html(self) -> str:
        """Return the findings as HTML."""
        return findings_html(self.findings, self.fixes(), self.facts, self.language)

    def __str__(self) -> str:
        """Return the findings as text."""
        return findings_text(self.findings, self.fixes(), self.facts, self.language)

    __repr__ = __str__
