"""What a move changes."""

from typing import Literal

from typing_extensions import TypedDict  # pydantic asks for this one before Python 3.12

from archbook.model.upgrade import Way, What
from archbook.report.documents.shared import SeverityName, SourceDocument


class AdviceDocument(TypedDict):
    """How to get there and why; `source` says which upgrades are tested."""

    text: str
    source: str
    url: str


class ChangeDocument(TypedDict):
    """One thing that a move changes; `since` is the first release in which it is so."""

    kind: What
    subject: str
    since: str
    message: str
    instead: list[str]
    components: list[str]
    groups: list[str]
    source: SourceDocument


StepDocument = TypedDict(
    "StepDocument",
    {"from": str, "to": str, "skips_releases": bool, "changes": list[ChangeDocument]},
)
"""One upgrade of the way; `from` is no name that a class could have."""


class NewFindingDocument(TypedDict):
    """A finding at the target that is none at the start."""

    rule: str
    severity: SeverityName
    subject: str
    message: str
    source: SourceDocument


UpgradeDocument = TypedDict(
    "UpgradeDocument",
    {
        "schema": Literal["upgrade/v1"],
        "design": str,
        "from": str,
        "to": str,
        "way": Way,
        "advice": AdviceDocument,
        "path": list[str],
        "steps": list[StepDocument],
        "changes": list[ChangeDocument],
        "new_findings": list[NewFindingDocument],
    },
)
"""What `archbook upgrade --format json` prints; `changes` compares start and target."""
