"""What is found."""

from typing import Literal

from typing_extensions import TypedDict  # pydantic asks for this one before Python 3.12

from archbook.model.edit import Edit
from archbook.report.documents.shared import SeverityName, SourceDocument


class FindingDocument(TypedDict):
    """A finding; `fix` is proved, or null."""

    rule: str
    severity: SeverityName
    subject: str
    message: str
    source: SourceDocument
    evidence: dict[str, float | int | str]
    fix: list[Edit] | None


class WaivedDocument(TypedDict):
    """A finding that the design accepts, and until when (ISO date)."""

    rule: str
    subject: str
    severity: SeverityName
    message: str
    reason: str
    until: str


class FindingsDocument(TypedDict):
    """What `archbook check --format json` prints."""

    schema: Literal["findings/v1"]
    summary: dict[SeverityName, int]
    findings: list[FindingDocument]
    passed: list[str]
    not_applicable: list[str]
    waived: list[WaivedDocument]
