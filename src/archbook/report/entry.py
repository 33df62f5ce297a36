"""Catalog entries, rules and views as documents and as text."""

from collections.abc import Container, Mapping
from typing import Any

import yaml
from pydantic import BaseModel

from archbook.i18n import Localized, Message, Value
from archbook.model.catalog.entry import Entry, SourceEntry
from archbook.model.catalog.facts import Facts
from archbook.report.details import Listed, details_of
from archbook.report.evidence import cited_by, facts_of, oldest_reading
from archbook.report.plain import plain, words
from archbook.report.sources import Source, source_called
from archbook.report.table import Column, Table, Words
from archbook.report.text import table_text
from archbook.rules.api import Rule
from archbook.views.registry import View


def catalog_document(kind: str, entries: list[Listed], facts: Facts) -> dict[str, Any]:
    """Return entries of one kind as ``catalog/v1``."""
    return {
        "schema": "catalog/v1",
        "kind": kind,
        "entries": [_document(entry, facts) for entry in entries],
    }


def entry_document(kind: str, entry: Listed, facts: Facts, language: str) -> dict[str, Any]:
    """Return one entry as ``catalog/v1``, each of its facts with sources and dates."""
    document = catalog_document(kind, [entry], facts)
    if isinstance(entry, Entry | SourceEntry):
        (said,) = document["entries"]
        said["facts"] = [
            {
                "field": fact.field,
                "value": said[_key(entry, fact.field)],
                "sources": [_evidence(one, facts, language) for one in fact.sources],
            }
            for fact in facts_of(entry)
        ]
    return document


def _key(entry: Entry | SourceEntry, field: str) -> str:
    return type(entry).model_fields[field].alias or field


def _evidence(identifier: str, facts: Facts, language: str) -> dict[str, str]:
    source = source_called(identifier, facts, language)
    return {
        "id": identifier,
        "title": source.title,
        "url": source.url,
        "retrieved": source.retrieved,
        "revision": facts.source(identifier).revision,
    }


def _document(entry: Listed, facts: Facts) -> dict[str, Any]:
    read = oldest_reading(entry, facts)
    return _own(entry) | ({"oldest_source": read.isoformat()} if read else {})


def _own(entry: Listed) -> dict[str, Any]:
    match entry:
        case Rule():
            return {
                "id": entry.id,
                "severity": entry.severity.value,
                "promise": str(entry.promise),
                **{heading.lower(): text for heading, text in entry.sections.items()},
                **{heading.lower(): text for heading, text in entry.examples.items()},
                "sources": [
                    {"source": one.source, "section": one.section} for one in entry.citations
                ],
                "inferred": entry.inferred,
                "optional": entry.optional,
                "thresholds": list(entry.thresholds),
            }
        case View():
            return {
                "id": entry.id,
                "title": str(entry.title),
                "description": str(entry.description),
            }
        case _:
            said = entry.model_dump(mode="json", by_alias=True)
            return {"id": entry.id} | {k: v for k, v in said.items() if k != "schema"}


def title_of(entry: Listed) -> Words:
    """Return the line that names *entry* in a list."""
    return entry.promise if isinstance(entry, Rule) else entry.title


def catalog_table(kind: str, entries: list[Listed], language: str, facts: Facts) -> str:
    """Return entries of one kind as a text table, with the day of each one's oldest source."""
    columns = (
        Column(Message("Id")),
        Column(Message("Title"), share=1),
        Column(Message("Details"), share=1),
        Column(Message("Oldest source")),
    )
    rows = tuple(
        (entry.id, title_of(entry), details_of(entry), str(oldest_reading(entry, facts) or ""))
        for entry in entries
    )
    values: dict[str, Value] = {"kind": kind, "count": len(entries)}
    return table_text(Table(Message("{kind}: {count}", values), columns, rows), language)


def entry_text(entry: Entry | SourceEntry, facts: Facts, language: str) -> str:
    """Return every fact of a catalog entry, in the user's language, each with its sources.

    The text is YAML: the sources of a fact stand behind it as comments, all of them at the end.
    """
    parts = [_yaml({"id": entry.id})]
    for fact in facts_of(entry):
        parts.append(_yaml({fact.field: _readable(fact.value, language)}))
        parts += [_comment(source_called(one, facts, language), language) for one in fact.sources]
    if isinstance(entry, Entry):
        cited = [
            _source(source_called(one, facts, language), entry.sources.get(one, ()))
            for one in cited_by(entry)
        ]
        parts.append(_yaml({"sources": cited}))
    return "".join(parts)


def _yaml(data: dict[str, object]) -> str:
    return yaml.safe_dump(data, allow_unicode=True, sort_keys=False, width=96)


def _comment(source: Source, language: str) -> str:
    label = words(Message("Source"), language)
    values: dict[str, Value] = {"name": source.name, "day": source.retrieved}
    return f"  # {label}: {words(Message('{name} (read on {day})', values), language)}\n"


def _source(source: Source, fields: tuple[str, ...]) -> dict[str, object]:
    return {
        "title": plain(source.title),
        "url": source.url,
        "read on": source.retrieved,
        "covers": list(fields),
    }


def _readable(value: object, language: str) -> object:
    """Return *value* as plain data, with texts in the user's language."""
    match value:
        case Localized():
            return words(value, language)
        case BaseModel():
            return _said(value, language)
        case Mapping():
            return {str(key): _readable(inner, language) for key, inner in value.items()}
        case tuple() | list():
            return [_readable(inner, language) for inner in value]
        case int() | float() | None:
            return value
        case _:
            return plain(str(value))


def _said(value: BaseModel, language: str, leaving_out: Container[str] = ()) -> dict[str, object]:
    """Return the fields that were written down, in the order of the type."""
    return {
        name: _readable(getattr(value, name), language)
        for name in type(value).model_fields
        if name in value.model_fields_set and name not in leaving_out
    }
