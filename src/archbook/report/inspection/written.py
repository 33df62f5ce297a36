"""An inspection as text and as HTML."""

from collections.abc import Iterator
from typing import Any

from archbook.i18n import Message
from archbook.model.blueprint import Blueprint
from archbook.report.html import filled
from archbook.report.inspection.parts import Inspection
from archbook.report.lines import Leaf, leaf_text
from archbook.report.names import SEVERITIES
from archbook.report.plain import words
from archbook.report.sources import Source, source_called
from archbook.report.table import Column, Table, written, written_row
from archbook.report.text import paragraph, table_text


def inspection_text(found: Inspection, blueprint: Blueprint, language: str) -> str:
    """Return an inspection as text."""
    heading = Message("{title}: {kind}", {"title": found.title, "kind": found.kind})
    parts = [leaf_text(Leaf(heading, found.lines), language)]
    parts += [table_text(table, language) for table in _tables(found)]
    if found.sources:
        parts.append("\n".join(_listed(found, blueprint, language)))
    return "\n\n".join(parts)


def inspection_html(found: Inspection, blueprint: Blueprint, language: str) -> str:
    """Return an inspection as HTML."""
    said = ((words(label, language), words(line, language)) for label, line in found.lines)
    return filled(
        "inspection.html",
        language,
        kind=words(found.kind, language),
        title=words(found.title, language),
        lines=[(label, line) for label, line in said if line],
        tables=[_written(table, language) for table in _tables(found)],
        sources_heading=words(Message("Sources"), language),
        sources=_sources(found, blueprint, language),
    )


def _written(table: Table, language: str) -> dict[str, Any]:
    """Return a table for the template: each cell with its heading, for where rows are stacked."""
    columns = [(words(one.heading, language), one.number) for one in table.columns]
    rows = (written_row(row, language) for row in table.rows)
    return {
        "title": written(table.title, language),
        "columns": columns,
        "rows": [list(zip(row, columns, strict=True)) for row in rows],
    }


def _tables(found: Inspection) -> Iterator[Table]:
    """Yield the tables that say something; what the rules found comes first."""
    if found.findings:
        yield _findings(found)
    yield from (table for table in found.tables if table.rows)


def _findings(found: Inspection) -> Table:
    numbers = {source: number for number, source in enumerate(found.sources, start=1)}
    columns = (
        Column(Message("Severity")),
        Column(Message("Finding"), share=1),
        Column(Message("Source"), number=True),
    )
    rows = tuple(
        (SEVERITIES[one.severity], one.message, f"[{numbers[one.citation.source]}]")
        for one in found.findings
    )
    return Table(Message("What the rules found"), columns, rows)


def _sources(found: Inspection, blueprint: Blueprint, language: str) -> list[Source]:
    return [source_called(one, blueprint.facts, language) for one in found.sources]


def _listed(found: Inspection, blueprint: Blueprint, language: str) -> Iterator[str]:
    yield words(Message("Sources"), language)
    for number, source in enumerate(_sources(found, blueprint, language), start=1):
        yield paragraph(f"[{number}] {source.title}", indent=2)
        if source.url:
            yield f"      {source.url}"  # never broken over lines: it is to be opened
