"""compute.zones-not-two."""

from collections.abc import Callable
from typing import Any

from archbook.model.finding import Hit
from archbook.workspace.examples import examples

RULE = "compute.zones-not-two"

FAILS, SOUND = examples(RULE)

ELSEWHERE: dict[str, Any] = {"regions": None}


def test_names_the_region(found: Callable[..., list[Hit]]) -> None:
    (hit,) = found(RULE, **FAILS)
    assert "region one" in str(hit.message)
