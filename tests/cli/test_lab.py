"""JupyterLab is started on the workbook, for this machine only."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

from archbook.cli import lab

Run = Callable[..., Result]
"""Runs the command in this process."""


@pytest.fixture
def executed(monkeypatch: pytest.MonkeyPatch) -> list[list[str]]:
    """Return the list that collects what would have been started."""
    started: list[list[str]] = []
    monkeypatch.setattr(os, "execv", lambda _, arguments: started.append(arguments))
    return started


def test_it_listens_on_this_machine_only(run: Run, executed: list[list[str]]) -> None:
    assert run("lab", "--no-browser", "--port", "8890").exit_code == 0
    (said,) = executed
    assert said[1:3] == ["-m", "jupyterlab"]
    assert "--ip=127.0.0.1" in said
    assert "--port=8890" in said
    assert "--no-browser" in said
    assert not any("token" in argument or "password" in argument for argument in said)


def test_it_opens_the_workbook(run: Run, executed: list[list[str]]) -> None:
    run("lab")
    (said,) = executed
    assert f"--LabApp.default_url=/lab/tree/{lab.NOTEBOOK}" in said
    assert "--no-browser" not in said


def test_without_jupyterlab_it_says_how_to_get_it(
    run: Run, executed: list[list[str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(lab, "find_spec", lambda _: None)
    result = run("lab")
    assert result.exit_code == 3
    assert "pip install 'archbook[lab]'" in result.stderr
    assert executed == []


def test_an_installed_wheel_works_on_a_copy(
    run: Run, executed: list[list[str]], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    shipped = tmp_path / "site" / "_notebooks"
    shipped.mkdir(parents=True)
    (shipped / lab.NOTEBOOK).write_text("{}", encoding="utf-8")
    monkeypatch.setattr(lab, "files", lambda _: shipped.parent)
    monkeypatch.setattr(lab, "__file__", str(tmp_path / "a" / "b" / "c" / "d" / "lab.py"))
    for _ in range(2):  # the second time, the copy that the user may have changed is kept
        assert run("lab").exit_code == 0
        assert Path(lab.NOTEBOOK).is_file()
        Path(lab.NOTEBOOK).write_text("changed", encoding="utf-8")
    assert Path(lab.NOTEBOOK).read_text(encoding="utf-8") == "changed"
    assert f"--ServerApp.root_dir={tmp_path}" in executed[0]
