"""A panel that is made when it is first looked at."""

from datetime import date
from typing import Any

import pytest

from archbook.model.edit import SetCount
from archbook.session import Results, Session, opened
from archbook.ui.controls import close, text
from archbook.ui.desk import Desk
from archbook.ui.later import Later

DAY = date(2026, 11, 24)


class Panel:
    """Notes what it shows; fails while it is told to."""

    def __init__(self, _: Desk) -> None:
        """Make an empty place."""
        self.widget: Any = text()
        self.shown: list[Results] = []
        self.fails = False

    def show(self, results: Results) -> None:
        """Note it, or fail."""
        if self.fails:
            raise ZeroDivisionError("<by zero>")
        self.shown.append(results)


@pytest.fixture
def session() -> Session:
    return opened(None, as_of=DAY)


@pytest.fixture
def later(session: Session) -> Later:
    return Later(Desk(session, "en"), Panel)


def panel(later: Later) -> Panel:
    made = later.panel
    assert isinstance(made, Panel)
    return made


def test_it_is_made_once(later: Later, session: Session) -> None:
    assert later.panel is None
    assert later.widget.children == ()
    later.show(session.results)
    made = later.made()
    assert later.widget.children == (made.widget,)
    later.show(session.results)
    assert later.panel is made


def test_the_same_results_are_shown_once(later: Later, session: Session) -> None:
    later.show(session.results)
    later.show(session.results)
    session.change(SetCount(group="cmp", count=7))
    later.show(session.results)
    assert len(panel(later).shown) == 2
    assert panel(later).shown[-1] is session.results


def test_after_a_refused_change_they_are_shown_again(later: Later, session: Session) -> None:
    later.show(session.results)
    session.change(SetCount(group="nowhere", count=7))
    later.show(session.results)
    assert len(panel(later).shown) == 2


def test_what_goes_wrong_is_said_above_the_panel_until_it_is_shown_again(
    later: Later, session: Session
) -> None:
    later.show(session.results)
    panel(later).fails = True
    session.change(SetCount(group="cmp", count=7))
    later.show(session.results)
    alert = later.widget.children[0]
    assert alert.value.startswith('<div role="alert">')
    assert "ZeroDivisionError: &lt;by zero&gt;" in alert.value
    panel(later).fails = False
    later.show(session.results)
    assert alert.value == ""
    assert panel(later).shown[-1] is session.results
    close((later.widget,))
