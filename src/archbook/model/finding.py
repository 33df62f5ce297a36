"""What a rule found."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from archbook.i18n import Message
from archbook.model.edit import Edit


class Severity(StrEnum):
    """How bad it is to break a rule, worst first."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"

    def at_least(self, other: "Severity") -> bool:
        """Tell whether this is as bad as *other* or worse."""
        order = list(Severity)
        return order.index(self) <= order.index(other)

    def milder(self, other: "Severity | None") -> "Severity":
        """Return the milder of this and *other*."""
        return other if other is not None and self.at_least(other) else self


@dataclass(frozen=True, slots=True)
class Citation:
    """The published source that a rule rests on: an entry of the catalog's sources."""

    source: str
    section: str = ""


@dataclass(frozen=True, slots=True)
class Hit:
    """One place where a design breaks a rule.

    Attributes:
        subject: ``cloud``, ``group/NAME``, ``rack/NAME``, ``service/ID``, ``component/ID``,
            ``network/NAME``, ``storage/NAME`` or ``host/NAME``.
        message: What was found and what is needed.
        evidence: The numbers that were used.
        candidates: Alternative lists of edits, best first, that may cure it.
        severity: How bad this place is, when it is milder than the rule's severity.
        citation: The source of this very place, when it is not the rule's first one.
        since: First day on which it is so; None: always. Rules have no clock: the day of the
            check decides.
    """

    subject: str
    message: Message
    evidence: Mapping[str, float | int | str] | None = None
    candidates: tuple[tuple[Edit, ...], ...] = ()
    severity: Severity | None = None
    citation: Citation | None = None
    since: date | None = None


@dataclass(frozen=True, slots=True)
class Finding:
    """A hit with its rule, its severity under the profile, and its source."""

    rule: str
    severity: Severity
    hit: Hit
    citation: Citation

    @property
    def subject(self) -> str:
        """Return what the finding is about."""
        return self.hit.subject

    @property
    def message(self) -> Message:
        """Return what was found and what is needed."""
        return self.hit.message

    @property
    def key(self) -> tuple[str, str]:
        """Return the rule and the subject: what makes two findings the same."""
        return self.rule, self.hit.subject


@dataclass(frozen=True, slots=True)
class Waived:
    """A finding that the design accepts."""

    finding: Finding
    reason: str
    until: date


@dataclass(frozen=True, slots=True)
class Findings:
    """The outcome of a check."""

    findings: tuple[Finding, ...]
    passed: tuple[str, ...]
    not_applicable: tuple[str, ...]
    waived: tuple[Waived, ...]

    def at_least(self, severity: Severity) -> tuple[Finding, ...]:
        """Return the findings that are *severity* or worse."""
        return tuple(found for found in self.findings if found.severity.at_least(severity))

    def of(self, severity: Severity) -> tuple[Finding, ...]:
        """Return the findings that have exactly this *severity*."""
        return tuple(found for found in self.findings if found.severity is severity)

    def count(self, severity: Severity) -> int:
        """Return how many findings have exactly this *severity*."""
        return len(self.of(severity))

    def found(self) -> frozenset[tuple[str, str]]:
        """Return the rule and subject of every finding."""
        return frozenset(found.key for found in self.findings)
