"""What is said of a term: what it means today, and where the course text differs."""

from collections.abc import Iterable, Iterator

from archbook.i18n import Message
from archbook.i18n.translation import LANGUAGES, translate
from archbook.model.catalog.facts import Facts
from archbook.model.catalog.term import TermEntry
from archbook.report.concepts import DIFFERS
from archbook.report.lines import Labelled, Leaf
from archbook.report.sources import source_called
from archbook.report.table import Column, Table


def by_title(terms: Iterable[TermEntry], language: str) -> list[TermEntry]:
    """Return *terms* as a reader of *language* looks them up."""
    return sorted(terms, key=lambda term: translate(term.title, language).casefold())


def term_lines(term: TermEntry, language: str) -> Iterator[Labelled]:
    """Yield what is said about *term* beside what it means."""
    title = translate(term.title, language)
    names = dict.fromkeys((_other_title(term, language), *term.also))
    yield Message("Other names"), ", ".join(name for name in names if name != title)
    yield DIFFERS, term.correction or ""
    yield Message("See also"), ", ".join(term.see)


def _other_title(term: TermEntry, language: str) -> str:
    """Return the title in the language that the page is not in: people read both."""
    return next(translate(term.title, one) for one in LANGUAGES if one != language)


def term_leaf(term: TermEntry, facts: Facts, language: str) -> Leaf:
    """Return *term* explained."""
    lines = ((Message("Means"), term.means), *term_lines(term, language))
    sources = tuple(source_called(one, facts, language) for one in term.sources)
    return Leaf(Message("{title} (term)", {"title": term.title}), lines, sources)


def term_table(section: str, terms: Iterable[TermEntry], language: str) -> Table:
    """Return the terms of a section of the course text."""
    columns = (
        Column(Message("Term")),
        Column(Message("Means"), share=1),
        Column(DIFFERS, share=1),
    )
    rows = tuple(
        (term.title, term.means, term.correction or "") for term in by_title(terms, language)
    )
    title = Message("Terms of section {section} of the course text", {"section": section})
    return Table(title, columns, rows).trimmed()
