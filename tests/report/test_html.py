"""HTML tables escape everything that stands in them."""

from archbook.report.html import table_html
from archbook.report.table import Column, Table

WILD = "<script>x</script> \" ' & \x1b[0m"


def test_captions_headings_cells_and_totals_are_escaped() -> None:
    table = Table(WILD, (Column(WILD),), ((WILD,),), ((WILD,),))
    html = table_html(table, "en")
    assert "<script>" not in html
    assert html.count("&lt;script&gt;") == 4
    assert "\x1b" not in html


def test_numbers_stand_right_also_without_a_style_sheet() -> None:
    html = table_html(Table("", (Column("n", number=True),), ((1,),)), "en")
    assert html.count('style="text-align: right"') == 2
    assert "<caption" not in html


def test_a_folded_table_shows_its_name_until_it_is_opened() -> None:
    html = table_html(Table("Name", (Column("n"),), (("word",),), folded=True), "en")
    assert "<details><summary>Name</summary>" in html
    assert "<caption" not in html
