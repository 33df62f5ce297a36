"""The bill, written down."""

import csv
import json
from collections.abc import Callable
from io import StringIO

import pytest
from jsonschema import Draft202012Validator

from archbook.errors import OutputError
from archbook.report.bill import WRITERS, bill_file
from archbook.report.bill_document import bill_document
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


def rows(bill: Workspace) -> list[dict[str, str]]:
    return list(csv.DictReader(StringIO(bill_file(bill.bom().bill, "csv", "en"))))


@pytest.mark.parametrize("language", ["en", "ko"])
def test_the_document_validates(bought: Callable[..., Workspace], language: str) -> None:
    document = bill_document(bought(language).bom().bill, language)
    Draft202012Validator(schema_of("bom")).validate(json.loads(json.dumps(document)))


def test_the_document_keeps_its_machines_and_totals(priced: Workspace) -> None:
    document = bill_document(priced.bom().bill)
    machines = [line for line in document["lines"] if line["kind"] == "server"]
    assert [line["quantity"] for line in machines] == [3, 4]
    assert list(machines[0])[:5] == ["item", "kind", "group", "quantity", "unit"]
    assert document["totals"]["quantity"] == 7


def test_unknown_is_never_zero(priced: Workspace) -> None:
    document = bill_document(priced.bom().bill)
    assert document["lines"][0]["cores"] is None
    assert document["totals"]["cores"] == {"known": 128, "unknown_machines": 3}
    assert document["totals"]["typical_w"]["unknown_machines"] == 7
    cpus = next(one for one in document["parts"] if one["kind"] == "cpu")
    assert (cpus["known"], cpus["unknown_lines"]) == (0, 2)


def test_the_document_adds_up_parts_by_year(bought: Callable[..., Workspace]) -> None:
    document = bill_document(bought().bom().bill)
    cpus = next(one for one in document["parts"] if one["part"] == "cpu/xeon-gold-6430")
    assert cpus["by_phase"] == {"1": 28, "3": 18}
    assert cpus["known"] == 46


def test_what_is_open_and_assumed_is_in_the_document(bought: Callable[..., Workspace]) -> None:
    document = bill_document(bought().bom().bill)
    assert {"of": ["group/odd one"], "kind": "server", "text": "no server type is chosen"} in (
        document["unsaid"]
    )
    assert "disks.1.media" in {one["name"] for one in document["assumed"]}


def test_csv_keeps_the_columns_and_the_last_rows_it_had(priced: Workspace) -> None:
    found = rows(priced)
    assert list(found[0])[:5] == ["kind", "group", "item", "hardware", "quantity"]
    assert list(found[0]).index("source") == 13
    machines = [row for row in found if row["kind"] == "server"]
    assert found[:2] == machines
    assert machines[0]["cores"] == "unknown"
    total, unknown = found[-2:]
    assert (total["kind"], total["quantity"], total["cores"]) == ("total", "7", "128")
    assert total["typical_w"] == "unknown"
    assert (unknown["kind"], unknown["cores"]) == ("unknown", "3")


def test_csv_says_of_each_line_its_part_year_and_reason(bought: Callable[..., Workspace]) -> None:
    (line,) = [
        row
        for row in rows(bought())
        if (row["kind"], row["group"], row["phase"]) == ("memory", "cmp", "3")
    ]
    assert (line["part"], line["quantity"], line["each"]) == ("memory/64gib", "72", "8")
    assert line["cores"] == ""
    assert line["reason"].endswith("rounded up (hosts: 9, 8 in each)")


def test_a_hostile_name_is_no_formula_in_csv(bought: Callable[..., Workspace]) -> None:
    items = {row["item"] for row in rows(bought())}
    assert "'=hypervisor" in items


def test_json_is_the_document(priced: Workspace) -> None:
    bill = priced.bom().bill
    assert json.loads(bill_file(bill, "json", "en")) == bill_document(bill)


def test_markdown_has_a_row_for_each_group(priced: Workspace) -> None:
    assert "| cmp | Dell PowerEdge R660 | 4 |" in bill_file(priced.bom().bill, "md", "en")


def test_an_unknown_suffix_names_the_known_ones(priced: Workspace) -> None:
    with pytest.raises(OutputError) as caught:
        bill_file(priced.bom().bill, "xyz", "en")
    assert all(suffix in str(caught.value) for suffix in WRITERS)
