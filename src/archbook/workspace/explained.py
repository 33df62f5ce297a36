"""Rules, services, components, terms and what else has a name, explained."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from archbook.catalog.library import Catalog
from archbook.model.blueprint import Blueprint
from archbook.model.catalog.component import ComponentEntry
from archbook.model.catalog.entry import Entry
from archbook.model.catalog.service import ServiceEntry
from archbook.report.component import component_in_design
from archbook.report.explained import leaf_of
from archbook.report.lines import Labelled, Leaf, leaf_html, leaf_text
from archbook.report.rule import rule_in_design
from archbook.report.service import service_in_design
from archbook.rules.api import Rule
from archbook.workspace.checked import Checked
from archbook.workspace.entries import entry, places
from archbook.workspace.shown import ShowsItself

KINDS = (
    "rules",
    "services",
    "components",
    "terms",
    "concepts",
    "roles",
    "use-cases",
    "platforms",
    "hypervisors",
    "deployers",
    "image-formats",
    "image-builders",
)
"""What can be explained, in the order in which things of one name are."""


@dataclass(frozen=True, slots=True, repr=False)
class Explained(ShowsItself):
    """Everything that has a name, each explained."""

    leaves: tuple[Leaf, ...]
    language: str = "en"

    def html(self) -> str:
        """Return the explanations as HTML."""
        return "\n".join(leaf_html(leaf, self.language) for leaf in self.leaves)

    def __str__(self) -> str:
        """Return the explanations as text."""
        return "\n\n".join(leaf_text(leaf, self.language) for leaf in self.leaves)

    __repr__ = __str__


@dataclass(frozen=True, slots=True)
class Here:
    """A design in which things are explained, too.

    Attributes:
        blueprint: What stands where.
        check: Holds the design against the rules, when it is asked for.
    """

    blueprint: Blueprint
    check: Callable[[], Checked]

    def lines(self, found: Entry | Rule, language: str) -> tuple[Labelled, ...]:
        """Return how *found* is in the design."""
        match found:
            case Rule():
                checked = self.check()
                return rule_in_design(found, checked.findings, checked.fixes())
            case ServiceEntry():
                return service_in_design(found, self.blueprint)
            case ComponentEntry():
                return component_in_design(found, self.blueprint, language)
            case _:
                return ()


def explained(name: str, catalog: Catalog, language: str, here: Here | None = None) -> Explained:
    """Explain everything that *name* means: ``ID`` or ``KIND/ID``.

    Raises:
        UnknownNameError: There is no such thing; the nearest one is named.
    """
    leaves: list[Leaf] = []
    for found in _meant(name, catalog):
        leaf = leaf_of(found, catalog, language)
        more = here.lines(found, language) if here else ()
        leaves.append(replace(leaf, lines=leaf.lines + more))
    return Explained(tuple(leaves), language)


def _meant(name: str, catalog: Catalog) -> Iterator[Entry | Rule]:
    for kind, identifier in places(name, catalog, KINDS):
        found = entry(kind, identifier, catalog)
        if isinstance(found, Entry | Rule):
            yield found
