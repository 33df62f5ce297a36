"""Long tables, many tables and many remarks are cut short, and it is said how much is missing."""

from archbook.report.document.blocks import Block, Grid, Paragraph, Points, Remark
from archbook.report.document.bounded import MOST_REMARKS, MOST_ROWS, MOST_TABLES, bounded
from archbook.report.table import Column, Table


def _table(rows: int) -> Table:
    return Table("t", (Column("c"),), tuple((number,) for number in range(rows)))


def _said(blocks: list[Block]) -> list[str]:
    return [str(block.text) for block in blocks if isinstance(block, Paragraph)]


def test_a_table_that_fits_stays_as_it_is() -> None:
    table = _table(MOST_ROWS)
    assert list(bounded([Grid(table)])) == [Grid(table)]


def test_a_long_table_is_folded_and_says_so() -> None:
    blocks = list(bounded([Grid(_table(MOST_ROWS + 7))]))
    assert isinstance(blocks[0], Grid)
    assert len(blocks[0].table.rows) == MOST_ROWS
    assert _said(blocks) == ["Rows left out here: 7. archbook bundle writes all of them."]


def test_too_many_tables_are_left_out_and_counted() -> None:
    blocks = list(bounded([Grid(_table(1))] * (MOST_TABLES + 3)))
    assert sum(isinstance(block, Grid) for block in blocks) == MOST_TABLES
    assert _said(blocks) == ["Tables left out here: 3. archbook bundle writes all of them."]


def test_too_many_remarks_are_left_out_and_counted() -> None:
    remark = Remark("info", "info", "r", ())
    blocks = list(bounded([remark] * (MOST_REMARKS + 1)))
    assert blocks.count(remark) == MOST_REMARKS
    assert _said(blocks) == ["Findings left out here: 1. archbook bundle writes all of them."]


def test_a_long_list_is_cut_and_counted() -> None:
    points = Points(tuple(map(str, range(MOST_REMARKS + 2))))
    first, *rest = bounded([points])
    assert isinstance(first, Points)
    assert len(first.items) == MOST_REMARKS
    assert _said(rest) == ["Items left out here: 2. archbook bundle writes all of them."]
