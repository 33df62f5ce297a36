"""What two designs do not have in common."""

from typing import Any, Literal

from typing_extensions import TypedDict  # pydantic asks for this one before Python 3.12

from archbook.model.difference import What
from archbook.report.documents.shared import SeverityName, SourceDocument


class SideDocument(TypedDict):
    """One of the designs."""

    name: str
    revision: str


class DesignChangeDocument(TypedDict):
    """One change. Of what is added or removed, `field` is empty and the whole is told."""

    what: What
    subject: str
    field: str
    before: Any
    after: Any


class DiffFindingDocument(TypedDict):
    """A finding that only one of the designs has."""

    rule: str
    severity: SeverityName
    subject: str
    message: str
    source: SourceDocument


class DiffFindingsDocument(TypedDict):
    """Findings that came, and that went."""

    new: list[DiffFindingDocument]
    gone: list[DiffFindingDocument]


class DifferenceDocument(TypedDict):
    """What `archbook diff --format json` prints; `edits` make all changes but the `uncovered`."""

    schema: Literal["diff/v1"]
    before: SideDocument
    after: SideDocument
    changes: list[DesignChangeDocument]
    edits: list[dict[str, Any]]
    uncovered: list[DesignChangeDocument]
    findings: DiffFindingsDocument
