"""Keep a document of any design within pages that somebody reads."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace

from archbook.i18n import Message
from archbook.report.document.blocks import Block, Grid, Paragraph, Points, Remark

MOST_ROWS = 60
"""Rows of a table; a page holds about thirty."""

MOST_TABLES = 16
"""Tables of a chapter."""

MOST_REMARKS = 60
"""Remarks of a chapter, and items of a list."""


def bounded(blocks: Iterable[Block]) -> Iterator[Block]:
    """Yield *blocks* with long tables folded and too many of them left out, and say so."""
    seen: Counter[type[Block]] = Counter()
    for block in blocks:
        kind = type(block)
        seen[kind] += 1
        if kind not in _MOST or seen[kind] <= _MOST[kind][0]:
            yield from _shortened(block)
    for kind, (most, text) in _MOST.items():
        if seen[kind] > most:
            yield _left_out(text, seen[kind] - most)


def _shortened(block: Block) -> Iterator[Block]:
    """Yield *block*, or its beginning and how much more there is of it."""
    match block:
        case Grid(table) if len(table.rows) > MOST_ROWS:
            yield Grid(replace(table, rows=table.rows[:MOST_ROWS]))
            yield _left_out(_MORE_ROWS, len(table.rows) - MOST_ROWS)
        case Points(items) if len(items) > MOST_REMARKS:
            yield Points(items[:MOST_REMARKS])
            yield _left_out(_MORE_POINTS, len(items) - MOST_REMARKS)
        case _:
            yield block


_MORE_ROWS = Message("Rows left out here: {count}. archbook bundle writes all of them.")
_MORE_TABLES = Message("Tables left out here: {count}. archbook bundle writes all of them.")
_MORE_REMARKS = Message("Findings left out here: {count}. archbook bundle writes all of them.")
_MORE_POINTS = Message("Items left out here: {count}. archbook bundle writes all of them.")


def _left_out(text: Message, count: int) -> Paragraph:
    return Paragraph(Message(text.template, {"count": count}), "note")


_MOST: dict[type[Block], tuple[int, Message]] = {
    Grid: (MOST_TABLES, _MORE_TABLES),
    Remark: (MOST_REMARKS, _MORE_REMARKS),
}
"""Kind of a block → how many of them a chapter has, and what is said of the others."""
