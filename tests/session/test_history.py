"""The line of moments."""

from datetime import date

from archbook.session import Results
from archbook.session.history import History, Moment, Origin
from archbook.workspace import new

DAY = date(2026, 11, 24)


def moment() -> Moment:
    results = Results(new("starter"), DAY)
    return Moment(results, Origin(results.workspace.design))


def test_there_is_nothing_before_the_first_moment_and_nothing_after_the_last() -> None:
    history = History(moment())
    first = history.now
    assert not history.back()
    assert not history.forward()
    assert history.now is first


def test_back_and_forward_undo_each_other() -> None:
    history = History(moment())
    first = history.now
    history.push(moment())
    last = history.now
    assert history.back()
    assert history.now is first
    assert history.forward()
    assert history.now is last


def test_push_forgets_the_future() -> None:
    history = History(moment())
    history.push(moment())
    history.back()
    history.push(moment())
    assert not history.forward()
