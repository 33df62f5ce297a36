"""The pages of a DOCX as the tree that pandoc reads."""

from collections.abc import Callable, Iterable, Iterator
from itertools import count
from typing import Any

from archbook.i18n import Message
from archbook.report.document.blocks import (
    Block,
    Chapter,
    Definitions,
    Document,
    Figure,
    Grid,
    Heading,
    Paragraph,
    Points,
    References,
    Remark,
)
from archbook.report.document.laid_out import (
    PAPERS,
    PORTRAIT,
    SMALLER,
    UPRIGHT,
    WHOLE_ROWS,
    Paper,
    breakable,
    column_widths,
    paper_of,
    size_mm,
)
from archbook.report.document.means import Means
from archbook.report.document.word import tree
from archbook.report.document.word.contents import PAGE_BREAK, contents
from archbook.report.document.word.pages import section_end
from archbook.report.document.word.tree import Node
from archbook.report.plain import words
from archbook.report.sources import Source
from archbook.report.table import Words, written, written_row

_LYING = PAPERS[0][1]


def body(document: Document, means: Means) -> Iterator[Node]:
    """Yield the title page, the contents, and the chapters."""
    yield from _cover(document, means)
    yield tree.raw(PAGE_BREAK)
    yield from contents(document, means)
    yield from _sheets(_chapters(document, means))


def _chapters(document: Document, means: Means) -> Iterator[tuple[Paper, Node]]:
    numbers = count(1)
    for number, chapter in enumerate(document.chapters, start=1):
        if number <= _OWN_PAGES:
            yield UPRIGHT, tree.raw(PAGE_BREAK)
        yield from _chapter(number, chapter, means, numbers)


_OWN_PAGES = 2
"""Chapters that begin on a page of their own: the summary, and what follows it."""


def _cover(document: Document, means: Means) -> Iterator[Node]:
    cover = document.cover
    yield tree.paragraph(_said(cover.what, means), "Subtitle")
    yield tree.paragraph(_said(cover.title, means), "Title")
    yield tree.paragraph(_said(cover.verdict, means), "Good" if cover.sound else "Error")
    yield _pairs(cover.facts, means)


def _chapter(
    number: int, chapter: Chapter, means: Means, numbers: Iterator[int]
) -> Iterator[tuple[Paper, Node]]:
    """Yield each node of a chapter with the paper it stands on; the title goes with the first."""
    title = f"{number}. {words(chapter.title, means.language)}"
    above = [tree.heading(1, chapter.id, title)]
    for block in chapter.blocks:
        paper = _paper(block, means)
        inside = _BLOCKS[type(block)](block, means, numbers)
        if above and isinstance(block, Paragraph) and not block.tone:
            inside = iter([tree.paragraph(_said(block.text, means), "Lead")])
        for node in (*above, *inside):
            yield paper, node
        above = []


def _sheets(nodes: Iterable[tuple[Paper, Node]]) -> Iterator[Node]:
    """Yield *nodes* with the end of a run of pages where the next one needs other paper."""
    before = UPRIGHT
    for paper, node in nodes:
        if paper != before:
            yield section_end(before)
        before = paper
        yield node
    if before != UPRIGHT:
        yield section_end(before)


def _paper(block: Block, means: Means) -> Paper:
    """Return the paper that *block* stands on."""
    if isinstance(block, Grid):
        wide = sum(column_widths(block.table, means.language)) > SMALLER
        return _LYING if wide else UPRIGHT
    if isinstance(block, Figure):
        return paper_of(means.pictures[block.view])
    return UPRIGHT


def _said(text: Words, means: Means) -> list[Node]:
    return tree.text(breakable(words(text, means.language)))


def _pairs(rows: Iterable[tuple[Words, Words]], means: Means) -> Node:
    cells = [[_said(name, means), _said(said, means)] for name, said in rows]
    return tree.table(("", ""), cells, (30, 70), (False, False), "Fact", whole=True)


def _heading(block: Heading, means: Means, numbers: Iterator[int]) -> Iterator[Node]:
    yield tree.heading(3, f"part-{next(numbers)}", words(block.text, means.language))


def _paragraph(block: Paragraph, means: Means, _: Iterator[int]) -> Iterator[Node]:
    yield tree.paragraph(_said(block.text, means), block.tone.capitalize())


def _points(block: Points, means: Means, _: Iterator[int]) -> Iterator[Node]:
    yield tree.points(breakable(words(item, means.language)) for item in block.items)


def _definitions(block: Definitions, means: Means, _: Iterator[int]) -> Iterator[Node]:
    yield _pairs(block.rows, means)


def _grid(block: Grid, means: Means, _: Iterator[int]) -> Iterator[Node]:
    table, language = block.table, means.language
    if title := written(table.title, language):
        yield tree.paragraph(tree.text(title), "Table Caption")
    sizes = column_widths(table, language)
    rows = [_cells(row, sizes, language) for row in table.rows]
    totals = [_cells(row, sizes, language) for row in table.totals]
    rows += [[[{"t": "Strong", "c": cell}] for cell in row] for row in totals]
    head = [words(column.heading, language) for column in table.columns]
    numbers = [column.number for column in table.columns]
    style = "Cell Small" if sum(sizes) > PORTRAIT else "Cell"
    yield tree.table(head, rows, sizes, numbers, style, whole=len(rows) <= WHOLE_ROWS)


def _cells(row: Iterable[Any], sizes: Iterable[int], language: str) -> list[list[Node]]:
    texts = written_row(row, language)
    return [tree.text(breakable(text, size)) for text, size in zip(texts, sizes, strict=True)]


def _remark(block: Remark, means: Means, _: Iterator[int]) -> Iterator[Node]:
    label, head = words(block.label, means.language), words(block.head, means.language)
    first = [tree.strong(label), {"t": "Space"}, tree.strong(breakable(head))]
    rest = (_said(line, means) for line in block.lines)
    style = f"Remark {block.tone.capitalize()}"
    yield tree.paragraph(list(tree.lines((first, *rest))), style)


def _figure(block: Figure, means: Means, _: Iterator[int]) -> Iterator[Node]:
    picture = means.pictures[block.view]
    yield tree.heading(2, f"view-{block.view}", words(block.title, means.language))
    yield tree.paragraph(_said(block.shows, means), "Lead")
    alt = words(block.alt, means.language)
    yield tree.paragraph([tree.image(f"{block.view}.png", alt, *size_mm(picture))], "Figure")


def _references(block: References, means: Means, _: Iterator[int]) -> Iterator[Node]:
    rows = [[tree.text(f"[{number}]"), _source(one, means)] for number, one in block.sources]
    yield tree.table(("", ""), rows, (6, 94), (False, False), "Cell", whole=False)


def _source(source: Source, means: Means) -> list[Node]:
    title = _said(source.title, means)
    if not source.url.startswith("https://"):
        return title
    read = Message("read on {day}", {"day": source.retrieved})
    address = [tree.link(breakable(source.url), source.url), {"t": "Space"}]
    return list(tree.lines((title, [*address, *tree.text("· "), *_said(read, means)])))


_BLOCKS: dict[type[Block], Callable[[Any, Means, Iterator[int]], Iterator[Node]]] = {
    Heading: _heading,
    Paragraph: _paragraph,
    Points: _points,
    Definitions: _definitions,
    Grid: _grid,
    Remark: _remark,
    Figure: _figure,
    References: _references,
}
"""Kind of a block → what writes it."""
