"""The desk: clicks go to the session, and what goes wrong is said and logged, never raised."""

import logging
from collections.abc import Callable
from datetime import date

import pytest

from archbook.errors import InputError
from archbook.i18n import Message
from archbook.model.edit import SetCount
from archbook.session import opened
from archbook.ui.desk import Desk

DAY = date(2026, 11, 24)


@pytest.fixture
def desk() -> Desk:
    return Desk(opened(None, as_of=DAY), "en")


@pytest.fixture
def alarms(desk: Desk) -> list[str]:
    said: list[str] = []
    desk.alarm = lambda message: said.append(desk.words(message))
    return said


def raising(error: Exception) -> Callable[[], None]:
    def act() -> None:
        raise error

    return act


def inside(desk: Desk) -> None:
    """Change widgets within a change of widgets, as a panel in a tab does."""
    desk.quietly(lambda: None)
    desk.edit(SetCount(group="cmp", count=7))


def count(desk: Desk) -> int:
    group = desk.session.design.group("cmp")
    assert group is not None
    return group.count


def test_an_edit_changes_the_design(desk: Desk) -> None:
    desk.edit(SetCount(group="cmp", count=7))
    assert count(desk) == 7


def test_what_a_widget_reports_while_it_is_changed_is_no_click(desk: Desk) -> None:
    desk.quietly(lambda: desk.edit(SetCount(group="cmp", count=7)))
    desk.quietly(lambda: inside(desk))
    assert count(desk) == 2
    desk.edit(SetCount(group="cmp", count=7))
    assert count(desk) == 7


def test_clicks_are_heard_again_after_a_panel_failed(desk: Desk, alarms: list[str]) -> None:
    desk.quietly(raising(InputError(Message("no"))))
    desk.edit(SetCount(group="cmp", count=7))
    assert count(desk) == 7
    assert alarms == ["no"]


def test_what_is_known_to_go_wrong_is_said_and_not_logged(
    desk: Desk, alarms: list[str], caplog: pytest.LogCaptureFixture
) -> None:
    desk.quietly(raising(InputError(Message("no {what}", {"what": "such file"}))))
    assert alarms == ["no such file"]
    assert caplog.records == []


def test_what_nobody_thought_of_is_said_and_the_log_has_the_trace(
    desk: Desk, alarms: list[str], caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.ERROR)
    desk.quietly(raising(ZeroDivisionError("by zero")))
    (said,) = alarms
    assert "ZeroDivisionError: by zero" in said
    assert "the log has more" in said
    (record,) = caplog.records
    assert record.exc_info is not None
    assert record.exc_info[0] is ZeroDivisionError
    assert record.name == "archbook.ui.desk"


def test_a_click_that_fails_is_said_and_the_log_has_the_trace(
    desk: Desk, caplog: pytest.LogCaptureFixture
) -> None:
    desk.heed(raising(ZeroDivisionError("by zero")))
    assert "ZeroDivisionError" in str(desk.session.messages[0])
    assert [record.exc_info is not None for record in caplog.records] == [True]
    desk.heed(raising(InputError(Message("no"))))
    assert list(map(str, desk.session.messages)) == ["no"]
    assert len(caplog.records) == 1


def test_words_are_escaped_for_html_alone(desk: Desk) -> None:
    words = Message("{name} & others", {"name": '<a "b">'})
    assert desk.words(words) == '<a "b"> & others'
    assert desk.html(words) == "&lt;a &quot;b&quot;&gt; &amp; others"
    titled = desk.titled("<i>", "'\"")
    assert titled == '<span title="&#x27;&quot;">&lt;i&gt;</span>'
