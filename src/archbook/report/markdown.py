"""Markdown tables in which names stay names."""

import re

from archbook.report.plain import words
from archbook.report.table import Cell, Table, written

_SPECIAL = re.compile(r"([\\`*_\[\]<>#|~&$])")


_CODE = re.compile(r"(`[^`]+`)")


def markdown_table(table: Table, language: str) -> str:
    """Return *table* in Markdown (GitHub's tables), with its title as a heading."""
    heads = [escaped(words(column.heading, language)) for column in table.columns]
    marks = ["---:" if column.number else "---" for column in table.columns]
    rows = [_cells(row, language) for row in (*table.rows, *table.totals)]
    lines = ["| " + " | ".join(row) + " |" for row in (heads, marks, *rows)]
    heading = escaped(words(table.title, language))
    return "\n".join([f"# {heading}", "", *lines, ""])


def escaped(text: str) -> str:
    """Return *text* with everything escaped that Markdown or HTML would read."""
    return _SPECIAL.sub(r"\\\1", text)


def prose(text: str) -> str:
    """Return *text* with everything escaped but what stands between backquotes."""
    parts = _CODE.split(text)
    return "".join(part if _CODE.fullmatch(part) else escaped(part) for part in parts)


def _cells(row: tuple[Cell, ...], language: str) -> list[str]:
    return [escaped(written(cell, language)) for cell in row]
