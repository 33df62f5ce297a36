"""Changes that came with a release and that no other entry holds: new names, new defaults."""

from typing import Literal

from pydantic import Field

from archbook.model.catalog.entry import Entry, When
from archbook.model.written import Id, Text

ChangeKind = Literal["renamed", "split", "default", "inventory", "procedure"]
"""A component under a new name, or split into several; another default; another inventory group;
a step that an upgrade needs."""


class ChangeEntry(Entry):
    """A change. What begins or ends with a service, a component or an option stands there."""

    kind: ChangeKind
    release: Id = Field(description="First release in which it holds.")
    service: Id | None = Field(None, description="Concerns designs that have this service.")
    deployers: tuple[Id, ...] = Field((), description="Concerns clouds of these deployers.")
    when: When = Field(default_factory=dict, description="Concerns designs with these options.")
    skip_level: bool = Field(
        default=False, description="Concerns only upgrades that skip a release."
    )
    before: tuple[str, ...] = Field((), description="What it was; component ids for new names.")
    after: tuple[str, ...] = Field((), description="What it is now.")
    explains: Text = Field(description="What changes, as a clause without a full stop.")
    do: Text | None = Field(None, description="What to do about it, as a sentence.")
