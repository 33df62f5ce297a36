"""Profiles: which rules weigh how much."""

from collections.abc import Mapping
from typing import Literal

from pydantic import Field

from archbook.model.catalog.entry import Entry
from archbook.model.requirements import Requirements
from archbook.model.written import Id, Text, Written


class Weight(Written):
    """The severity of a rule under a profile, and why it differs."""

    severity: Literal["error", "warning", "info", "off"]
    why: Text


class Stance(Written):
    """The position that a profile takes on a disputed threshold."""

    by: Id
    why: Text


class ProfileEntry(Entry):
    """A profile."""

    explains: Text
    rules: Mapping[Id, Weight] = Field(default_factory=dict)
    requires: Requirements = Field(
        Requirements(), description="What is required of a design that does not say."
    )
    thresholds: Mapping[Id, Stance] = Field(
        default_factory=dict, description="Threshold → position that is taken, and why."
    )
