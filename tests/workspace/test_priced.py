"""A bill that shows and saves itself."""

import json
from pathlib import Path
from zipfile import is_zipfile

import pytest

from archbook.errors import OutputError
from archbook.workspace import new
from archbook.workspace.priced import FORMS, Bill, form_of


@pytest.fixture(scope="module")
def bill() -> Bill:
    """Return the bill of a design with all roles."""
    return new("production-private").bom()


def test_the_frame_has_a_row_for_each_line_and_its_reason(bill: Bill) -> None:
    frame = bill.frame()
    assert len(frame) == len(bill.bill.lines)
    assert {"part", "phase", "quantity", "unit", "reason", "reason_source"} <= set(frame)
    unknown = frame[frame["part"] == "cpu/unspecified"]["quantity"]
    assert unknown.isna().all()


def test_the_frame_of_parts_has_a_column_for_each_year(bill: Bill) -> None:
    frame = bill.parts()
    rails = frame[frame["part"] == "rails"].iloc[0]
    assert rails["year_1"] == rails["known"] == bill.document()["totals"]["quantity"]


@pytest.mark.parametrize("form", FORMS)
def test_every_format_is_saved_by_the_end_of_its_name(
    bill: Bill, tmp_path: Path, form: str
) -> None:
    path = bill.save(tmp_path / f"bill.of.{form}")
    assert path.read_bytes() == bill.render(form)


def test_what_the_formats_are(bill: Bill, tmp_path: Path) -> None:
    assert is_zipfile(bill.save(tmp_path / "b.xlsx"))
    assert json.loads(bill.render("json"))["schema"] == "bom/v1"
    assert json.loads(bill.render("cdx.json"))["bomFormat"] == "CycloneDX"


@pytest.mark.parametrize(
    ("name", "form"),
    [("a.json", "json"), ("a.cdx.json", "cdx.json"), ("cdx.json", "json"), ("a.pdf", "pdf")],
)
def test_the_longest_end_that_fits(name: str, form: str) -> None:
    assert form_of(Path(name)) == form


def test_an_unknown_format_names_the_known_ones(bill: Bill) -> None:
    with pytest.raises(OutputError, match=r"cdx\.json") as caught:
        bill.render("pdf")
    assert "xlsx" in str(caught.value)


def test_it_shows_itself_in_a_notebook(bill: Bill) -> None:
    shown = bill._repr_mimebundle_()
    assert "<table" in shown["text/html"]
    assert shown["text/plain"] == str(bill)
