"""Host preparation that shows itself, and writes its scripts."""

from pathlib import Path

import pytest

import archbook
from archbook.errors import OutputError, UnknownNameError
from archbook.model.edit import SetField
from archbook.workspace import Workspace

ROOM = "10.20.0.0/16"


@pytest.fixture
def space() -> Workspace:
    return archbook.new("starter").apply(
        SetField(field="operating_system", value="rocky-linux-10")
    )


def test_a_folder_has_a_script_for_each_host_and_all_names(tmp_path: Path) -> None:
    space = archbook.new("production-private")
    paths = space.prepare(ROOM).save(tmp_path / "scripts")
    assert len(paths) == 35 + 2
    assert {path.name for path in paths} >= {"ctl-01.sh", "deployment-host.sh", "hosts"}
    names = (tmp_path / "scripts" / "hosts").read_text(encoding="utf-8").splitlines()
    assert names[0] == "10.20.0.11 ctl-01"
    assert len(names) == 35


def test_without_addresses_there_is_no_file_of_names(tmp_path: Path, space: Workspace) -> None:
    paths = space.prepare().save(tmp_path)
    assert "hosts" not in {path.name for path in paths}


def test_a_script_is_had_by_the_host_s_name(space: Workspace) -> None:
    name = next(iter(space.blueprint().cohorts)).name_of(0)
    assert f"hostnamectl set-hostname {name}" in space.prepare().script(name)
    with pytest.raises(UnknownNameError, match="no host is called"):
        space.prepare().script("nobody")


def test_the_deployer_has_a_script_of_its_own() -> None:
    text = archbook.new("production-private").prepare(ROOM).deployer()
    assert "kolla-ansible install-deps" in text
    assert "globals.yml: network_interface: vlan10" in text


def test_two_hosts_of_one_name_are_refused(tmp_path: Path) -> None:
    space = archbook.new("production-private")
    groups = [
        one.model_copy(update={"hosts": ("a", "A", "b")}) if one.name == "ctl" else one
        for one in space.design.host_groups
    ]
    twins = space.with_design(space.design.model_copy(update={"host_groups": tuple(groups)}))
    with pytest.raises(OutputError, match="two hosts are called A"):
        twins.prepare().save(tmp_path)
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize("language", ["en", "ko"])
def test_it_shows_itself(language: str) -> None:
    prepared = archbook.new("production-private", language=language).prepare(ROOM)
    shown = prepared._repr_mimebundle_()
    assert "<table" in shown["text/html"]
    assert shown["text/plain"] == str(prepared)
