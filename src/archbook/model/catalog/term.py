"""Terms: the glossary."""

from pydantic import Field

from archbook.model.catalog.entry import Entry
from archbook.model.written import Text


class TermEntry(Entry):
    """A term of the course text, defined as it is understood today."""

    means: Text
    also: tuple[str, ...] = Field((), description="Other names and abbreviations.")
    course: str = Field(
        pattern=r"^([12]\.[1-7]|3\.[1-3])$",
        description="Section of the course text in which it is found; it has two chapters 3.",
    )
    correction: Text | None = Field(None, description="Where the course text differs.")
    see: tuple[str, ...] = Field((), description="Entries about it, as kind/id.")
