"""Tabs: only what is in front is made, computed and shown."""

from collections.abc import Callable, Iterator, Mapping
from datetime import date
from typing import Any

import pytest

from archbook.i18n import Message
from archbook.model.edit import SetCount
from archbook.session import Results, Session, opened
from archbook.ui.controls import close, text
from archbook.ui.desk import Desk
from archbook.ui.later import Make
from archbook.ui.tabbed import Tabbed
from archbook.ui.workbook import Workbook

DAY = date(2026, 11, 24)

Find = Callable[[str], Any]


class Noting:
    """A panel that notes when it is made and shown."""

    def __init__(self, log: list[str], name: str) -> None:
        """Note it."""
        self._log, self._name = log, name
        self.widget: Any = text()
        log.append(f"made {name}")

    def show(self, _: Results) -> None:
        """Note it."""
        self._log.append(f"shown {self._name}")


class Other(Noting):
    """A panel of another kind."""


@pytest.fixture
def log() -> list[str]:
    return []


@pytest.fixture
def session() -> Session:
    return opened(None, as_of=DAY)


@pytest.fixture
def tabbed(session: Session, log: list[str]) -> Iterator[Tabbed]:
    def made(name: str) -> Make:
        return lambda _: Noting(log, name)

    tabs: Mapping[str, tuple[Message, Make]] = {
        name: (Message("Tab {name}", {"name": name}), made(name)) for name in ("a", "b", "c")
    }
    one = Tabbed(Desk(session, "en"), tabs, 1)
    session.subscribe(lambda now: one.show(now.results))
    yield one
    close((one.widget,))


def test_a_tab_that_nobody_looks_at_is_never_made_nor_shown(
    tabbed: Tabbed, session: Session, log: list[str]
) -> None:
    assert tabbed.widget.titles == ("Tab a", "Tab b", "Tab c")
    assert log == []
    tabbed.show(session.results)
    session.change(SetCount(group="cmp", count=9))
    assert log == ["made b", "shown b", "shown b"]


def test_a_tab_is_brought_up_to_date_when_it_comes_to_the_front(
    tabbed: Tabbed, session: Session, log: list[str]
) -> None:
    tabbed.show(session.results)
    tabbed.widget.selected_index = 0
    assert tabbed.place == 0
    session.change(SetCount(group="cmp", count=9))
    assert log == ["made b", "shown b", "made a", "shown a", "shown a"]
    tabbed.widget.selected_index = 1
    assert log[5:] == ["shown b"]
    tabbed.widget.selected_index = 0
    tabbed.widget.selected_index = 1
    assert log[6:] == [], "both show these results already"


def test_after_a_refused_change_the_tab_in_front_is_set_back(
    tabbed: Tabbed, session: Session, log: list[str]
) -> None:
    tabbed.show(session.results)
    assert not session.change(SetCount(group="nowhere", count=9))
    assert log == ["made b", "shown b", "shown b"]


def test_a_tab_is_brought_to_the_front_by_its_id(
    tabbed: Tabbed, session: Session, log: list[str]
) -> None:
    tabbed.show(session.results)
    panel = tabbed.bring("c", Noting)
    assert isinstance(panel, Noting)
    assert tabbed.place == 2
    assert log[2:] == ["made c", "shown c"]
    assert tabbed.bring("c", Other) is None
    assert tabbed.bring("nowhere", Noting) is None
    assert tabbed.place == 2


def test_only_the_tab_in_front_is_computed(
    workbook: Workbook, step: Find, find: Find, tab: Find
) -> None:
    tab("Bill")
    step("Hosts")
    find("cmp").value = 3
    computed = vars(workbook.session.results)
    assert {"blueprint", "check"} <= set(computed)
    assert not {"fixes", "plan"} & set(computed)
    assert computed["_drawings"] == {}
    tab("Findings")
    assert "fixes" in computed
    tab("Drawings")
    assert list(computed["_drawings"]) == [("topology", (), None)]
