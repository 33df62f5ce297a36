"""Racks as the design states them, and what their types add."""

from collections.abc import Callable
from typing import Any

from archbook.model.blueprint import Blueprint
from archbook.model.site import Feed, Rack
from archbook.physical.ground import Ground, allowed_w, strips

RACKS: dict[str, Any] = {
    "typed": {"type": "apc-ar3357"},
    "stated": {"type": "apc-ar3300", "height_u": 40, "max_load_kg": 600},
    "bare": {},
}


def _ground(blueprint: Callable[..., Blueprint], **changes: Any) -> Ground:  # noqa: ANN401 - any JSON
    return Ground.of(blueprint(racks=RACKS, **changes), Rack(height_u=48))


def test_what_is_stated_comes_before_the_type(blueprint: Callable[..., Blueprint]) -> None:
    ground = _ground(blueprint)
    assert [ground.height_u(name) for name in RACKS] == [48, 40, 42]
    assert [ground.max_load_kg(name) for name in RACKS] == [None, 600, None]


def test_a_rack_that_is_not_named_is_made_up(blueprint: Callable[..., Blueprint]) -> None:
    ground = _ground(blueprint)
    assert ground.named("typed")
    assert not ground.named("rack-1")
    assert ground.height_u("rack-1") == 48


def test_made_up_racks_lie_in_the_first_region(blueprint: Callable[..., Blueprint]) -> None:
    regions = [
        {"name": "east", "zones": {"e": ["typed", "stated"]}},
        {"name": "west", "zones": {"w": ["bare"]}},
    ]
    ground = _ground(blueprint, regions=regions)
    assert [ground.region_of(name) for name in ("bare", "rack-1")] == ["west", "east"]


def test_a_strip_for_each_feed_or_an_a_and_a_b() -> None:
    feed = Feed(name="A", breaker_a=16)
    assert strips(Rack(feeds=(feed, feed, feed)), [2]) == 3
    assert strips(Rack(), [None, 2, 4]) == 2
    assert strips(Rack(), [None, 1]) == 1
    assert strips(Rack(), []) == 1


def test_what_a_rack_may_draw() -> None:
    feed = Feed(name="A", breaker_a=10, volts=100)
    assert allowed_w(Rack()) is None
    assert allowed_w(Rack(power_w=500)) == 500
    assert allowed_w(Rack(feeds=(feed,))) == 800
    assert allowed_w(Rack(feeds=(feed, feed, feed))) == 1_600
