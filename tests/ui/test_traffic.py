"""Only what changed is drawn again: what is sent to the page after a change."""

from collections.abc import Callable
from typing import Any

import ipywidgets as widgets
import pytest

from archbook.model.edit import AddService, SetCount, SetField
from archbook.ui.board import STEPS, TABS
from archbook.ui.workbook import Workbook

Find = Callable[[str], Any]
Sent = list[tuple[Any, set[str]]]


@pytest.fixture
def sent(monkeypatch: pytest.MonkeyPatch) -> Sent:
    """Return a list that fills with who sends to the page, and which of its traits."""
    heard: Sent = []

    def send(widget: Any, message: dict[str, Any], buffers: object = None) -> None:  # noqa: ANN401 - ipywidgets has no types
        heard.append((widget, set(message.get("state", ()))))
        plain(widget, message, buffers)

    plain = widgets.Widget._send  # noqa: SLF001 - the one way out of the kernel
    monkeypatch.setattr(widgets.Widget, "_send", send)
    return heard


def named(sent: Sent) -> set[str]:
    """Return who sent, by class in the style sheet or by name."""
    dressed = (
        next(iter(getattr(one, "_dom_classes", ())), "") or getattr(one, "description", "")
        for one, _ in sent
    )
    return set(dressed)


@pytest.fixture
def board(workbook: Workbook, step: Find, tab: Find, sent: Sent) -> Workbook:
    """Return a workbook that was looked at all over, and changed once."""
    for title, _ in TABS.values():
        tab(str(title))
    for one in STEPS.values():
        step(str(one.TITLE))
    step("Services")
    tab("Bill")
    workbook.session.change(SetField(field="title", value="A"), SetCount(group="cmp", count=8))
    sent.clear()
    return workbook


def test_a_title_changes_the_status_line_alone(board: Workbook, sent: Sent) -> None:
    board.session.change(SetField(field="title", value="B"))
    assert named(sent) == {"archbook-status"}
    assert [traits for _, traits in sent] == [{"value"}]


def test_a_count_changes_the_status_line_and_the_tab_in_front(board: Workbook, sent: Sent) -> None:
    board.session.change(SetCount(group="cmp", count=9))
    assert named(sent) == {"archbook-status", "archbook-table"}
    assert len(sent) == 2


def test_a_tick_moves_its_box_and_the_mark_of_its_step(board: Workbook, sent: Sent) -> None:
    board.session.change(AddService(service="heat"))
    boxes = [one.description for one, _ in sent if isinstance(one, widgets.Checkbox)]
    assert boxes == ["Heat"]
    assert "5 Services •" in named(sent)
    assert len(sent) < 40


def test_what_is_refused_sends_the_reason_alone(board: Workbook, sent: Sent) -> None:
    board.session.change(SetCount(group="nowhere", count=9))
    assert named(sent) == {"archbook-alert"}


def test_a_look_at_the_page_sends_nothing(board: Workbook, sent: Sent) -> None:
    board.session.look()
    board.session.change(SetCount(group="cmp", count=8))
    assert sent == []


def test_going_back_and_forth_sends_what_is_in_sight_alone(
    board: Workbook, sent: Sent, tab: Find, step: Find
) -> None:
    tab("Placement")
    tab("Bill")
    step("Hosts")
    step("Services")
    sent.clear()
    tab("Placement")
    tab("Bill")
    assert [traits for _, traits in sent] == [{"selected_index"}] * 2
    sent.clear()
    step("Hosts")
    rail = {"2 Hosts", "archbook-step-body", "archbook-step-name"}
    assert len(sent) <= 4 + len(rail)
    assert board.session.saved
