"""Workbooks as they are written."""

import sys
from io import BytesIO

import pytest
from openpyxl import load_workbook

from archbook.errors import MissingProgramError
from archbook.i18n import Message
from archbook.report.spreadsheet import Formula, Page, SheetColumn, reference, workbook
from archbook.report.spreadsheet.page import letter

COLUMNS = (SheetColumn("What", "wrapped", 10), SheetColumn("Number", "number"))


def cells(*rows: tuple[object, object], language: str = "en") -> list[tuple[object, ...]]:
    page = Page("p", "Title", COLUMNS, rows)  # type: ignore[arg-type]  # what a test hands in
    sheet = load_workbook(BytesIO(workbook([page], "t", language)), data_only=True)["p"]
    return list(sheet.iter_rows(min_row=4, values_only=True))


def test_words_numbers_formulas_and_what_nobody_knows() -> None:
    rows = ((Message("unknown"), 2), ("b", Formula("B4*2", 4)), (None, Formula("B9", None)))
    assert cells(*rows) == [("unknown", 2), ("b", 4), ("unknown", "unknown")]


def test_words_are_translated() -> None:
    assert cells((Message("unknown"), None), language="ko") == [("알 수 없음", "알 수 없음")]


@pytest.mark.parametrize("text", ["=1+1", "+1", "@x", "{=1}", "http://x", "mailto:x", "\u202e=1"])
def test_texts_stay_texts(text: str) -> None:
    page = Page("p", text, COLUMNS, ((text, 1),))
    book = load_workbook(BytesIO(workbook([page], text)))
    for cell in (book["p"]["A1"], book["p"]["A4"]):
        assert cell.data_type == "s"
        assert cell.hyperlink is None
        assert "\u202e" not in cell.value


def test_a_text_longer_than_a_cell_is_cut() -> None:
    ((text, _),) = cells(("x" * 40_000, 1))
    assert len(str(text)) == 32_767


def test_addresses() -> None:
    assert [letter(column) for column in (0, 25, 26, 51, 52, 701, 702)] == [
        *("A", "Z", "AA", "AZ", "BA", "ZZ", "AAA"),
    ]
    assert reference("it's", 1, 4) == "'it''s'!$B$4"


def test_the_missing_package_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "xlsxwriter", None)
    with pytest.raises(MissingProgramError, match=r"archbook\[sizing\]"):
        workbook([Page("p", "t", COLUMNS, ())], "t")
