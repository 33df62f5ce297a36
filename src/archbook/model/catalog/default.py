"""Settings of a service that designs may state, and what each is by default from when to when."""

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
    """A setting that rules or sizing read, and its default."""

    service: Id
    setting: str = Field(description="Name of the setting in the service's own configuration.")
    unit: str = Field("", description="Unit of the value, as MiB; none for a ratio.")
    explains: Text
    values: tuple[Held, ...] = Field(min_length=1, description="Oldest first, without gaps.")
