"""How far the reading of files is, on a terminal and elsewhere."""

import sys

import pytest

from archbook.cli import progress
from archbook.cli.progress import Rows, peak_mib
from archbook.cli.settings import Settings


@pytest.fixture(autouse=True)
def _impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(progress, "PATIENCE_S", -1.0)


def test_lines_are_written_where_no_terminal_is(capsys: pytest.CaptureFixture[str]) -> None:
    rows = Rows(Settings())
    rows.tell("a.xlsx", 10_000, 30_000)
    rows.done()

    assert capsys.readouterr().err == "a.xlsx: 10000 rows read\n"


def test_a_terminal_gets_a_bar(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    rows = Rows(Settings())
    rows.tell("[red]a.xlsx", 10_000, 20_000)
    rows.done()

    shown = capsys.readouterr().err
    assert "50%" in shown
    assert "[red]a.xlsx" in shown, "a name is no markup"


def test_told_to_be_quiet_it_says_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    Rows(Settings(quiet=True)).tell("a.xlsx", 10_000, None)

    assert capsys.readouterr().err == ""


def test_memory_is_counted() -> None:
    assert (peak_mib() or 0) > 1
