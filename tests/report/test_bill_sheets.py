"""The bill as a workbook."""

from collections.abc import Callable
from io import BytesIO
from typing import Any
from zipfile import ZipFile

import pytest
from openpyxl import Workbook, load_workbook

from archbook.bom.grouped import GroupBy
from archbook.report.bill_layout import MOST_SECTIONS
from archbook.workspace import Workspace

Bought = Callable[..., Workspace]


def opened(workspace: Workspace, by: GroupBy | None = None, *, values: bool = True) -> Workbook:
    return load_workbook(BytesIO(workspace.bom().render("xlsx", by)), data_only=values)


def table(book: Workbook, sheet: str) -> list[dict[Any, Any]]:
    heads, *rows = book[sheet].iter_rows(min_row=3, values_only=True)
    return [dict(zip(heads, row, strict=True)) for row in rows]


def test_a_sheet_for_each_group_between_summary_and_assumptions(bought: Bought) -> None:
    assert opened(bought()).sheetnames == [
        *("Summary", "Machines", "ctl", "odd one", "cmp", "Whole cloud", "spare part"),
        *("Not said", "Assumed"),
    ]


def test_a_sheet_for_each_kind_or_year(bought: Bought) -> None:
    assert "disk" in opened(bought(), "kind").sheetnames
    assert {"Year 1", "Year 3"} <= set(opened(bought(), "phase").sheetnames)


def test_korean_headings(bought: Bought) -> None:
    headings = [cell.value for cell in opened(bought("ko"))["cmp"][3]]
    assert headings.count("수량") == 1


@pytest.mark.parametrize("by", ["group", "kind", "phase"])
def test_the_summary_has_the_numbers_of_the_bill(bought: Bought, by: GroupBy) -> None:
    parts = bought().bom().document()["parts"]
    rows = table(opened(bought(), by), "Summary")
    assert [row["Quantity"] for row in rows] == [
        "unknown" if one["unknown_lines"] else one["known"] for one in parts
    ]
    assert [row["Lines of unknown quantity"] for row in rows] == [
        one["unknown_lines"] for one in parts
    ]


def test_quantities_are_formulas_over_the_machines(bought: Bought) -> None:
    rows = table(opened(bought(), values=False), "cmp")
    memory = next(row for row in rows if row["Part"] == "memory/64gib")
    assert memory["Counted on"].startswith("='Machines'!")
    assert "ROUNDUP" in memory["Quantity"]
    summary = table(opened(bought(), values=False), "Summary")
    assert all("SUMIFS" in row["Year 1, as far as known"] for row in summary)


def test_values_stand_beside_the_formulas(bought: Bought) -> None:
    rows = table(opened(bought()), "cmp")
    assert [row["Quantity"] for row in rows if row["Part"] == "memory/64gib"] == [88, 72]
    unknown = next(row for row in table(opened(bought()), "odd one") if row["Kind"] == "CPU")
    assert (unknown["For each"], unknown["Quantity"]) == ("unknown", "unknown")


def test_no_text_of_a_design_is_a_formula(bought: Bought) -> None:
    book = opened(bought(), values=False)
    cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row]
    hostile = [cell for cell in cells if cell.value == "=hypervisor"]
    assert len(hostile) >= 2
    assert {cell.data_type for cell in hostile} == {"s"}
    assert all(cell.quotePrefix for cell in hostile)


def test_the_same_bill_gives_the_same_bytes(bought: Bought) -> None:
    assert bought().bom().render("xlsx") == bought().bom().render("xlsx")
    with ZipFile(BytesIO(bought().bom().render("xlsx"))) as archive:
        assert b"1980-01-01T00:00:00Z" in archive.read("docProps/core.xml")


def test_sheets_are_set_up_for_the_screen_and_for_paper(bought: Bought) -> None:
    for sheet in opened(bought()):
        assert sheet.freeze_panes == "A4"
        assert sheet.page_setup.orientation == "landscape"
        assert sheet.page_setup.paperSize == 9
        assert sheet.page_setup.fitToHeight == 0


def test_too_many_groups_share_a_sheet(bought: Bought) -> None:
    many = [{"name": f"c{number}", "roles": ["compute"], "count": 1} for number in range(40)]
    control = {"name": "ctl", "roles": ["control", "network"], "count": 3}
    book = opened(bought(host_groups=[control, *many], purchase={}))
    assert len(book.sheetnames) == 4 + MOST_SECTIONS + 1
    assert "More groups" in book.sheetnames
    formulas = opened(bought(host_groups=[control, *many], purchase={}), values=False)
    longest = max(len(str(cell.value)) for row in formulas["Summary"].iter_rows() for cell in row)
    assert longest < 8192
