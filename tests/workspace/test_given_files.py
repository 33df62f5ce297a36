"""Workloads and machines in files of their own."""

from pathlib import Path

import pytest

from archbook.errors import FaultyFileError, InputError
from archbook.workspace import new
from archbook.workspace.given_files import servers_of, workload_of

WORKLOAD = "workload:\n  - {name: a, vcpus: 2, ram_gib: 4, instances: 5}\n"


@pytest.fixture
def written(tmp_path: Path) -> Path:
    return tmp_path / "given.yaml"


def test_a_workload_is_read_as_an_import_writes_it(written: Path) -> None:
    written.write_text(WORKLOAD + "assumptions:\n  - {what: a, why: b}\n", encoding="utf-8")
    assert [one.name for one in workload_of(written)] == ["a"]


def test_a_design_is_a_workload_too(written: Path) -> None:
    written.write_text(new("production-private").text(), encoding="utf-8")
    assert [one.name for one in workload_of(written)] == ["general", "large"]


def test_no_instance_is_no_workload(written: Path) -> None:
    written.write_text("workload: []\n", encoding="utf-8")
    with pytest.raises(InputError, match="names no instance"):
        workload_of(written)


def test_a_slip_is_named_with_its_line(written: Path) -> None:
    written.write_text(WORKLOAD.replace("vcpus", "vcpu"), encoding="utf-8")
    with pytest.raises(FaultyFileError, match=r"given\.yaml:2"):
        workload_of(written)


def test_servers_are_read_as_the_hardware_of_a_design(written: Path) -> None:
    written.write_text("hardware:\n  big: {cores: 64, ram_gib: 512}\n", encoding="utf-8")
    assert servers_of(written)["big"].cores == 64
    written.write_text("hardware: {}\n", encoding="utf-8")
    with pytest.raises(InputError, match="names no machine"):
        servers_of(written)
