"""`archbook prepare`: what hosts need, in each form."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result
from jsonschema import Draft202012Validator

import archbook
from archbook.report.documents import schema_of

Run = Callable[..., Result]
ROOM = ("--supernet", "10.20.0.0/16")


@pytest.fixture(autouse=True)
def _design() -> None:
    archbook.new("production-private").save("design.yaml")


def test_the_table_says_what_is_set_and_what_is_not_known(run: Run) -> None:
    result = run("prepare", "design.yaml", *ROOM)
    assert result.exit_code == 0
    assert result.stderr == ""
    for word in ("cmp-01–cmp-18", "vlan30", "PORTS_1", "Firewall", "Rocky Linux 10"):
        assert word in result.stdout


def test_json_is_the_document(run: Run) -> None:
    result = run("prepare", "design.yaml", *ROOM, "--group", "ctl", "--format", "json")
    document = json.loads(result.stdout)
    Draft202012Validator(schema_of("preparation")).validate(document)
    assert [one["group"] for one in document["groups"]] == ["ctl"]


def test_sh_is_the_script_of_a_host(run: Run) -> None:
    result = run("prepare", "design.yaml", *ROOM, "--host", "ctl-02", "--format", "sh")
    assert result.stdout.startswith("#!/bin/sh\n")
    assert "10.20.0.12 ctl-02" in result.stdout


def test_sh_into_a_folder_is_a_script_for_each_host(run: Run) -> None:
    result = run("prepare", "design.yaml", *ROOM, "--group", "mon", "--format", "sh", "-o", "made")
    assert result.exit_code == 0
    assert sorted(path.name for path in Path("made").iterdir()) == [
        *("deployment-host.sh", "hosts", "mon-01.sh", "mon-02.sh"),
    ]  # fmt: skip


def test_sh_without_a_host_or_a_folder_says_what_is_missing(run: Run) -> None:
    result = run("prepare", "design.yaml", "--format", "sh")
    assert result.exit_code == 2
    assert "--host" in result.stderr


@pytest.mark.parametrize("option", ["--host", "--group"])
def test_an_unknown_name_names_the_nearest(run: Run, option: str) -> None:
    result = run("prepare", "design.yaml", option, "ctl-04" if option == "--host" else "ctrl")
    assert result.exit_code == 2
    assert "did you mean" in result.stderr


def test_it_speaks_korean(run: Run) -> None:
    assert "호스트" in run("prepare", "design.yaml", "--lang", "ko").stdout


def test_the_design_is_not_written_over(run: Run) -> None:
    before = Path("design.yaml").read_bytes()
    assert run("prepare", "design.yaml", "-o", "design.yaml").exit_code == 2
    assert Path("design.yaml").read_bytes() == before
