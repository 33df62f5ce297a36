"""Drawings and tables are numbered through the whole document, so that a review can name them."""

from archbook.i18n.translation import translate
from archbook.report.document.blocks import Block, Chapter, Figure, Grid, Paragraph
from archbook.report.document.numbered import numbered
from archbook.report.table import Column, Table


def _grid(title: str) -> Grid:
    return Grid(Table(title, (Column("c"),), ((1,),)))


def _titles(chapters: list[Chapter]) -> list[str]:
    blocks = (block for chapter in chapters for block in chapter.blocks)
    return [translate(_title(block)) for block in blocks if not isinstance(block, Paragraph)]


def _title(block: Block) -> str:
    assert isinstance(block, Figure | Grid)
    title = block.title if isinstance(block, Figure) else block.table.title
    return translate(title)


def test_numbers_go_on_from_chapter_to_chapter() -> None:
    figure = Figure("topology", "Topology", "", "")
    chapters = [
        Chapter("one", "One", (_grid("Hosts"), figure)),
        Chapter("two", "Two", (Paragraph("text"), figure, _grid("Racks"))),
    ]
    titles = ["Table 1. Hosts", "Figure 1. Topology", "Figure 2. Topology", "Table 2. Racks"]
    assert _titles(list(numbered(chapters))) == titles


def test_a_table_without_a_title_takes_no_number() -> None:
    chapters = [Chapter("one", "One", (_grid(""), _grid("Racks")))]
    assert _titles(list(numbered(chapters))) == ["", "Table 1. Racks"]
