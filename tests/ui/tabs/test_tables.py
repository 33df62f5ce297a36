"""Tabs that show the tables of one result."""

from collections.abc import Callable
from pathlib import Path

import pytest
from tests.ui.bench import DAY

from archbook.session import opened
from archbook.ui.board import TABS
from archbook.ui.controls import close
from archbook.ui.desk import Desk
from archbook.workspace import Workspace
from archbook.workspace import open as open_design

PRODUCTION = Path(__file__).parents[2] / "golden" / "production.yaml"

TABLES: dict[str, Callable[[Workspace], str]] = {
    "capacity": lambda space: space.size().html(),
    "racks": lambda space: space.racks().html(),
    "networks": lambda space: space.addresses().html(),
}


@pytest.mark.parametrize("language", ["en", "ko"])
@pytest.mark.parametrize("tab", TABLES)
def test_a_tab_shows_what_the_pure_verb_gives(tab: str, language: str) -> None:
    session = opened(PRODUCTION, language=language, as_of=DAY)
    panel = TABS[tab][1](Desk(session, language))
    panel.show(session.results)
    wanted = TABLES[tab](open_design(PRODUCTION, language=language))
    assert panel.widget.value == wanted
    assert "<table" in wanted
    close((panel.widget,))
