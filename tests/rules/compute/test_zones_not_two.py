"""compute.zones-not-two."""

from collections.abc import Callable
from typing import Any

from archbook.model.finding import Hit

RULE = "compute.zones-not-two"

FAILS: dict[str, Any] = {"regions": [{"name": "one", "zones": {"a": ["r1"], "b": ["r2", "r3"]}}]}

SOUND: dict[str, Any] = {
    "regions": [{"name": "one", "zones": {"a": ["r1"], "b": ["r2"], "c": ["r3"]}}]
}


def test_names_the_region(found: Callable[..., list[Hit]]) -> None:
    (hit,) = found(RULE, **FAILS)
    assert "region one" in str(hit.message)
