"""The toolbar: undo, redo, reset, open and save."""

from collections.abc import Callable
from pathlib import Path

import ipywidgets as widgets

import archbook
from archbook.ui.workbook import Workbook
from archbook.workspace import new

Find = Callable[[str], widgets.Widget]
Html = Callable[[widgets.Widget], str]


def test_undo_redo_and_reset(find: Find) -> None:
    assert find("Undo").disabled
    assert find("Reset").disabled
    find("cmp").value = 5
    find("cmp").value = 6
    find("Undo").click()
    assert find("cmp").value == 5
    assert not find("Redo").disabled
    find("Redo").click()
    assert find("cmp").value == 6
    find("Reset").click()
    assert find("cmp").value == 2
    assert find("Reset").disabled


def test_save_and_open(
    workbook: Workbook, find: Find, tmp_path: Path, status: Callable[[], str]
) -> None:
    path = tmp_path / "design.yaml"
    assert "not kept" in status()
    find("Design file").value = str(path)
    find("Save").click()
    assert archbook.open(path).design == workbook.session.design
    find("cmp").value = 4
    assert "changed" in status()
    find("Open").click()
    assert find("cmp").value == 2


def test_open_of_a_missing_file_is_explained(
    workbook: Workbook, find: Find, shown: Html, tmp_path: Path
) -> None:
    find("Design file").value = str(tmp_path / "no.yaml")
    find("Open").click()
    assert "no.yaml: no such file" in shown(workbook)
    assert workbook.session.design == new("starter").design
