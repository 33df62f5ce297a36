"""`archbook import rvtools`: a workload that a design can have, and what stands in its way."""

import json
from collections.abc import Callable
from pathlib import Path

import jsonschema
import pytest
import yaml
from click.testing import Result
from openpyxl import Workbook

import archbook
from archbook.errors import UnknownNameError
from archbook.report.documents import schema_of

Run = Callable[..., Result]

HEADER = [
    "VM",
    "Powerstate",
    "Template",
    "CPUs",
    "Memory",
    "Total disk capacity MiB",
    "HW version",
]
ROWS = [
    ["web1", "poweredOn", False, 3, 6144, 40960, "vmx-13"],
    ["web2", "poweredOn", False, 4, 8192, 40960, "vmx-4"],
    ["old", "poweredOff", False, 8, 65536, 40960, "vmx-13"],
    ["gold", "poweredOff", True, 2, 4096, 40960, "vmx-13"],
    ["bad", "poweredOn", False, "?", 4096, 40960, "vmx-13"],
]


@pytest.fixture(autouse=True)
def _files() -> None:
    book = Workbook(write_only=True)
    sheet = book.create_sheet("vInfo")
    for row in [HEADER, *ROWS]:
        sheet.append(row)
    book.save("rv.xlsx")


def _import(run: Run, *more: str) -> Result:
    return run("import", "rvtools", "rv.xlsx", *more)


def test_the_workload_is_written_as_a_design_has_it(run: Run) -> None:
    result = _import(run, "-o", "workload.yaml")

    assert result.exit_code == 0, result.output
    written = yaml.safe_load(Path("workload.yaml").read_text(encoding="utf-8"))
    assert written["workload"] == [
        {"name": "4v-8g", "vcpus": 4, "ram_gib": 8, "disk_gb": 43, "instances": 2}
    ]
    assert "rounded up to the next doubling" in written["assumptions"][0]["what"]


def test_it_says_what_is_wasted_apart_in_the_way_and_not_understood(run: Run) -> None:
    said = _import(run, "-o", "workload.yaml").stdout

    assert "2 virtual machines: 7 vCPUs, 14 GiB of memory, 80 GiB of disks" in said
    assert "4v-8g: 2 instances, 43 GB of disk each; 1 vCPUs and 2 GiB unused" in said
    assert "rounding up adds 1 vCPUs (14 %) and 2 GiB of memory (14 %)" in said
    assert "1 powered off, 0 suspended, 1 templates, 0 placeholders" in said
    assert "web2: virtual hardware 4 is older than 7" in said
    assert "rv.xlsx:6: bad is left out: CPUs is '?'" in said
    assert "taken as true: no machine has snapshots (there is no tab vSnapshot)" in said


def test_the_design_gets_it_and_keeps_its_comments(run: Run, small: str) -> None:
    result = _import(run, "--design", "design.yaml")

    assert result.exit_code == 0, result.output
    text = Path("design.yaml").read_text(encoding="utf-8")
    assert text.startswith(small.splitlines()[0])
    workspace = archbook.open("design.yaml")
    assert [flavor.name for flavor in workspace.design.workload] == ["4v-8g"]
    assert any("no machine has snapshots" in one.what for one in workspace.design.assumptions)

    assert run("check", "design.yaml").exit_code in {0, 1}
    _import(run, "--design", "design.yaml")
    assert Path("design.yaml").read_text(encoding="utf-8") == text


def test_another_file_can_get_the_design(run: Run, small: str) -> None:
    assert _import(run, "--design", "design.yaml", "-o", "next.yaml").exit_code == 0
    assert Path("design.yaml").read_text(encoding="utf-8") == small
    assert archbook.open("next.yaml").design.workload


def test_machines_that_do_not_run_can_be_counted(run: Run) -> None:
    _import(run, "-o", "workload.yaml", "--powered-off", "--ladder", "exact")

    written = yaml.safe_load(Path("workload.yaml").read_text(encoding="utf-8"))
    assert [flavor["name"] for flavor in written["workload"]] == ["3v-6g", "4v-8g", "8v-64g"]


def test_as_json_it_is_the_document_that_its_schema_describes(run: Run) -> None:
    result = _import(run, "-o", "workload.yaml", "--format", "json")

    document = json.loads(result.stdout)
    jsonschema.validate(document, schema_of("workload"))
    assert [one["name"] for one in document["not_as_they_are"]] == ["web2"]
    assert [one["name"] for one in document["not_running"]] == ["old"]
    assert [one["name"] for one in document["templates"]] == ["gold"]
    assert document["today"]["in_use_gib"] is None
    assert document["not_understood"][0]["line"] == 6


def test_it_must_be_said_where_to_write(run: Run) -> None:
    refused = _import(run)

    assert refused.exit_code == 2
    assert "say where to write" in refused.stderr


def test_nothing_is_replaced_unasked(run: Run) -> None:
    Path("workload.yaml").write_text("mine", encoding="utf-8")

    assert _import(run, "-o", "workload.yaml").exit_code == 2
    assert Path("workload.yaml").read_text(encoding="utf-8") == "mine"
    assert _import(run, "-o", "workload.yaml", "--force").exit_code == 0


def test_many_machines_are_named_only_when_asked(run: Run) -> None:
    rows = "".join(f"vm{n};poweredOn;1;1024;vmx-4\n" for n in range(25))
    text = "VM;Powerstate;CPUs;Memory;HW version\n" + rows
    Path("many.csv").write_text(text, encoding="utf-8")

    few = run("import", "rvtools", "many.csv", "-o", "w.yaml").stdout
    all_ = run("import", "rvtools", "many.csv", "-o", "w.yaml", "--force", "-v").stdout
    assert "vm24: " not in few
    assert "and 5 more; --verbose names them" in few
    assert "vm24: " in all_
    assert run("import", "rvtools", "many.csv", "-o", "w.yaml", "--force", "-q").output == ""


def test_a_list_of_which_nothing_is_left_is_refused(run: Run) -> None:
    Path("off.csv").write_text("VM,Powerstate,CPUs,Memory\na,poweredOff,1,1024\n", "utf-8")

    refused = run("import", "rvtools", "off.csv", "-o", "w.yaml")
    assert refused.exit_code == 2
    assert "no machine is left to carry" in refused.stderr


def test_python_has_the_same_verb() -> None:
    survey = archbook.import_rvtools("rv.xlsx", ladder="half")

    assert "3v-6g: 1 instances" in str(survey)
    with pytest.raises(UnknownNameError, match="did you mean 'half'"):
        archbook.import_rvtools("rv.xlsx", ladder="halve")
