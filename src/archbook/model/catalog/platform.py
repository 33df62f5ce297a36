"""Cloud platforms: what else a private cloud can be built with, scored on the seed's criteria."""

from collections.abc import Mapping
from datetime import date
from typing import Literal, TypeAlias, get_args

from pydantic import Field

from archbook.model.catalog.entry import Entry
from archbook.model.written import Id, Text, Written

Criterion: TypeAlias = Literal[
    "vendor_lock_in",
    "operation_and_support",
    "cost",
    "development_support",
    "ecosystem",
    "release_choice",
    "aws_compatibility",
]
"""What the course text chooses a platform by. More points are always better: four points for
`vendor_lock_in` mean that nothing locks in, four for `cost` that no licence must be bought."""

CRITERIA: tuple[Criterion, ...] = get_args(Criterion)

MOST_POINTS = 4
"""0: nothing of it; 1: little; 2: with a price in work or freedom; 3: good; 4: as good as any."""


class Score(Written):
    """How well a platform does on one criterion: archbook's judgement of what the source says."""

    points: int = Field(ge=0, le=MOST_POINTS)
    why: Text
    source: Id


class PlatformEntry(Entry):
    """A cloud platform. A criterion on which no source says enough has no score."""

    name: str
    explains: Text
    licence: Text
    status: Literal["live", "dormant"] = "live"
    last_change: date | None = Field(None, description="Day of the last change, when dormant.")
    maintained_until: date | None = Field(
        None, description="Last day of maintenance of the newest version, if it has been set."
    )
    scores: Mapping[Criterion, Score]
    advice: Text | None = None
