"""The toolbar: undo, redo, reset, and the language."""

from collections.abc import Callable
from datetime import date
from typing import Any

from tests.ui.bench import called, in_sight

from archbook.model.edit import SetCount
from archbook.session import opened
from archbook.ui.controls import close
from archbook.ui.desk import Desk
from archbook.ui.toolbar import Toolbar
from archbook.ui.workbook import Workbook

Find = Callable[[str], Any]


def test_undo_redo_and_reset(step: Find, find: Find) -> None:
    step("Hosts")
    assert find("Undo").disabled
    assert find("Redo").disabled
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
    find("Undo").click()
    assert find("cmp").value == 6


def test_undo_of_every_step_walks_back_to_where_the_design_began(
    workbook: Workbook, step: Find, find: Find
) -> None:
    seen = [workbook.session.design]
    step("Purpose")
    find("Title").value = "Mine"
    seen.append(workbook.session.design)
    step("Services")
    find("Heat").value = True
    seen.append(workbook.session.design)
    step("Hosts")
    find("cmp").value = 5
    for design in reversed(seen):
        find("Undo").click()
        assert workbook.session.design == design
    assert find("Undo").disabled
    for design in seen[1:]:
        find("Redo").click()
        assert workbook.session.design == design


def test_the_language_that_is_chosen_is_asked_for() -> None:
    session = opened(None, as_of=date(2026, 11, 24))
    asked: list[str] = []
    toolbar = Toolbar(Desk(session, "en"), asked.append)
    called("Language", in_sight(toolbar.widget)).value = "ko"
    session.change(SetCount(group="cmp", count=5))
    toolbar.show(session.results)
    assert asked == ["ko"]
    close((toolbar.widget,))
