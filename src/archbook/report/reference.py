"""Reference pages of the catalog in Markdown: one a kind, every entry with facts and sources."""

import re
from collections.abc import Iterator, Mapping

from pydantic import BaseModel

from archbook.i18n import Localized
from archbook.model.catalog.component import Placing, Port
from archbook.model.catalog.entry import Entry, SourceEntry
from archbook.model.catalog.facts import KINDS, NAMED, Facts, singular
from archbook.model.catalog.service import Need
from archbook.report.component import placing_words
from archbook.report.details import details_of
from archbook.report.evidence import Fact, facts_of
from archbook.report.markdown import escaped
from archbook.report.plain import plain, words
from archbook.report.service import need_words
from archbook.report.table import Words


def index_page(kinds: Mapping[str, int]) -> str:
    """Return the page that lists the kinds and how many entries each has."""
    rows = [
        f"| [{kind}]({kind}.md) | {count} | {_about(KINDS[kind])} | "
        f"[{name}.json](../schema/{name}.json) |"
        for kind, count in kinds.items()
        for name in (singular(kind, "-"),)
    ]
    head = [
        "# Catalog",
        "",
        "What `archbook catalog` knows. Each entry is a file under `catalogs/`.",
        "Each fact has a source, with the day on which it was read.",
        "The words of the field: [glossary](../glossary.md), [용어집](../glossary.ko.md).",
        "",
        "| kind | entries | what | schema |",
        "| --- | ---: | --- | --- |",
    ]
    return "\n".join([*head, *rows, ""])


def _about(model: type[BaseModel]) -> str:
    return (model.__doc__ or "").strip().split("\n", 1)[0]


def kind_page(kind: str, facts: Facts, entries: Mapping[str, Entry | SourceEntry]) -> str:
    """Return the page of one kind: a table of its *entries*, then each with its facts."""
    name = singular(kind, "-")
    head = (
        f"{_about(KINDS[kind])} {len(entries)} entries, as files in `catalogs/{kind}/`; "
        f"schema: [{name}.json](../schema/{name}.json). All kinds: [catalog](README.md)."
    )
    parts = [
        f"# {kind.replace('-', ' ').capitalize()}",
        head,
        "\n".join(_index(entries)),
        *("\n\n".join(_section(entry, facts)) for entry in entries.values()),
    ]
    return "\n\n".join(parts) + "\n"


def _index(entries: Mapping[str, Entry | SourceEntry]) -> Iterator[str]:
    yield "| id | title | in short |"
    yield "| --- | --- | --- |"
    for identifier, entry in entries.items():
        details = escaped(words(details_of(entry), "en"))
        yield f"| [`{identifier}`](#{anchor(identifier)}) | {_text(entry.title)} | {details} |"


def _section(entry: Entry | SourceEntry, facts: Facts) -> Iterator[str]:
    yield f"## `{entry.id}`"
    yield _text(entry.title)
    rows = [_row(fact, facts) for fact in facts_of(entry) if fact.field != "title"]
    yield "\n".join(["| fact | what it says | source |", "| --- | --- | --- |", *rows])


def _row(fact: Fact, facts: Facts) -> str:
    cited = ", ".join(
        f"{_link('sources', one)} ({facts.source(one).retrieved.isoformat()})"
        for one in fact.sources
    )
    return f"| {fact.field} | {_said(fact.value, fact.field, facts)} | {cited} |"


def _said(value: object, field: str, facts: Facts) -> str:
    """Return a value in one cell of a table."""
    match value:
        case Need() | Placing() | Port():
            return escaped(words(_clause(value), "en"))
        case Localized():
            return _text(value)
        case BaseModel():
            written = (one for one in type(value).model_fields if one in value.model_fields_set)
            return "; ".join(f"{n}: {_said(getattr(value, n), n, facts)}" for n in written)
        case Mapping():
            said = ((key, _said(inner, field, facts)) for key, inner in value.items())
            return "<br>".join(f"{_plain(key, field, facts)}: {text}" for key, text in said)
        case tuple():
            parted = "<br>" if any(isinstance(one, BaseModel) for one in value) else ", "
            return parted.join(_said(one, field, facts) for one in value)
        case _:
            return _plain(value, field, facts)


def _clause(value: Need | Placing | Port) -> Words:
    match value:
        case Need():
            return need_words(value)
        case Placing():
            return placing_words(value)
        case _:
            return f"{value.port}/{value.protocol} ({value.name})"


def _plain(value: object, field: str, facts: Facts) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    text = plain(str(value))
    if field in NAMED and text in facts.ids(NAMED[field]):
        return _link(NAMED[field], text)
    return f"<{text}>" if text.startswith("https://") else escaped(text)


def _text(text: Localized) -> str:
    return escaped(words(text, "en"))


def _link(kind: str, identifier: str) -> str:
    return f"[{identifier}]({kind}.md#{anchor(identifier)})"


def anchor(heading: str) -> str:
    """Return the anchor that GitHub gives a heading."""
    return re.sub(r"[^\w -]", "", heading.lower()).replace(" ", "-")
