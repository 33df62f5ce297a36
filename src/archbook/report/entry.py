"""Catalog entries, rules and views as documents and as text."""

from collections.abc import Container, Mapping
from typing import Any

import yaml
from pydantic import BaseModel

from archbook.i18n import Localized, Message, Value
from archbook.model.catalog.entry import Entry, SourceEntry
from archbook.model.catalog.facts import Facts
from archbook.report.details import Listed, details_of
from archbook.report.plain import plain, words
from archbook.report.sources import Source, source_called
from archbook.report.table import Column, Table, Words
from archbook.report.text import table_text
from archbook.rules.api import Rule
from archbook.views.registry import View


def catalog_document(kind: str, entries: list[Listed]) -> dict[str, Any]:
    """Return entries of one kind as ``catalog/v1``."""
    return {
        "schema": "catalog/v1",
        "kind": kind,
        "entries": [_document(entry) for entry in entries],
    }


def _document(entry: Listed) -> dict[str, Any]:
    match entry:
        case Rule():
            return {
                "id": entry.id,
                "severity": entry.severity.value,
                "promise": str(entry.promise),
                **{heading.lower(): text for heading, text in entry.sections.items()},
                "sources": [
                    {"source": one.source, "section": one.section} for one in entry.citations
                ],
                "inferred": entry.inferred,
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


def catalog_table(kind: str, entries: list[Listed], language: str) -> str:
    """Return entries of one kind as a text table."""
    columns = (
        Column(Message("Id")),
        Column(Message("Title"), share=1),
        Column(Message("Details"), share=1),
    )
    rows = tuple((entry.id, title_of(entry), details_of(entry)) for entry in entries)
    values: dict[str, Value] = {"kind": kind, "count": len(entries)}
    return table_text(Table(Message("{kind}: {count}", values), columns, rows), language)


def entry_text(entry: Entry | SourceEntry, facts: Facts, language: str) -> str:
    """Return every field of a catalog entry, in the user's language, with its sources."""
    said = _said(entry, language, leaving_out={"schema_", "sources"})
    if isinstance(entry, Entry):
        said["sources"] = [
            _source(source_called(name, facts, language), fields)
            for name, fields in entry.sources.items()
        ]
    return yaml.safe_dump(said, allow_unicode=True, sort_keys=False, width=96)


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
