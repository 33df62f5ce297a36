"""The glossary as a page of Markdown: terms, the concepts behind them, and image formats."""

from collections.abc import Iterable, Iterator

from archbook.i18n import Message
from archbook.i18n.translation import LANGUAGES, translate
from archbook.model.catalog.entry import Entry
from archbook.model.catalog.facts import Facts
from archbook.model.catalog.term import TermEntry
from archbook.report.concepts import KIND_NAMES, concept_lines
from archbook.report.image_formats import format_table
from archbook.report.markdown import escaped, markdown_table
from archbook.report.plain import words
from archbook.report.sources import Source, source_called
from archbook.report.table import Words

_ARRANGING = frozenset({"course", "see", "part_of"})
"""Fields that say where an entry belongs; a source of these alone backs no sentence."""


def glossary_page(catalog: Facts, language: str) -> str:
    """Return the whole page in *language*.

    Args:
        catalog: Where the terms, concepts, image formats and their sources are.
        language: ``en`` or ``ko``; terms are sorted by their titles in it.
    """
    terms = _by_title((catalog.term(one) for one in catalog.ids("terms")), language)
    intro = Message(
        "{count} terms of the course text and the concepts behind them, as they are "
        "understood today. Where the course text differs, it is said.",
        {"count": len(terms)},
    )
    parts = [
        _heading(1, Message("Glossary"), language),
        escaped(words(intro, language)),
        _heading(2, Message("Terms"), language),
        *(_section(term, _term_lines(term, language), catalog, language) for term in terms),
        *_concepts(catalog, language),
        "#" + markdown_table(format_table(catalog), language).rstrip("\n"),
    ]
    return "\n\n".join(parts) + "\n"


def _by_title(terms: Iterable[TermEntry], language: str) -> list[TermEntry]:
    return sorted(terms, key=lambda term: translate(term.title, language).casefold())


def _concepts(catalog: Facts, language: str) -> Iterator[str]:
    entries = [catalog.concept(one) for one in catalog.ids("concepts")]
    for kind, name in KIND_NAMES.items():
        yield _heading(2, name, language)
        of_kind = (entry for entry in entries if entry.kind == kind)
        for entry in sorted(of_kind, key=lambda entry: entry.order):
            yield _section(entry, concept_lines(entry, catalog), catalog, language)


def _term_lines(term: TermEntry, language: str) -> Iterator[Words]:
    yield term.means
    title = translate(term.title, language)
    names = dict.fromkeys((_other_title(term, language), *term.also))
    if others := [name for name in names if name != title]:
        yield Message("Other names: {names}", {"names": ", ".join(others)})
    if term.correction:
        yield Message("The course text differs: {words}", {"words": term.correction})
    if term.see:
        yield Message("See also: {entries}", {"entries": ", ".join(term.see)})


def _other_title(term: TermEntry, language: str) -> str:
    """Return the title in the language that the page is not in: people read both."""
    return next(translate(term.title, one) for one in LANGUAGES if one != language)


def _section(entry: Entry, lines: Iterable[Words], catalog: Facts, language: str) -> str:
    sources = (
        source_called(one, catalog, language)
        for one, fields in entry.sources.items()
        if not _ARRANGING.issuperset(fields)
    )
    said = [escaped(words(line, language)) for line in lines]
    cited = "; ".join(_link(source, language) for source in sources)
    label = words(Message("Source"), language)
    return "\n\n".join([_heading(3, entry.title, language), *said, f"*{label}: {cited}*"])


def _link(source: Source, language: str) -> str:
    values = {"name": source.name, "day": source.retrieved}
    said = escaped(words(Message("{name} (read on {day})", values), language))
    # Our own documents are named by path, which depends on where the page stands.
    return f"[{said}]({source.url})" if source.url.startswith("https://") else said


def _heading(level: int, title: Words, language: str) -> str:
    return f"{'#' * level} {escaped(words(title, language))}"
