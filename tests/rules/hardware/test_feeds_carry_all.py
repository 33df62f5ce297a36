"""hardware.feeds-carry-all."""

from collections.abc import Callable
from typing import Any

from archbook.model.finding import Hit
from archbook.workspace.examples import examples

RULE = "hardware.feeds-carry-all"

FAILS, SOUND = examples(RULE)

ELSEWHERE: dict[str, Any] = {"racks": {"r1": {"power_w": 5000}}}


def _feeds(*feeds: dict[str, Any]) -> dict[str, Any]:
    return FAILS | {"racks": {"r1": {"feeds": list(feeds)}}}


def test_the_feed_that_is_left_carries_everything(found: Callable[..., list[Hit]]) -> None:
    (hit,) = found(RULE, **FAILS)
    assert hit.subject == "rack/r1"
    assert hit.evidence == {"draw_w": 6000, "left_w": 5888, "feeds": 2, "hosts_without_figure": 6}
    assert "with one of 2 feeds lost 5888 W" in str(hit.message)
    assert found(RULE, **SOUND) == []


def test_a_single_feed_is_not_lost_but_not_filled(found: Callable[..., list[Hit]]) -> None:
    (hit,) = found(RULE, **_feeds({"name": "A", "breaker_a": 32}))
    assert "its one feed may carry 5888 W" in str(hit.message)
    assert found(RULE, **_feeds({"name": "A", "breaker_a": 33})) == []


def test_the_strongest_is_the_one_that_is_lost(found: Callable[..., list[Hit]]) -> None:
    strong, weak = {"name": "A", "breaker_a": 63}, {"name": "B", "breaker_a": 32}
    assert len(found(RULE, **_feeds(strong, weak))) == 1
    assert found(RULE, **_feeds(strong, strong | {"name": "B"})) == []


def test_three_phases_carry_three_times_as_much(found: Callable[..., list[Hit]]) -> None:
    three = {"breaker_a": 16, "phases": 3}
    assert found(RULE, **_feeds({"name": "A"} | three, {"name": "B"} | three)) == []


def test_each_rack_by_itself(found: Callable[..., list[Hit]]) -> None:
    racks = {"r1": FAILS["racks"]["r1"], "r2": {}}
    assert found(RULE, **(FAILS | {"racks": racks})) == []
