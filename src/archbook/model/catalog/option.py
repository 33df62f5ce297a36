"""Options: choices inside services."""

from pydantic import Field

from archbook.model.catalog.entry import Entry
from archbook.model.written import Id, Text, Written


class Choice(Written):
    """One value of an option, and its life."""

    value: Id
    title: Text
    since: Id | None = None
    until: Id | None = Field(None, description="Last release that has it.")
    replaced_by: Id | None = None
    advice: Text | None = None
    source: Id | None = None


class Default(Written):
    """What holds when the design does not say."""

    values: tuple[Id, ...]
    since: Id | None = None
    until: Id | None = None
    why: Text


class OptionEntry(Entry):
    """A choice that a design can make."""

    of: tuple[Id, ...] = Field(
        (), description="Services whose choice it is. None: the whole cloud's."
    )
    explains: Text
    choices: tuple[Choice, ...] = Field(min_length=1)
    default: tuple[Default, ...] = Field(min_length=1, description="The first that holds counts.")
    multiple: bool = Field(default=False, description="Several values may hold at once.")

    def choice(self, value: str) -> Choice | None:
        """Return the choice with this value."""
        return next((choice for choice in self.choices if choice.value == value), None)
