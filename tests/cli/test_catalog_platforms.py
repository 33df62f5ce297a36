"""``archbook catalog platforms``."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result
from jsonschema import validate

from archbook.report.documents import schema_of

Run = Callable[..., Result]


def test_it_lists_the_platforms_and_the_weights(run: Run) -> None:
    result = run("catalog", "platforms", "--weight", "cost=3", "--weight", "aws_compatibility=0")
    assert result.exit_code == 0
    assert "OpenStack" in result.stdout
    last = result.stdout.rstrip().splitlines()[-1]
    assert last.split() == ["Weight", "1", "1", "3", "1", "1", "1", "0"]


def test_json_keeps_to_its_schema_and_goes_into_a_file(run: Run) -> None:
    result = run("catalog", "platforms", "--format", "json", "-o", "found.json")
    assert result.exit_code == 0
    document = json.loads(Path("found.json").read_text(encoding="utf-8"))
    validate(document, schema_of("platforms"))
    assert document["weights"] == dict.fromkeys(document["weights"], 1.0)


@pytest.mark.parametrize(
    ("weight", "said"),
    [
        ("cots=3", "did you mean 'cost'?"),
        ("cost", "write a weight as CRITERION=NUMBER"),
        ("cost=much", "write a weight as CRITERION=NUMBER"),
        ("cost=-1", "the weight of cost must be zero or more, not -1"),
        ("cost=nan", "the weight of cost must be zero or more"),
    ],
)
def test_a_bad_weight_is_said_in_one_line(run: Run, weight: str, said: str) -> None:
    result = run("catalog", "platforms", "--weight", weight)
    assert result.exit_code == 2
    assert said in result.stderr
    assert len(result.stderr.splitlines()) == 1
