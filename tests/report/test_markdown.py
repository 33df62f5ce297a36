"""Names in Markdown stay names."""

from archbook.report.markdown import escaped, markdown_table
from archbook.report.table import Column, Table


def test_pipes_brackets_and_html_are_escaped() -> None:
    assert escaped("a|b [x](y) <i> `c` *d* _e_ &lt;") == (
        r"a\|b \[x\](y) \<i\> \`c\` \*d\* \_e\_ \&lt;"
    )


def test_every_row_has_as_many_cells_as_there_are_columns() -> None:
    table = Table("t", (Column("a"), Column("b", number=True)), (("x|y\nz", 1), ("=1", None)))
    lines = markdown_table(table, "en").splitlines()
    assert lines[0] == "# t"
    rows = [line for line in lines if line.startswith("|")]
    assert rows[1] == "| --- | ---: |"
    assert [row.replace(r"\|", "").count("|") for row in rows] == [3, 3, 3, 3]
    assert rows[-1].endswith("unknown |")
