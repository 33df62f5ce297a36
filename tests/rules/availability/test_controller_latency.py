"""availability.controller-latency."""

from collections.abc import Callable
from typing import Any

from archbook.model.finding import Hit
from archbook.workspace.examples import examples

RULE = "availability.controller-latency"

FAILS, SOUND = examples(RULE)

ELSEWHERE: dict[str, Any] = {"surroundings": {"air_gapped": True}}


def test_says_how_far_they_are(found: Callable[..., list[Hit]]) -> None:
    (hit,) = found(RULE, **FAILS)
    assert hit.subject == "cloud"
    assert hit.evidence == {"latency_ms": 2.1, "most_ms": 2}
    assert "2.1 ms from each other" in str(hit.message)
    assert "want 2 ms or less" in str(hit.message)
