"""Text tables: aligned, of a fixed width, markup never interpreted."""

import io
import sys

import pytest

from archbook.report.table import Cell, Column, Table
from archbook.report.text import WIDTH, paragraph, table_text, text_width

TABLE = Table(
    "title",
    (Column("name"), Column("count", number=True), Column("why", share=1)),
    (("[bold]x[/bold]", 1_234, "word " * 60), (":smile:", None, "한국어")),
    (("sum", 1.5, ""),),
)


def test_markup_and_emoji_codes_stay_as_they_are() -> None:
    text = table_text(TABLE, "en")
    assert "[bold]x[/bold]" in text
    assert ":smile:" in text


def test_what_nobody_knows_is_called_unknown() -> None:
    assert "unknown" in table_text(TABLE, "en")


def test_numbers_have_separators_and_no_colour_codes() -> None:
    text = table_text(TABLE, "en")
    assert "1,234" in text
    assert "\x1b" not in text


def test_no_line_is_wider_than_the_page_or_ends_in_spaces() -> None:
    for line in table_text(TABLE, "en").splitlines():
        assert len(line) <= WIDTH
        assert line == line.rstrip()


def test_width_is_fixed_when_the_reader_is_no_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "70")
    monkeypatch.setattr(sys, "stdout", io.StringIO())
    assert text_width() == WIDTH


def test_width_follows_the_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    class Terminal(io.StringIO):
        def isatty(self) -> bool:
            return True

    monkeypatch.setattr(sys, "stdout", Terminal())
    monkeypatch.setenv("COLUMNS", "84")
    assert text_width() == 84
    assert max(map(len, table_text(TABLE, "en").splitlines())) <= 84


def test_a_paragraph_is_wrapped_and_indented() -> None:
    lines = paragraph("word " * 60, indent=4).splitlines()
    assert len(lines) > 1
    assert all(line.startswith("    word") for line in lines)


def test_a_number_is_never_broken() -> None:
    columns = (Column("word", share=1), *(Column("a long heading", number=True),) * 9)
    row = ("word " * 20, *(17_702_400,) * 9)
    text = table_text(Table("", columns, (row,)), "en")
    assert text.count("17,702,400") == 9
    assert all(len(line) <= WIDTH for line in text.splitlines())


def test_nothing_is_cut_off_when_the_numbers_need_more_room() -> None:
    columns = (Column("name"), Column("word", share=1), *(Column("n", number=True),) * 14)
    numbers: list[Cell] = [17_702_400 + place for place in range(14)]
    row = ("busan-general-compute-1", "word " * 9, *numbers)
    text = table_text(Table("", columns, (row,)), "en")
    for place in range(14):
        assert f"{17_702_400 + place:,}" in text
    assert "busan-general-compute-1" in text
