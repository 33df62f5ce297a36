"""What all commands share that take in lists of virtual machines."""

import csv
import json
from collections.abc import Callable
from io import StringIO
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import yaml
from click.testing import Result

import archbook
from archbook.errors import InputError, UnknownNameError
from archbook.report.documents import schema_of

Run = Callable[..., Result]

LIST = """\
name,vcpus,ram_gib,disk_gb,in_use_gb,power,os,cluster
web1,2,4,40,10,on,Ubuntu 22.04,east
web2,2,3,40,20,on,Ubuntu 22.04,east
db,8,60,500,400,on,Windows Server 2019,west/1
old,4,8,80,80,off,Debian,east
"""

FLAVORS = """\
flavors:
  - {name: small, vcpus: 2, ram_gib: 4}
  - {name: middle, vcpus: 4, ram_gib: 16}
"""

RVTOOLS = {
    "vInfo": "VM,Powerstate,CPUs,Memory,Total disk capacity MiB,In Use MiB\n"
    "a,poweredOn,8,32768,102400,51200\nb,poweredOn,2,4096,10240,\n",
    "vCPU": "VM,Max,Overall\na,20000,2500\n",
    "vMemory": "VM,Consumed,Active\na,8192,1000\n",
}


@pytest.fixture(autouse=True)
def _files() -> None:
    Path("list.csv").write_text(LIST, encoding="utf-8")
    Path("flavors.yaml").write_text(FLAVORS, encoding="utf-8")
    Path("rv").mkdir()
    for tab, content in RVTOOLS.items():
        Path(f"rv/RVTools_tab{tab}.csv").write_text(content, encoding="utf-8")


def _document(run: Run, *arguments: str) -> dict[str, Any]:
    result = run("import", *arguments, "-o", "w.yaml", "--force", "--format", "json")
    assert result.exit_code == 0, result.output
    document: dict[str, Any] = json.loads(result.stdout)
    jsonschema.validate(document, schema_of("workload"))
    return document


def _workload() -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = yaml.safe_load(Path("w.yaml").read_text("utf-8"))["workload"]
    return found


def test_a_plain_table_becomes_a_workload(run: Run) -> None:
    document = _document(run, "machines", "list.csv")

    assert [flavor["name"] for flavor in _workload()] == ["2v-4g", "8v-64g"]
    assert document["flavors"][0]["machines"] == ["web1", "web2"]
    assert document["flavors"][0]["wasted_ram_gib"] == 1
    assert document["flavors"][0]["wasted_ram_percent"] == 14.3
    assert [one["name"] for one in document["not_running"]] == ["old"]
    assert document["today"] == document["counted"]


def test_each_cluster_has_its_totals(run: Run) -> None:
    document = _document(run, "machines", "list.csv")

    totals = {one["name"]: (one["machines"], one["vcpus"]) for one in document["clusters"]}
    assert totals == {"east": (2, 4), "west/1": (1, 8)}
    assert all("aggregate" not in flavor for flavor in _workload())


def test_each_cluster_can_become_an_aggregate(run: Run, small: str) -> None:
    _document(run, "machines", "list.csv", "--by-cluster")
    assert [flavor["aggregate"] for flavor in _workload()] == ["east", "west-1"]

    result = run("import", "machines", "list.csv", "--by-cluster", "--design", "design.yaml")
    assert result.exit_code == 0, result.output
    assert "2v-4g: 2 instances" in result.stdout
    assert "(aggregate east)" in result.stdout
    assert small
    assert [one.aggregate for one in archbook.open("design.yaml").design.workload] == [
        "east",
        "west-1",
    ]


def test_given_flavors_are_taken_and_what_none_holds_is_listed(run: Run) -> None:
    document = _document(run, "machines", "list.csv", "--flavors", "flavors.yaml")

    assert [(one["name"], one["instances"]) for one in document["flavors"]] == [("small", 2)]
    assert [one["name"] for one in document["not_held"]] == ["db"]
    assert document["ladder"] is None
    said = run("import", "machines", "list.csv", "--flavors", "flavors.yaml", "-o", "v.yaml")
    assert "db: no flavor holds 8 vCPUs, 60 GiB of memory, 465.7 GiB of disks" in said.stdout


def test_a_number_of_flavors_is_found_and_proved(run: Run) -> None:
    document = _document(run, "machines", "list.csv", "--flavor-count", "2")

    assert document["choice"] == {
        "sizes": 3,
        "candidates": 3,
        "waste": pytest.approx(1 / 67),
        "bound": pytest.approx(1 / 67),
        "proved": True,
    }
    assert document["assumed"][0]["why"].startswith("HiGHS proved it over 3 candidates")


def test_what_was_measured_right_sizes(run: Run) -> None:
    sizing = ("--right-size", "consumed", "--headroom", "25", "--disk-headroom", "10")
    document = _document(run, "rvtools", "rv", *sizing)

    (change,) = document["changes"]
    assert (change["name"], change["vcpus_before"], change["vcpus_after"]) == ("a", 8, 2)
    assert (change["ram_gib_before"], change["ram_gib_after"]) == (32, 10)
    assert (change["disk_gib_before"], change["disk_gib_after"]) == (100, 55)
    assert document["unmeasured"] == {"cpu": ["b"], "memory": ["b"], "disk": ["b"]}
    assert (document["today"]["vcpus"], document["counted"]["vcpus"]) == (10, 4)
    said = [one["what"] for one in document["assumed"]]
    assert "what was used at the moment of the export is what is used" in said
    assert "1 machines keep their size: their CPU time was not measured" in said


def test_changes_are_said_with_the_totals(run: Run) -> None:
    said = run(
        *("import", "rvtools", "rv", "-o", "w.yaml", "--right-size", "active", "--headroom", "0")
    ).stdout

    assert "1 machines are counted smaller: together 3 vCPUs, 5 GiB of memory" in said
    assert "a: 8 vCPUs, 32 GiB of memory, 100 GiB of disks become 1 vCPUs, 1 GiB" in said


@pytest.mark.parametrize(
    ("more", "said"),
    [
        (("--right-size", "active"), "say how much room is left above what was used"),
        (("--ladder", "half", "--flavor-count", "2"), "exclude each other"),
        (("--flavors", "flavors.yaml", "--flavor-count", "2"), "exclude each other"),
        (("--flavors", "nowhere.csv"), "nowhere.csv: no such file"),
        (
            ("--flavor-count", "2", "--solver-seconds", "1e-9"),
            "no 2 flavors were found in 1e-09 s",
        ),
        (("--plan", "plan.txt"), "a plan is written as .md, .csv or .json"),
    ],
)
def test_terms_that_cannot_be_met_are_refused(run: Run, more: tuple[str, ...], said: str) -> None:
    refused = run("import", "machines", "list.csv", "-o", "w.yaml", *more)

    assert refused.exit_code == 2
    assert said in refused.stderr


def test_flavors_that_hold_nothing_are_refused(run: Run) -> None:
    Path("tiny.csv").write_text("name,vcpus,ram_gib\ntiny,1,1\n", encoding="utf-8")

    refused = run("import", "machines", "list.csv", "-o", "w.yaml", "--flavors", "tiny.csv")
    assert "none of the flavors holds any of the machines" in refused.stderr


def test_a_plan_is_written_in_each_form(run: Run) -> None:
    for name in ("plan.md", "plan.csv", "plan.json"):
        result = run("import", "machines", "list.csv", "--plan", name, "--copy-gbps", "10")
        assert result.exit_code == 0, result.output
    document = json.loads(Path("plan.json").read_text("utf-8"))
    jsonschema.validate(document, schema_of("conversion"))
    rows = list(csv.DictReader(StringIO(Path("plan.csv").read_text("utf-8"))))

    assert document["copy_gb"] == pytest.approx(430)
    assert document["hours"] == pytest.approx(430 * 8 / 10 / 3600)
    assert [row["name"] for row in rows] == ["web1", "web2", "db"]
    assert [row["flavor"] for row in rows] == ["2v-4g", "2v-4g", "8v-64g"]
    assert "## web1\n" in Path("plan.md").read_text("utf-8")
    assert run("import", "machines", "list.csv", "--plan", "plan.md").exit_code == 2


def test_told_to_say_more_it_says_how_much_memory_it_took(run: Run) -> None:
    said = run("import", "machines", "list.csv", "-o", "w.yaml", "-v")

    assert "MiB of memory" in said.stderr
    assert "MiB of memory" not in run("import", "machines", "list.csv", "-o", "v.yaml").stderr


def test_domains_and_engines_are_taken_in(run: Run) -> None:
    domain = "<domain id='1'><name>a</name><memory>4194304</memory><vcpu>2</vcpu></domain>"
    Path("a.xml").write_text(domain, encoding="utf-8")
    topology = {"topology": {"sockets": 2, "cores": 2}}
    vm = {"name": "b", "memory": 2**33, "cpu": topology, "status": "up"}
    Path("vms.json").write_text(json.dumps({"vm": [vm]}), encoding="utf-8")

    _document(run, "libvirt", "a.xml")
    assert [one["name"] for one in _workload()] == ["2v-4g"]
    _document(run, "ovirt", "vms.json")
    assert [one["name"] for one in _workload()] == ["4v-8g"]
    unknown = run("import", "libvirt", "a.xml", "-o", "v.yaml").stdout
    assert "4 GiB of memory, unknown of disks" in unknown


def test_python_has_the_same_verbs() -> None:
    survey = archbook.import_machines("list.csv", flavor_count=2, powered_off=True)

    assert survey.conversion(10).frame()["copy_gb"].tolist() == pytest.approx([10, 20, 400, 80])
    assert "minutes at least" in str(survey.conversion(10))
    assert {"wasted_ram_gib", "disk_gb"} <= set(survey.frame().columns)
    assert survey.machines_frame()["counted_ram_mib"].sum() == 75 * 1024
    assert "<table" in survey.html()
    assert "<table" in survey.conversion().html()
    with pytest.raises(UnknownNameError, match="did you mean 'active'"):
        archbook.import_machines("list.csv", right_size="activ")
    with pytest.raises(InputError, match="exclude each other"):
        archbook.import_machines("list.csv", ladder="half", flavor_count=3)
