"""The glossary as a page of Markdown: terms, the concepts behind them, and image formats."""

from collections.abc import Iterable, Iterator

from archbook.i18n import Message
from archbook.model.catalog.entry import Entry
from archbook.model.catalog.facts import Facts
from archbook.report.concepts import KIND_NAMES, concept_lines
from archbook.report.image_formats import format_table
from archbook.report.lines import Labelled, said_lines
from archbook.report.markdown import escaped, markdown_table
from archbook.report.plain import words
from archbook.report.sources import Source, source_called
from archbook.report.table import Words
from archbook.report.terms import by_title, term_lines

_ARRANGING = frozenset({"course", "see", "part_of"})
"""Fields that say where an entry belongs; a source of these alone backs no sentence."""


def glossary_page(catalog: Facts, language: str) -> str:
    """Return the whole page in *language*.

    Args:
        catalog: Where the terms, concepts, image formats and their sources are.
        language: ``en`` or ``ko``; terms are sorted by their titles in it.
    """
    terms = by_title((catalog.term(one) for one in catalog.ids("terms")), language)
    intro = Message(
        "{count} terms of the course text and the concepts behind them, as they are "
        "understood today. Where the course text differs, it is said.",
        {"count": len(terms)},
    )
    parts = [
        _heading(1, Message("Glossary"), language),
        escaped(words(intro, language)),
        _heading(2, Message("Terms"), language),
        *(
            _section(term, term.means, term_lines(term, language), catalog, language)
            for term in terms
        ),
        *_concepts(catalog, language),
        "#" + markdown_table(format_table(catalog), language).rstrip("\n"),
    ]
    return "\n\n".join(parts) + "\n"


def _concepts(catalog: Facts, language: str) -> Iterator[str]:
    entries = [catalog.concept(one) for one in catalog.ids("concepts")]
    for kind, name in KIND_NAMES.items():
        yield _heading(2, name, language)
        of_kind = (entry for entry in entries if entry.kind == kind)
        for entry in sorted(of_kind, key=lambda entry: entry.order):
            lines = concept_lines(entry, catalog)
            yield _section(entry, entry.explains, lines, catalog, language)


def _section(
    entry: Entry, means: Words, lines: Iterable[Labelled], catalog: Facts, language: str
) -> str:
    sources = (
        source_called(one, catalog, language)
        for one, fields in entry.sources.items()
        if not _ARRANGING.issuperset(fields)
    )
    said = [words(means, language), *said_lines(lines, language)]
    cited = "; ".join(_link(source, language) for source in sources)
    label = words(Message("Source"), language)
    return "\n\n".join(
        [_heading(3, entry.title, language), *map(escaped, said), f"*{label}: {cited}*"]
    )


def _link(source: Source, language: str) -> str:
    values = {"name": source.name, "day": source.retrieved}
    said = escaped(words(Message("{name} (read on {day})", values), language))
    # Our own documents are named by path, which depends on where the page stands.
    return f"[{said}]({source.url})" if source.url.startswith("https://") else said


def _heading(level: int, title: Words, language: str) -> str:
    return f"{'#' * level} {escaped(words(title, language))}"
