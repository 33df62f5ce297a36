"""Cloud platforms, weighed."""

from typing import Literal

from typing_extensions import TypedDict  # pydantic asks for this one before Python 3.12

from archbook.model.catalog.platform import Criterion
from archbook.report.documents.shared import ReadSourceDocument


class ScoreDocument(TypedDict):
    """Points of a platform on one criterion, 0 to 4: archbook's judgement of the source."""

    points: int
    why: str
    source: ReadSourceDocument


class PlatformDocument(TypedDict):
    """A cloud platform; its total is null when no score that counts is known."""

    id: str
    name: str
    status: Literal["live", "dormant"]
    total: float | None
    known: float
    unknown: list[Criterion]
    scores: dict[Criterion, ScoreDocument]


class PlatformsDocument(TypedDict):
    """What `archbook catalog platforms --format json` prints, the best platform first."""

    schema: Literal["platforms/v1"]
    note: str
    weights: dict[Criterion, float]
    platforms: list[PlatformDocument]
