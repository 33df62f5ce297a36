"""Text tables lose nothing, however much stands in them."""

from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from archbook.report.table import Column, Table, written
from archbook.report.text import WIDTH, table_text
from archbook.report.widths import GAP, widths

WORDS = st.text(alphabet="abc ", max_size=90)
NUMBERS = st.integers(min_value=0, max_value=10**12)


@st.composite
def tables(draw: st.DrawFn) -> Table:
    """Make a table of names, numbers and words that wrap."""
    kinds = draw(st.lists(st.sampled_from(["name", "number", "words"]), min_size=1, max_size=14))
    columns = tuple(
        Column("h", number=kind == "number", share=int(kind == "words")) for kind in kinds
    )
    row = st.tuples(*(NUMBERS if kind == "number" else WORDS for kind in kinds))
    rows = draw(st.lists(row, max_size=4))
    return Table("", columns, tuple(rows))


def _letters(text: str) -> Counter[str]:
    return Counter(letter for letter in text if letter not in " \n─")


@given(tables())
def test_every_letter_and_digit_is_printed(table: Table) -> None:
    cells = "".join(written(cell, "en") for row in table.rows for cell in row)
    expected = _letters(cells) + Counter({"h": len(table.columns)})
    assert _letters(table_text(table, "en")) == expected


@given(tables())
def test_numbers_are_never_broken(table: Table) -> None:
    text = table_text(table, "en")
    for row in table.rows:
        for column, cell in zip(table.columns, row, strict=True):
            assert not column.number or written(cell, "en") in text


@given(tables())
def test_a_table_is_wider_than_the_page_only_when_it_must(table: Table) -> None:
    least = widths(table, "en", 0)
    sizes = widths(table, "en", WIDTH)
    gaps = GAP * (len(sizes) - 1)
    assert sum(sizes) + gaps <= max(WIDTH, sum(least) + gaps)
    assert all(size >= small for size, small in zip(sizes, least, strict=True))
