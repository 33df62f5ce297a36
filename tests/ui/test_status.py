"""The status line and the alert line."""

from collections.abc import Callable
from datetime import date

import ipywidgets as widgets
import pytest

from archbook.model.finding import Severity
from archbook.ui.workbook import Workbook
from archbook.workspace import new

DAY = date(2026, 11, 24)

Find = Callable[[str], widgets.Widget]
Html = Callable[[widgets.Widget], str]


def test_the_status_line_counts_what_check_finds(find: Find, status: Callable[[], str]) -> None:
    assert "sound: 0 errors" in status()
    assert "hosts: 3" in status()
    find("Use case").value = "textbook-htc"
    find("Release").value = "2026.2"
    checked = new("textbook-htc", release="2026.2").check(as_of=DAY)
    errors = checked.findings.count(Severity.ERROR)
    assert f"{errors} error" in status()


def test_a_panel_that_fails_says_so_and_the_others_go_on(
    workbook: Workbook,
    find: Find,
    shown: Html,
    monkeypatch: pytest.MonkeyPatch,
    status: Callable[[], str],
) -> None:
    def broken(_: object, __: str) -> None:
        raise ZeroDivisionError("<by zero>")

    monkeypatch.setattr("archbook.session.results.Results.drawing", broken)
    find("cmp").value = 4
    assert "ZeroDivisionError" in shown(workbook)
    assert "&lt;by zero&gt;" in shown(workbook)
    assert "hosts: 5" in status()
