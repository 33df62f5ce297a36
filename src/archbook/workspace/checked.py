"""Findings that show themselves, with their proved fixes."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from archbook.model.catalog.facts import Facts
from archbook.model.design import Design
from archbook.model.edit import Edit
from archbook.model.finding import Finding, Findings, Severity
from archbook.report.findings import findings_document, findings_html, findings_text
from archbook.workspace.cure import Examine, prove
from archbook.workspace.shown import ShowsItself

if TYPE_CHECKING:
    import pandas as pd

Fixes = Mapping[tuple[str, str], tuple[Edit, ...]]
"""Rule and subject of a finding → the edits that are proved to cure it."""


@dataclass(frozen=True, slots=True, repr=False)
class Checked(ShowsItself):
    """The outcome of a check."""

    design: Design
    findings: Findings
    examine: Examine
    facts: Facts
    language: str = "en"
    _fixes: dict[tuple[str, str], tuple[Edit, ...]] = field(default_factory=dict)

    def fixes(self) -> Fixes:
        """Return the fix of each finding that has one; proved now, once."""
        if not self._fixes:
            for finding in self.findings.findings:
                if edits := self.fix_of(finding):
                    self._fixes[finding.key] = edits
        return self._fixes

    def fix_of(self, finding: Finding) -> tuple[Edit, ...] | None:
        """Return the proved fix of one finding, None when no edit cures it."""
        return prove(self.design, self.findings, finding, self.examine).edits

    @property
    def sound(self) -> bool:
        """Tell whether there is no error."""
        return not self.findings.at_least(Severity.ERROR)

    def document(self) -> dict[str, Any]:
        """Return the findings as the JSON document ``findings/v1``."""
        return findings_document(self.findings, self.fixes(), self.facts, self.language)

    def frame(self) -> "pd.DataFrame":
        """Return one row per finding, as a pandas `DataFrame`."""
        from archbook.workspace.frames import findings_frame  # noqa: PLC0415 - only on demand

        return findings_frame(self.document())

    def html(self) -> str:
        """Return the findings as HTML."""
        return findings_html(self.findings, self.fixes(), self.facts, self.language)

    def __str__(self) -> str:
        """Return the findings as text."""
        return findings_text(self.findings, self.fixes(), self.facts, self.language)

    __repr__ = __str__
