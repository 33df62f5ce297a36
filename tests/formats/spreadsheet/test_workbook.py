"""Workbooks are read as other programs read them, and what would do harm is refused."""

import zipfile
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
import xlsxwriter
from openpyxl import Workbook, load_workbook

from archbook.errors import FaultyFileError
from archbook.formats.spreadsheet import opened

Rows = list[list[object]]

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"

CELLS: Rows = [
    ["text", "two  words", "<&\"'>", "한글", "=1+1"],
    [1, 2.5, True, False, None],
    [None, None, 10**15, -3, 1e-9],
    ["last", None, None, None, 7],
]

Written = Callable[[Rows, Path], None]


def _openpyxl(rows: Rows, path: Path) -> None:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    for row in rows:
        sheet.append(row)
    book.save(path)


def _openpyxl_streamed(rows: Rows, path: Path) -> None:
    book = Workbook(write_only=True)
    sheet = book.create_sheet("Sheet")
    for row in rows:
        sheet.append(row)
    book.save(path)


def _xlsxwriter(rows: Rows, path: Path) -> None:
    with xlsxwriter.Workbook(path) as book:
        sheet = book.add_worksheet("Sheet")
        for number, row in enumerate(rows):
            sheet.write_row(number, 0, row)


def _prefixed(rows: Rows, path: Path) -> None:
    """Write as programs do that put a prefix before each name, and no place into cells."""
    _openpyxl_streamed(rows, path.with_suffix(".tmp"))
    with zipfile.ZipFile(path.with_suffix(".tmp")) as old, zipfile.ZipFile(path, "w") as new:
        for name in old.namelist():
            content = old.read(name).decode()
            if name.startswith("xl/worksheets/sheet"):
                content = content.replace(f'xmlns="{MAIN}"', f'xmlns:x="{MAIN}"')
                content = content.replace("<", "<x:").replace("<x:/", "</x:")
                content = content.replace("<x:?xml", "<?xml")
            new.writestr(name, content)


def _changed(folder: Path, part: str, old: bytes, new: bytes) -> None:
    """Write b.xlsx: a.xlsx with something else in a part of it."""
    with (
        zipfile.ZipFile(folder / "a.xlsx") as whole,
        zipfile.ZipFile(folder / "b.xlsx", "w") as changed,
    ):
        for name in whole.namelist():
            content = whole.read(name)
            changed.writestr(name, content.replace(old, new) if part in name else content)


@pytest.mark.parametrize("write", [_openpyxl, _openpyxl_streamed, _xlsxwriter, _prefixed])
def test_cells_are_those_that_openpyxl_reads(write: Written, tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    write(CELLS, path)
    with opened(path) as book:
        ours = dict(book.rows("Sheet"))
    theirs = load_workbook(path, data_only=True)["Sheet"].iter_rows(values_only=True)

    for number, row in enumerate(theirs, 1):
        mine = [*ours.get(number, ()), *([None] * len(row))][: len(row)]
        # XlsxWriter stores 0 for what a formula comes to; both read it.
        assert mine == list(row), number


def test_only_the_asked_columns_are_read(tmp_path: Path) -> None:
    _xlsxwriter([[1, 2, 3, 4], [5, None, 7, 8]], tmp_path / "a.xlsx")
    with opened(tmp_path / "a.xlsx") as book:
        assert list(book.rows("Sheet", {0, 2})) == [(1, [1, None, 3]), (2, [5, None, 7])]


def test_a_lonely_cell_far_out_costs_nothing(tmp_path: Path) -> None:
    with xlsxwriter.Workbook(tmp_path / "a.xlsx") as book:
        sheet = book.add_worksheet("Sheet")
        sheet.write(0, 0, "VM")
        sheet.write(1_048_575, 16_383, 1)
    with opened(tmp_path / "a.xlsx") as read:
        rows = list(read.rows("Sheet", {0}))

    assert rows == [(1, ["VM"]), (1_048_576, [None])]


def test_days_and_how_texts_are_read_aloud_are_no_trouble(tmp_path: Path) -> None:
    _openpyxl([[date(2026, 1, 1), "漢字"]], tmp_path / "a.xlsx")
    spoken = '</t><rPh sb="0" eb="2"><t>かんじ</t></rPh>'.encode()
    _changed(tmp_path, "sharedStrings", b"</t>", spoken)
    with opened(tmp_path / "b.xlsx") as book:
        assert list(book.rows("Sheet")) == [(1, [46023, "漢字"])]


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        (b"<sheetData>", b'<!DOCTYPE a [<!ENTITY b "c">]><sheetData>', "no XML that can be read"),
        (b"<worksheet", b'<!DOCTYPE a [<!ENTITY b "c">]><worksheet', "XML with a document type"),
        (b"<sheetData>", b"<sheetData><broken>", "no XML that can be read"),
        (b"<v>1</v>", b"<v>one</v>", "no workbook that can be read"),
        (b'<c r="A1" t="n"', b'<c r="A1" t="s"', "no workbook that can be read"),
        (b'r="A1"', b'r="AAAA1"', "no workbook that can be read"),
        (b"<v>1</v>", b"<v>" + b"7" * 9_000_000 + b"</v>", "more than 8 MiB in one piece"),
    ],
)
def test_a_part_that_would_do_harm_is_refused(
    tmp_path: Path, old: bytes, new: bytes, said: str
) -> None:
    _openpyxl([[1, 2]], tmp_path / "a.xlsx")
    _changed(tmp_path, "sheet1", old, new)

    with pytest.raises(FaultyFileError) as caught, opened(tmp_path / "b.xlsx") as book:
        list(book.rows("Sheet"))
    assert said in str(caught.value)


def test_a_mistake_of_the_reader_is_not_blamed_on_the_file(tmp_path: Path) -> None:
    _openpyxl([[1]], tmp_path / "a.xlsx")

    with pytest.raises(KeyError, match="mine"), opened(tmp_path / "a.xlsx"):
        raise KeyError("mine")


def test_how_many_rows_a_tab_says_it_has(tmp_path: Path) -> None:
    _xlsxwriter([[1, 2]] * 30, tmp_path / "a.xlsx")
    with opened(tmp_path / "a.xlsx") as book:
        assert book.height("Sheet") == 30
    _changed(tmp_path, "sheet1", b'ref="A1:B30"', b'ref="A1"')
    with opened(tmp_path / "b.xlsx") as book:
        assert book.height("Sheet") is None
