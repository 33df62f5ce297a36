"""Defaults of a service that sizing reckons with, and from when to when each held."""

from pydantic import Field

from archbook.model.catalog.entry import Entry
from archbook.model.written import Id, Text, Written


class Held(Written):
    """A value, and the releases in which it is the default."""

    value: float
    since: Id | None = Field(None, description="First release; none: as far back as is known.")
    until: Id | None = Field(None, description="Last release; none: still so.")
    why: Text
    source: Id


class DefaultEntry(Entry):
    """A default that changed, or that sizing needs."""

    service: Id
    setting: str = Field(description="Name of the setting in the service's own configuration.")
    unit: str = Field("", description="Unit of the value, as MiB; none for a ratio.")
    explains: Text
    values: tuple[Held, ...] = Field(min_length=1, description="Oldest first, without gaps.")
