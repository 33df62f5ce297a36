"""Number the drawings and the tables, so that a review can name them."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import count

from archbook.i18n import Message
from archbook.report.document.blocks import Block, Chapter, Figure, Grid


def numbered(chapters: Iterable[Chapter]) -> Iterator[Chapter]:
    """Yield *chapters* with a number before the title of every drawing and every table.

    The numbers go through the whole document. A table without a title has none.
    """
    figures, tables = count(1), count(1)
    for chapter in chapters:
        blocks = (_numbered(block, figures, tables) for block in chapter.blocks)
        yield replace(chapter, blocks=tuple(blocks))


def _numbered(block: Block, figures: Iterator[int], tables: Iterator[int]) -> Block:
    match block:
        case Figure():
            values = {"number": next(figures), "title": block.title}
            return replace(block, title=Message("Figure {number}. {title}", values))
        case Grid(table) if table.title:
            values = {"number": next(tables), "title": table.title}
            said = Message("Table {number}. {title}", values)
            return Grid(replace(table, title=said))
        case _:
            return block
