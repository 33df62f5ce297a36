"""`archbook cost`: with the user's prices, or a list to fill in."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result
from jsonschema import Draft202012Validator

from archbook.report.documents import schema_of

Run = Callable[..., Result]

PRICES = """\
currency: EUR
prices: {rails: 50, server/*: 3000}
running: {staff_per_year: 1000}
"""


@pytest.fixture(autouse=True)
def _price_lists() -> None:
    Path("prices.yaml").write_text(PRICES, encoding="utf-8")
    Path("more.csv").write_text("part,price,currency\npsu/unspecified,7,EUR\n", encoding="utf-8")


def test_it_shows_what_is_known_and_what_is_missing(run: Run) -> None:
    result = run("cost", "design.yaml", "--prices", "prices.yaml")
    assert result.exit_code == 0, result.output
    assert "27,450.00 + ?" in result.stdout  # 9 hosts with rails
    assert "the price list has no price of it" in result.stdout
    assert result.stderr == ""


def test_without_prices_it_says_how_to_get_a_list(run: Run) -> None:
    result = run("cost", "design.yaml")
    assert result.exit_code == 2
    assert "--template" in result.stderr


def test_json_is_the_document(run: Run) -> None:
    result = run("cost", "design.yaml", "--prices", "prices.yaml", "--format", "json")
    document = json.loads(result.stdout)
    Draft202012Validator(schema_of("cost")).validate(document)
    assert document["years"] == 3


def test_years_are_asked_for(run: Run) -> None:
    arguments = ("cost", "design.yaml", "--prices", "prices.yaml", "--format", "json")
    document = json.loads(run(*arguments, "--years", "7").stdout)
    assert document["years"] == 7
    assert len(document["yearly"][0]["years"]) == 7
    assert run(*arguments, "--years", "0").exit_code == 2


def test_a_second_list_adds_parts(run: Run) -> None:
    lists = ("--prices", "prices.yaml", "--prices", "more.csv")
    document = json.loads(run("cost", "design.yaml", *lists, "--format", "json").stdout)
    line = next(one for one in document["lines"] if one["part"] == "psu/unspecified")
    assert line["unit_price"] == 7


def test_verbose_adds_the_working(run: Run) -> None:
    arguments = ("cost", "design.yaml", "--prices", "prices.yaml")
    assert "How each amount was found" not in run(*arguments).stdout
    assert "How each amount was found" in run(*arguments, "-v").stdout


@pytest.mark.parametrize("suffix", ["csv", "md", "json", "xlsx"])
def test_a_file_is_written_by_its_suffix(run: Run, suffix: str) -> None:
    name = f"cost.{suffix}"
    result = run("cost", "design.yaml", "--prices", "prices.yaml", "-o", name)
    assert result.exit_code == 0, result.output
    assert Path(name).stat().st_size > 100
    assert result.stdout == ""


def test_the_template_is_read_when_its_currency_is_filled_in(run: Run) -> None:
    assert run("cost", "design.yaml", "--template", "-o", "empty.yaml").exit_code == 0
    path = Path("empty.yaml")
    before = run("cost", "design.yaml", "--prices", "empty.yaml")
    assert before.exit_code == 2
    assert "empty.yaml:3: currency" in before.stderr
    text = path.read_text(encoding="utf-8").replace("currency:", "currency: KRW", 1)
    path.write_text(text, encoding="utf-8")
    assert run("cost", "design.yaml", "--prices", "empty.yaml").exit_code == 0


def test_a_filled_in_list_is_never_overwritten_by_a_template(run: Run) -> None:
    result = run("cost", "design.yaml", "--template", "-o", "prices.yaml")
    assert result.exit_code == 2
    assert Path("prices.yaml").read_text(encoding="utf-8") == PRICES


def test_a_result_is_never_written_over_a_price_list(run: Run) -> None:
    before = Path("more.csv").read_text(encoding="utf-8")
    result = run("cost", "design.yaml", "--prices", "more.csv", "-o", "more.csv")
    assert result.exit_code == 2
    assert "is a price list itself" in result.stderr
    assert Path("more.csv").read_text(encoding="utf-8") == before


def test_old_prices_are_remarked_as_of_a_day(run: Run) -> None:
    Path("old.yaml").write_text(PRICES + "valid_until: 2026-01-31\n", encoding="utf-8")
    arguments = ("cost", "design.yaml", "--prices", "old.yaml", "--as-of")
    assert "held until 2026-01-31" in run(*arguments, "2026-02-01").stdout
    assert "held until" not in run(*arguments, "2026-01-31").stdout


def test_rates_are_written_as_rules(run: Run) -> None:
    result = run("cost", "design.yaml", "--prices", "prices.yaml", "--rating")
    assert result.exit_code == 0
    assert result.stdout.startswith("#!/bin/sh\n")


def test_a_faulty_list_is_named_with_its_lines(run: Run) -> None:
    Path("bad.yaml").write_text("currency: EUR\nprices:\n  rails: 1.234,5\n", encoding="utf-8")
    result = run("cost", "design.yaml", "--prices", "bad.yaml")
    assert result.exit_code == 2
    assert "bad.yaml:3: prices.rails: write the number with a point" in result.stderr
