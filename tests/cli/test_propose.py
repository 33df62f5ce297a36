"""`archbook propose`: a whole design, or a reason why there is none."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

Run = Callable[..., Result]

ASKED = ("propose", "--instances", "300", "--vcpus", "4", "--ram-gib", "16", "--volumes-tb", "50")


def test_the_design_is_written_and_sound(run: Run) -> None:
    result = run(*ASKED, "--racks", "3", "--survives", "rack", "-o", "cloud.yaml")
    assert result.exit_code == 0
    assert "22 hosts in 3 racks" in result.stdout
    assert "next: archbook check cloud.yaml" in result.stdout
    checked = run("check", "cloud.yaml", "--fail-on", "warning", "--as-of", "2026-11-25")
    assert checked.exit_code == 0


def test_a_design_that_is_there_is_replaced_only_by_force(run: Run) -> None:
    Path("cloud.yaml").write_text("mine", encoding="utf-8")
    assert run(*ASKED, "-o", "cloud.yaml").exit_code == 2
    assert Path("cloud.yaml").read_text(encoding="utf-8") == "mine"
    assert run(*ASKED, "-o", "cloud.yaml", "--force", "-q").stdout == ""
    assert "Proposed by archbook" in Path("cloud.yaml").read_text(encoding="utf-8")


def test_json_is_the_document(run: Run) -> None:
    document = json.loads(run(*ASKED, "--format", "json", "--no-alternatives").stdout)
    assert document["schema"] == "proposal/v1"
    assert document["alternatives"] == []


def test_verbose_adds_the_reason_of_each_number(run: Run) -> None:
    assert "Formula" not in run(*ASKED, "--no-alternatives").stdout
    assert "Formula" in run(*ASKED, "--no-alternatives", "-v").stdout


def test_an_alternative_is_written_in_its_place(run: Run) -> None:
    listed = json.loads(run(*ASKED, "--format", "json").stdout)["alternatives"]
    number = next(one["number"] for one in listed if one["id"] == "gateways-control")
    result = run(*ASKED, "--alternative", str(number), "-o", "cloud.yaml", "-q")
    assert result.exit_code == 0
    assert "roles: [control, network]" in Path("cloud.yaml").read_text(encoding="utf-8")


def test_a_workload_and_servers_come_from_files(run: Run) -> None:
    Path("load.yaml").write_text(
        "workload:\n  - {vcpus: 8, ram_gib: 32, instances: 40}\n", encoding="utf-8"
    )
    Path("servers.yaml").write_text(
        "hardware:\n  own: {cores: 48, ram_gib: 384}\n", encoding="utf-8"
    )
    asked = ("propose", "--workload", "load.yaml", "--servers", "servers.yaml")
    result = run(*asked, "--volumes-tb", "fast=5,capacity:hdd=50", "-o", "cloud.yaml")
    assert result.exit_code == 0
    text = Path("cloud.yaml").read_text(encoding="utf-8")
    assert "ram_gib: 384" in text
    assert "volume_types: [capacity]" in text


@pytest.mark.parametrize(
    ("options", "said"),
    [
        ((), "asks for nothing"),
        (("--instances", "0"), "0 is not in the range"),
        (("--instances", "5"), "say also vcpus, ram_gib"),
        ((*ASKED[1:], "--racks", "1", "--survives", "rack"), "give it 3 racks"),
        ((*ASKED[1:], "--survives", "rak"), "did you mean 'rack'"),
        (("--volumes-tb", "-1"), "-1"),
        (("--volumes-tb", "inf"), "inf"),
        ((*ASKED[1:], "--growth-percent", "nan"), "'nan' is no amount"),
        (("--volumes-tb", "fast=1,fast=2"), "there twice"),
        (("--volumes-tb", "fast=1,2"), "names no kind"),
        (("--volumes-tb", "5TB"), "5TB"),
        (("--instances", "2", "--vcpus", "9999", "--ram-gib", "1"), "the largest is"),
        ((*ASKED[1:], "--release", "qeens"), "did you mean 'queens'"),
        ((*ASKED[1:], "--deployer", "kola-ansible"), "did you mean 'kolla-ansible'"),
        ((*ASKED[1:], "--workload", "missing.yaml"), "no such file"),
        ((*ASKED[1:], "--alternative", "77"), "no alternative 77"),
    ],
)
def test_what_cannot_be_is_said_with_what_would_help(
    run: Run, options: tuple[str, ...], said: str
) -> None:
    result = run("propose", *options)
    assert result.exit_code == 2
    assert said in result.stderr
    assert "Traceback" not in result.stderr
