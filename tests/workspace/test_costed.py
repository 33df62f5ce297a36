"""A cost as it is shown, saved and read by programs."""

import csv
import json
from decimal import Decimal
from io import BytesIO, StringIO
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from openpyxl import load_workbook

from archbook.catalog import bundled
from archbook.errors import FaultyFileError, InputError, OutputError
from archbook.formats.prices import price_list
from archbook.model.design import Design
from archbook.report.documents import schema_of
from archbook.workspace import Workspace
from archbook.workspace.costed import Costed

HARDWARE = {
    "cpu": "=Fast",
    "sockets": 1,
    "cores": 16,
    "ram_gib": 128,
    "module_gib": 64,
    "disks": [{"count": 1, "size_gb": 480, "purpose": "system"}],
    "nics": [{"count": 1, "ports": 2, "speed_gbps": 25}],
    "power_supplies": 2,
    "supply_w": 800,
    "typical_w": 300,
}

DESIGN: dict[str, Any] = {
    "name": "small",
    "release": "2026.1",
    "services": ["keystone", "placement", "glance", "nova", "neutron"],
    "surroundings": {"pue": 1.5},
    "hardware": {"std": HARDWARE},
    "host_groups": [
        {"name": "ctl", "roles": ["control", "network"], "count": 1, "hardware": "std"},
        {"name": "cmp", "roles": ["compute"], "count": 3, "hardware": "std"},
    ],
    "workload": [{"name": "web", "vcpus": 2, "ram_gib": 4, "instances": 30}],
}

PRICES = """\
currency: KRW
as_of: 2026-11-01
prices:
  server/unspecified: 5000000
  cpu/fast: 1500000.4
  memory/64gib: 500000
  disk/*: 100000
  nic/*: 400000
  psu/*: 200000
running: {energy_per_kwh: 150, staff_per_year: 60000000, rack_per_month: 1000000}
"""

PUBLIC = """\
provider: "=Elsewhere"
currency: KRW
instance_types: [{name: t, vcpus: 2, ram_gib: 4, per_hour: 90}]
"""


@pytest.fixture
def workspace() -> Workspace:
    return Workspace(Design.model_validate_json(json.dumps(DESIGN)), bundled())


@pytest.fixture
def costed(workspace: Workspace, tmp_path: Path) -> Costed:
    (tmp_path / "prices.yaml").write_text(PRICES, encoding="utf-8")
    (tmp_path / "public.yaml").write_text(PUBLIC, encoding="utf-8")
    return workspace.cost(tmp_path / "prices.yaml", tmp_path / "public.yaml")


def test_the_document_follows_its_schema(costed: Costed) -> None:
    document = costed.document()
    Draft202012Validator(schema_of("cost")).validate(document)
    json.dumps(document, allow_nan=False)
    assert document["currency"] == "KRW"
    assert document["total"]["value"] is None
    assert document["total"]["known"] > 0
    assert document["public"]["instances"][0]["type"] == "t"


def test_money_is_rounded_to_what_its_currency_has(costed: Costed) -> None:
    line = next(one for one in costed.document()["lines"] if one["part"] == "cpu/fast")
    assert line["unit_price"] == 1_500_000.4, "a price is shown as it was given"
    assert line["amount"] in {1_500_000, 4_500_001}, "and an amount is rounded once, at the end"


def test_amounts_come_with_formula_inputs_and_source(costed: Costed) -> None:
    energy = next(one for one in costed.document()["yearly"] if one["item"] == "energy")
    first = energy["years"][0]
    assert first["formula"] == "load in W * PUE * hours / 1000 * price of a kWh"
    assert first["inputs"] == {
        "load_w": 1200,
        "pue": 1.5,
        "hours": 8760,
        "energy_per_kwh": 150,
    }
    assert first["source"]["url"].startswith("https://")


def test_text_shows_what_is_known_and_what_is_missing(costed: Costed) -> None:
    text = str(costed)
    assert "over 3 years in KRW; prices of 2026-11-01, taxes not said" in text
    assert " + ?" in text
    assert "rails" in text[text.index("Not known, so that") :]
    assert "left out: managed services" in text


def test_each_amount_is_worked_out(costed: Costed) -> None:
    assert "load_w = 1,200" in costed.working()


def test_csv_is_never_a_formula(costed: Costed) -> None:
    rows = list(csv.DictReader(StringIO(costed.render("csv").decode())))
    assert {row["item"] for row in rows if row["part"] == "cpu/fast"} == {"'=Fast"}
    assert next(row for row in rows if row["part"] == "rails")["cost"] == "unknown"
    known = sum(float(row["cost"]) for row in rows[:-2] if row["cost"] != "unknown")
    assert float(rows[-2]["cost"]) == pytest.approx(known, abs=len(rows))
    assert rows[-1]["cost"] == str([row["cost"] for row in rows[:-2]].count("unknown"))


def test_markdown_has_every_table(costed: Costed) -> None:
    text = costed.render("md").decode()
    assert text.count("\n# ") + 1 >= 8
    assert "| Missing | For | Why |" in text


def test_html_escapes_what_the_design_says(costed: Costed) -> None:
    assert "<table" in costed.html()
    assert set(costed._repr_mimebundle_()) == {"text/plain", "text/html"}


def test_a_workbook_has_formulas_and_their_values(costed: Costed) -> None:
    content = costed.render("xlsx")
    texts, values = (load_workbook(BytesIO(content), data_only=only) for only in (False, True))
    last = values["Costs by year"].max_row
    assert texts["Costs by year"].cell(last, 2).value == f"=SUM(B4:B{last - 1})"
    known = sum(
        Decimal(str(row[1].value))
        for row in values["Costs by year"].iter_rows(4, last - 1)
        if isinstance(row[1].value, int | float)
    )
    assert float(known) == pytest.approx(values["Costs by year"].cell(last, 2).value)
    rate = texts["Rates"].cell(4, 6).value
    assert isinstance(rate, str)
    assert "C4/D4/E4" in rate
    assert values["Missing"].cell(4, 1).value
    assert costed.render("xlsx") == content, "the same cost gives the same bytes"


def test_frames_name_the_currency(costed: Costed) -> None:
    lines, years = costed.frame(), costed.yearly_frame()
    assert {"unit_price_KRW", "amount_KRW", "quantity"} <= set(lines.columns)
    assert lines.loc[lines["part"] == "rails", "amount_KRW"].isna().all()
    assert list(years.columns) == ["item", "year_1_KRW", "year_2_KRW", "year_3_KRW", "total_KRW"]


def test_a_file_is_written_by_its_suffix(costed: Costed, tmp_path: Path) -> None:
    for suffix in ("csv", "md", "json", "xlsx"):
        assert costed.save(tmp_path / f"cost.{suffix}").stat().st_size > 100
    with pytest.raises(OutputError, match="no format of a cost is called 'pdf'"):
        costed.render("pdf")


def test_a_price_list_may_be_given_as_it_was_read(workspace: Workspace, costed: Costed) -> None:
    again = workspace.cost(price_list(PRICES, "prices.yaml"))
    assert again.document()["total"]["known"] == costed.document()["total"]["known"]


def test_a_price_list_that_is_not_there_says_how_to_make_one(workspace: Workspace) -> None:
    with pytest.raises(InputError, match="--template"):
        workspace.cost("nowhere.yaml")
    with pytest.raises(InputError, match="at least one"):
        workspace.cost([])


def test_the_template_names_each_part_once_and_reads_as_a_list(
    workspace: Workspace, tmp_path: Path
) -> None:
    text = workspace.price_template()
    with pytest.raises(FaultyFileError, match="currency"):
        price_list(text, "prices.yaml")
    found = price_list(text.replace("currency:", "currency: EUR"), "prices.yaml")
    assert set(found.prices) == {one.part for one in workspace.bom().bill.lines if one.part}
    filled = tmp_path / "prices.yaml"
    filled.write_text(text.replace("currency:", "currency: EUR"), encoding="utf-8")
    missing = {one.name for one in workspace.cost(filled).cost.missing}
    assert set(found.prices) <= missing
    assert "running.energy_per_kwh" in missing


def test_korean_has_the_same_numbers(workspace: Workspace) -> None:
    prices = price_list(PRICES, "prices.yaml")
    korean = Workspace(workspace.design, workspace.catalog, language="ko").cost(prices)
    english = workspace.cost(prices)
    assert korean.document()["total"]["known"] == english.document()["total"]["known"]
