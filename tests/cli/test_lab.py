"""JupyterLab is started on the workbook, for this machine only."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

from archbook.cli import lab, serving

Run = Callable[..., Result]
"""Runs the command in this process."""


@pytest.fixture
def executed(monkeypatch: pytest.MonkeyPatch) -> list[list[str]]:
    """Return the list that collects what would have been started."""
    started: list[list[str]] = []
    monkeypatch.setattr(os, "execv", lambda _, arguments: started.append(arguments))
    return started


@pytest.fixture
def installed(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """Make the command believe that it runs from a wheel; return its chapters."""
    shipped = tmp_path / "site" / "_notebooks"
    (shipped / "ko").mkdir(parents=True)
    for folder in (shipped, shipped / "ko"):
        (folder / "01-first-design.ipynb").write_text("[](00-workbook.ipynb)", encoding="utf-8")
        (folder / "00-workbook.ipynb").write_text("{}", encoding="utf-8")
    monkeypatch.setattr(lab, "files", lambda _: shipped.parent)
    monkeypatch.setattr(lab, "__file__", str(tmp_path / "a" / "b" / "c" / "d" / "lab.py"))
    return shipped


def test_it_listens_on_this_machine_only(run: Run, executed: list[list[str]]) -> None:
    assert run("lab", "--no-browser", "--port", "8890").exit_code == 0
    (said,) = executed
    assert said[1:4] == ["-P", "-m", "jupyterlab"]
    assert "--ip=127.0.0.1" in said
    assert "--port=8890" in said
    assert "--no-browser" in said
    assert not any("token" in argument or "password" in argument for argument in said)


@pytest.mark.parametrize(("language", "folder"), [("en", "notebooks"), ("ko", "notebooks/ko")])
def test_it_opens_the_workbook(
    run: Run, executed: list[list[str]], language: str, folder: str
) -> None:
    run("lab", "--lang", language)
    (said,) = executed
    assert "--LabApp.default_url=/lab/tree/00-workbook.ipynb" in said
    assert "--no-browser" not in said
    (root,) = (one.partition("=")[2] for one in said if "root_dir" in one)
    assert root.endswith(folder)


def test_without_jupyterlab_it_says_how_to_get_it(
    run: Run, executed: list[list[str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(serving, "find_spec", lambda _: None)
    result = run("lab")
    assert result.exit_code == 3
    assert "pip install 'archbook[lab]'" in result.stderr
    assert executed == []


@pytest.mark.usefixtures("installed")
def test_an_installed_wheel_works_on_copies(
    run: Run, executed: list[list[str]], tmp_path: Path
) -> None:
    for _ in range(2):  # the second time, the copies that the user may have changed are kept
        assert run("lab").exit_code == 0
        assert {path.name for path in Path().glob("*.ipynb")} == {
            "00-workbook.ipynb",
            "01-first-design.ipynb",
        }
        Path("00-workbook.ipynb").write_text("changed", encoding="utf-8")
    assert Path("00-workbook.ipynb").read_text(encoding="utf-8") == "changed"
    assert f"--ServerApp.root_dir={tmp_path}" in executed[0]


@pytest.mark.usefixtures("installed")
def test_copies_in_two_languages_work_on_one_design(run: Run, executed: list[list[str]]) -> None:
    run("lab")
    run("lab", "--lang", "ko")
    assert "--LabApp.default_url=/lab/tree/00-workbook.ko.ipynb" in executed[1]
    assert (
        Path("01-first-design.ko.ipynb").read_text(encoding="utf-8") == "[](00-workbook.ko.ipynb)"
    )
    assert Path("01-first-design.ipynb").read_text(encoding="utf-8") == "[](00-workbook.ipynb)"
