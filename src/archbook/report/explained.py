"""Any one thing of the catalog explained."""

from archbook.i18n import Message
from archbook.model.catalog.component import ComponentEntry
from archbook.model.catalog.concept import ConceptEntry
from archbook.model.catalog.entry import Entry
from archbook.model.catalog.facts import Facts
from archbook.model.catalog.platform import PlatformEntry
from archbook.model.catalog.service import ServiceEntry
from archbook.model.catalog.term import TermEntry
from archbook.model.catalog.use_case import UseCaseEntry
from archbook.report.component import component_leaf, releases
from archbook.report.concepts import concept_leaf
from archbook.report.details import details_of
from archbook.report.lines import Labelled, Leaf
from archbook.report.platform import platform_leaf
from archbook.report.rule import rule_leaf
from archbook.report.service import service_leaf
from archbook.report.sources import source_called
from archbook.report.terms import term_leaf
from archbook.report.use_case import use_case_leaf
from archbook.rules.api import Rule


def leaf_of(found: Entry | Rule, facts: Facts, language: str) -> Leaf:  # noqa: PLR0911 - one a kind
    """Return what there is to say about *found*."""
    match found:
        case Rule():
            return rule_leaf(found, facts, language)
        case ServiceEntry():
            return service_leaf(found, facts, language)
        case ComponentEntry():
            return component_leaf(found, facts, language)
        case ConceptEntry():
            return concept_leaf(found, facts, language)
        case TermEntry():
            return term_leaf(found, facts, language)
        case PlatformEntry():
            return platform_leaf(found, facts, language)
        case UseCaseEntry():
            return use_case_leaf(found, facts, language)
        case _:
            return _entry_leaf(found, facts, language)


def _entry_leaf(entry: Entry, facts: Facts, language: str) -> Leaf:
    span = (getattr(entry, "since", None), getattr(entry, "until", None))
    lines: tuple[Labelled, ...] = (
        (Message("Details"), details_of(entry)),
        (Message("Releases"), releases(*span)),
        (Message("Advice"), getattr(entry, "advice", None) or ""),
    )
    sources = tuple(source_called(one, facts, language) for one in entry.sources)
    return Leaf(entry.title, lines, sources)
