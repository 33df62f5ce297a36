"""What every catalog entry has."""

from collections.abc import Mapping
from datetime import date

from pydantic import Field

from archbook.model.written import Id, Text, Written


class Entry(Written):
    """One thing that exists.

    ``sources`` maps the id of a source to the fields that it covers.
    """

    schema_: str = Field(alias="schema")
    id: Id
    title: Text
    sources: Mapping[Id, tuple[str, ...]] = Field(min_length=1)

    def source_of(self, field: str) -> str:
        """Return the source that covers *field*, else the first one."""
        covering = (source for source, fields in self.sources.items() if field in fields)
        return next(covering, next(iter(self.sources)))


class SourceEntry(Written):
    """A published source."""

    schema_: str = Field(alias="schema")
    id: Id
    title: Text
    url: str = Field(
        pattern=r"^(https://|docs/)[^\s]+$", description="Address; our own documents by path."
    )
    retrieved: date = Field(description="Day on which it said so.")
    revision: str = Field("", description="Commit, version or edition that was read.")
    licence: str = ""


When = Mapping[Id, tuple[Id, ...]]
"""Option → values, any of which must be in force. `deployer` and `layout` are options here."""
