"""The tab of files: open, save, and keep each change at once."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from archbook.ui.workbook import Workbook
from archbook.workspace import new
from archbook.workspace import open as open_design

Find = Callable[[str], Any]
Html = Callable[[Any], str]


def test_the_file_of_the_design_is_named(
    workbook: Workbook, file: Path, tab: Find, find: Find
) -> None:
    tab("Files")
    assert find("Design file").value == str(file)
    assert find("Keep each change at once").value is True
    assert not workbook.session.can_undo


def test_save_and_open(
    workbook: Workbook, tmp_path: Path, tab: Find, find: Find, status: Callable[[], str]
) -> None:
    path = tmp_path / "another.yaml"
    tab("Files")
    find("Keep each change at once").value = False
    find("Title").value = "Mine"
    assert "changed, not saved" in status()
    find("Design file").value = f" {path} "
    find("Save").click()
    assert f"kept in {path}" in status()
    assert open_design(path).design == workbook.session.design
    find("Title (changed)").value = "Other"
    assert "changed, not saved" in status()
    find("Open").click()
    assert find("Title").value == "Mine"
    assert find("Undo").disabled is False


def test_nothing_is_written_while_changes_are_not_kept(
    workbook: Workbook, file: Path, tab: Find, find: Find
) -> None:
    tab("Files")
    find("Keep each change at once").value = False
    find("Title").value = "Mine"
    assert not file.exists()
    find("Keep each change at once").value = True
    find("Title (changed)").value = "Yours"
    assert open_design(file).design == workbook.session.design


def test_open_of_a_missing_file_is_explained(
    workbook: Workbook, tmp_path: Path, tab: Find, find: Find, shown: Html
) -> None:
    tab("Files")
    find("Design file").value = str(tmp_path / "no.yaml")
    find("Open").click()
    assert "no.yaml: no such file" in shown(workbook)
    assert workbook.session.design == new("starter").design


def test_save_over_another_design_is_explained(
    workbook: Workbook, tmp_path: Path, tab: Find, find: Find, shown: Html
) -> None:
    path = tmp_path / "precious.yaml"
    path.write_text("precious", encoding="utf-8")
    tab("Files")
    find("Design file").value = str(path)
    find("Save").click()
    assert "precious.yaml: exists and is another design" in shown(workbook)
    assert path.read_text(encoding="utf-8") == "precious"
