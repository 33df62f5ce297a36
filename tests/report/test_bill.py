"""The bill, written down."""

import csv
import json
from collections.abc import Callable
from io import StringIO

import pytest
from jsonschema import Draft202012Validator

from archbook.errors import OutputError
from archbook.report.bill import WRITERS, bill_document, bill_file, bill_html, bill_table
from archbook.report.documents import schema_of
from archbook.workspace import Workspace

HARDWARE = {"std": {"server": "dell-r660", "cores": 32, "ram_gib": 512}}
GROUPS = [
    {"name": "ctl", "roles": ["control"], "count": 3},
    {"name": "cmp", "roles": ["compute"], "count": 4, "hardware": "std"},
]


@pytest.fixture
def priced(workspace: Callable[..., Workspace]) -> Workspace:
    """Return a workspace in which the controllers' hardware is unknown."""
    return workspace(hardware=HARDWARE, host_groups=GROUPS)


def test_the_document_validates(priced: Workspace) -> None:
    document = bill_document(priced.bom().bill)
    Draft202012Validator(schema_of("bom")).validate(document)
    assert [line["quantity"] for line in document["lines"]] == [3, 4]
    assert document["totals"]["quantity"] == 7


def test_unknown_is_never_zero(priced: Workspace) -> None:
    document = bill_document(priced.bom().bill)
    assert document["lines"][0]["cores"] is None
    assert document["totals"]["cores"] == {"known": 128, "unknown_machines": 3}
    assert document["totals"]["typical_w"]["unknown_machines"] == 7


def test_the_table_says_unknown_and_how_many(priced: Workspace) -> None:
    text = bill_table(priced.bom().bill, "en")
    controllers = next(line for line in text.splitlines() if line.startswith("ctl"))
    assert controllers.count("unknown") == 8
    assert "machines without" in text
    assert "128" in text


def test_csv_has_lines_totals_and_unknown_counts(priced: Workspace) -> None:
    rows = list(csv.DictReader(StringIO(bill_file(priced.bom().bill, "csv", "en"))))
    assert [row["kind"] for row in rows] == ["server", "server", "total", "unknown"]
    assert rows[0]["cores"] == "unknown"
    assert rows[2]["cores"] == "128"
    assert rows[2]["typical_w"] == "unknown"
    assert rows[3]["cores"] == "3"


def test_json_is_the_document(priced: Workspace) -> None:
    bill = priced.bom().bill
    assert json.loads(bill_file(bill, "json", "en")) == bill_document(bill)


def test_markdown_and_html_have_a_row_for_each_group(priced: Workspace) -> None:
    bill = priced.bom().bill
    assert "| cmp | Dell PowerEdge R660 | 4 |" in bill_file(bill, "md", "en")
    assert bill_html(bill, "en").count("<tr>") == 1 + 2 + 2


def test_an_unknown_suffix_names_the_known_ones(priced: Workspace) -> None:
    with pytest.raises(OutputError) as caught:
        bill_file(priced.bom().bill, "xyz", "en")
    assert all(suffix in str(caught.value) for suffix in WRITERS)
