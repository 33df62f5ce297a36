"""Thresholds that sources dispute or that age, and who says what."""

from typing import Self

from pydantic import Field, model_validator

from archbook.model.catalog.entry import Entry
from archbook.model.written import Id, Line, Text, Written


class Position(Written):
    """What one source says."""

    by: Id = Field(description="Who says so; profiles pick a position by this name.")
    value: float
    since: Id | None = Field(None, description="First release that it speaks of.")
    until: Id | None = Field(None, description="Last release that it speaks of.")
    why: Text = Field(description="What the source says it of, and on what ground.")
    source: Id
    section: Line = Field(description="Where in the source it stands.")


class ThresholdEntry(Entry):
    """A limit that rules hold designs to, with the positions of its sources."""

    explains: Text
    unit: str = Field("", description="Unit of the values; none for a plain number.")
    positions: tuple[Position, ...] = Field(min_length=1)
    used: Id = Field(description="Position that holds unless a profile picks another.")

    @model_validator(mode="after")
    def _used_is_one_of_them(self) -> Self:
        if self.position(self.used) is None:
            raise ValueError("`used` must be the `by` of a position")
        return self

    def position(self, by: str) -> Position | None:
        """Return the position of *by*; None when it has none."""
        return next((position for position in self.positions if position.by == by), None)
