"""No widget is left in the kernel: not by closing, by speaking, nor by changes to and fro."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from ipywidgets.widgets import widget as kernel

from archbook.model.edit import AddService, Edit, SetCount, SetField
from archbook.ui.board import STEPS, TABS
from archbook.ui.workbook import Workbook

DAY = date(2026, 11, 24)
PRODUCTION = Path(__file__).parents[1] / "golden" / "production.yaml"

EDITS: dict[str, Edit] = {
    "fewer hosts": SetCount(group="ctl", count=2),  # more findings, with fixes
    "older": SetField(field="release", value="2024.1"),  # other services, other marks
    "one more service": AddService(service="trove"),
}


def standing() -> set[str]:
    return set(kernel._instances)  # noqa: SLF001 - ipywidgets warns of `Widget.widgets`


def look_at_everything(board: Workbook) -> None:
    for place in range(len(STEPS)):
        board._left.choose(place)  # noqa: SLF001 - a person presses the button
    for place in range(len(TABS)):
        board._right.widget.selected_index = place  # noqa: SLF001 - the same


@pytest.fixture
def board() -> Iterator[Workbook]:
    made = Workbook(PRODUCTION, as_of=DAY)
    made.session.autosave = False
    look_at_everything(made)
    yield made
    made.close()


def test_closing_leaves_nothing() -> None:
    before = standing()
    made = Workbook(PRODUCTION, as_of=DAY)
    made.session.autosave = False
    look_at_everything(made)
    assert len(standing()) > len(before) + 1_000
    made.session.change(EDITS["fewer hosts"])
    made.session.change(EDITS["older"])
    made.close()
    assert standing() == before


def test_another_language_leaves_nothing_of_the_one_before() -> None:
    others = standing()
    made = Workbook(PRODUCTION, as_of=DAY)
    made.session.autosave = False
    look_at_everything(made)
    before = standing() - others
    made.speak("ko")
    page = made._page  # noqa: SLF001 - it speaks for the page in any language
    kept = (made, made.layout, page, page.layout)
    assert standing() & before == {one.model_id for one in kept}
    made.close()


@pytest.mark.parametrize("edit", EDITS)
def test_changes_to_and_fro_leave_no_more_than_there_was(board: Workbook, edit: str) -> None:
    for place in range(len(STEPS)):
        board._left.choose(place)  # noqa: SLF001 - a person presses the button
        expect_no_growth(board, EDITS[edit])
    for place in range(len(TABS)):
        board._right.widget.selected_index = place  # noqa: SLF001 - the same
        expect_no_growth(board, EDITS[edit])


def expect_no_growth(board: Workbook, edit: Edit) -> None:
    assert board.session.change(edit)
    board.session.undo()
    before = len(standing())
    for _ in range(2):
        board.session.redo()
        board.session.undo()
    assert len(standing()) == before
