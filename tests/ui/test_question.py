"""A file that somebody else has changed: the board asks, and does what was answered."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from archbook.model.edit import SetCount
from archbook.ui.workbook import Workbook
from archbook.workspace import open as open_design

Find = Callable[[str], Any]
Html = Callable[[Any], str]

ASKED = "was changed by somebody else since it was last read or written"


@pytest.fixture
def contested(workbook: Workbook, file: Path, step: Find, find: Find) -> Workbook:
    """Return a workbook on which 8 hosts stand, while somebody has written 5 into the file."""
    step("Hosts")
    find("cmp").value = 7
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace("count: 7", "count: 5"), encoding="utf-8")
    find("cmp").value = 8
    return workbook


def count(file: Path) -> int:
    group = open_design(file).design.group("cmp")
    assert group is not None
    return group.count


def test_nothing_is_asked_while_nobody_else_writes(
    workbook: Workbook, step: Find, find: Find, shown: Html
) -> None:
    step("Hosts")
    find("cmp").value = 7
    assert ASKED not in shown(workbook)
    with pytest.raises(AssertionError, match="0 controls"):
        find("Read the file anew")


def test_it_is_asked_and_nothing_is_written(contested: Workbook, file: Path, shown: Html) -> None:
    assert f'<div role="alert">{file} {ASKED}' in shown(contested)
    assert count(file) == 5


def test_what_is_on_the_board_can_be_kept(
    contested: Workbook, file: Path, find: Find, shown: Html
) -> None:
    find("Keep what is on the board").click()
    assert count(file) == 8
    assert find("cmp").value == 8
    assert ASKED not in shown(contested)
    find("Undo").click()
    assert count(file) == 7


def test_the_file_can_be_read_anew_and_undo_brings_the_board_back(
    contested: Workbook, file: Path, find: Find, shown: Html
) -> None:
    find("Read the file anew").click()
    assert find("cmp").value == 5
    assert ASKED not in shown(contested)
    find("Undo").click()
    assert find("cmp").value == 8
    assert count(file) == 8


def test_a_look_at_the_page_asks_too(
    workbook: Workbook, file: Path, shown: Html, parts: Callable[..., Any]
) -> None:
    workbook.session.change(SetCount(group="cmp", count=7))
    file.write_text(file.read_text(encoding="utf-8") + "# theirs\n", encoding="utf-8")
    page = next(one for one in parts(workbook) if hasattr(one, "on_seen"))
    page._handle_custom_msg({"seen": True}, [])  # noqa: SLF001 - what ipywidgets calls
    assert ASKED in shown(workbook)
