"""Where a statement comes from: the catalog's sources, and the design itself."""

from dataclasses import dataclass

from archbook.i18n import Message
from archbook.i18n.translation import translate
from archbook.model.catalog.facts import Facts
from archbook.model.finding import Citation

DESIGN = "design"
"""The source of what the design itself decides."""

_GIVEN: dict[str, Message] = {
    DESIGN: Message("the design"),
    "prices": Message("the price list"),
    "public-prices": Message("the price list of the public cloud"),
}
"""Sources that the user gives, which have no address."""


@dataclass(frozen=True, slots=True)
class Source:
    """A source as readers see it; the design has no address."""

    title: str
    url: str = ""
    section: str = ""
    retrieved: str = ""

    @property
    def name(self) -> str:
        """Return the title with the section that is meant."""
        return f"{self.title}, {self.section}" if self.section else self.title


def source_called(identifier: str, facts: Facts, language: str, section: str = "") -> Source:
    """Return the source with this id.

    Raises:
        UnknownNameError: The catalog has no such source.
    """
    if identifier in _GIVEN:
        return Source(translate(_GIVEN[identifier], language))
    entry = facts.source(identifier)
    return Source(
        translate(entry.title, language), entry.url, section, entry.retrieved.isoformat()
    )


def cited(citation: Citation, facts: Facts, language: str) -> Source:
    """Return the source that *citation* points to, with its section."""
    return source_called(citation.source, facts, language, citation.section)
