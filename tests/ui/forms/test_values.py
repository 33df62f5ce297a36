"""What is typed becomes what a design file holds, and back."""

import pytest
from pydantic import JsonValue

from archbook.ui.forms.values import (
    lines_of,
    listed,
    number_of,
    numbers_of,
    typed,
    typed_lines,
)


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("12", 12),
        (" 12 ", 12),
        ("-3", -3),
        ("1,000", 1000),
        ("12,345,678.5", 12345678.5),
        ("2.5", 2.5),
        ("1e3", 1000.0),
        ("", None),
        ("   ", None),
    ],
)
def test_numbers_as_people_type_them(text: str, number: JsonValue) -> None:
    assert number_of(text) == number


@pytest.mark.parametrize("text", ["1,5", "1,00", ",5", "many", "4 GiB", "1,000,00"])
def test_what_is_no_number_stays_text_to_be_refused(text: str) -> None:
    assert number_of(text) == text


@pytest.mark.parametrize("value", [None, 0, 7, 2.5, 1000000, 0.1, "word"])
def test_what_is_shown_reads_back_as_it_was(value: JsonValue) -> None:
    assert number_of(typed(value)) == value


def test_lines_are_trimmed_and_empty_ones_left_out() -> None:
    assert lines_of(" a \n\n b\n") == ["a", "b"]
    assert lines_of("\n \n") is None
    assert lines_of(typed_lines(["a", "b"])) == ["a", "b"]
    assert numbers_of("1\n2.5\n\n") == [1, 2.5]
    assert numbers_of("") is None


def test_words_of_a_list_of_a_mapping_and_of_one() -> None:
    assert listed(["a", "b"]) == ("a", "b")
    assert listed({"a": 1}) == ("a",)
    assert listed("a") == ("a",)
    assert listed(None) == ()
