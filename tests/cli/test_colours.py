"""Colour: only where it is seen, or asked for."""

import sys

import pytest

from archbook.cli.colours import added, colours, severe
from archbook.model.finding import Severity


@pytest.fixture(autouse=True)
def _plain_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("NO_COLOR", "FORCE_COLOR"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("TERM", "xterm")


@pytest.fixture
def _terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)


def test_none_where_no_terminal_is() -> None:
    assert not colours()
    assert severe("error", Severity.ERROR) == "error"


@pytest.mark.usefixtures("_terminal")
def test_a_terminal_shows_them() -> None:
    assert severe("error", Severity.ERROR) == "\x1b[31m\x1b[1merror\x1b[0m"
    assert added("+ x") == "\x1b[32m+ x\x1b[0m"


@pytest.mark.usefixtures("_terminal")
@pytest.mark.parametrize(("name", "value"), [("NO_COLOR", "1"), ("TERM", "dumb")])
def test_a_terminal_that_wants_none_gets_none(
    monkeypatch: pytest.MonkeyPatch, name: str, value: str
) -> None:
    monkeypatch.setenv(name, value)
    assert not colours()


def test_a_log_may_ask_for_them(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FORCE_COLOR", "1")
    assert colours()
    monkeypatch.setenv("NO_COLOR", "1")
    assert not colours()
