"""availability.target-feasible."""

from collections.abc import Callable
from typing import Any

from archbook.model.finding import Hit
from archbook.workspace.examples import examples

RULE = "availability.target-feasible"

FAILS, SOUND = examples(RULE)

ELSEWHERE: dict[str, Any] = {"requirements": {"dashboard": True}}


def test_says_how_many_minutes_a_year_that_is(found: Callable[..., list[Hit]]) -> None:
    """0.007 % of 525,600 minutes are 36.792."""
    (hit,) = found(RULE, requirements={"availability_percent": 99.993})
    assert hit.subject == "cloud"
    assert hit.evidence == {"asked_percent": 99.993, "feasible_percent": 99.99, "minutes": 36.8}
    assert str(hit.message).startswith("99.993 % are asked for, 36.8 minutes a year: 99.99 %")


def test_five_nines_are_printed_in_full(found: Callable[..., list[Hit]]) -> None:
    (hit,) = found(RULE, requirements={"availability_percent": 99.99999})
    assert "99.99999 %" in str(hit.message)
