"""compute.zones-apart."""

from collections.abc import Callable
from typing import Any

from archbook.model.blueprint import Blueprint
from archbook.model.finding import Hit, Severity
from archbook.rules.registry import rule_called
from archbook.workspace.examples import examples

RULE = "compute.zones-apart"

FAILS, SOUND = examples(RULE)

ELSEWHERE: dict[str, Any] = {"regions": [{"name": "one", "zones": {"a": ["r1", "r2", "r3"]}}]}


def test_it_waits_for_a_profile() -> None:
    assert rule_called(RULE).optional


def test_rooms_that_zones_share(found: Callable[..., list[Hit]]) -> None:
    first, second, feeds = found(RULE, **FAILS)
    assert (first.subject, first.severity) == ("cloud", None)
    assert str(first.message).startswith("availability zones a, b of one share room a")
    assert "room b" in str(second.message)
    assert first.evidence == {"zones_in_room": 2}
    assert feeds.severity is Severity.WARNING
    assert str(feeds.message).endswith("and two are asked for: zones a, b")
    assert feeds.evidence == {"power_feeds": 1}


def test_a_feed_that_is_not_said_may_be_another(found: Callable[..., list[Hit]]) -> None:
    racks = SOUND["racks"] | {"r2": {"room": "a"}}
    assert found(RULE, **(SOUND | {"racks": racks})) == []
    racks = SOUND["racks"] | {"r1": {"room": "a"}, "r2": {"room": "a"}}
    assert found(RULE, **(SOUND | {"racks": racks})) == []


def test_a_room_that_is_not_said(found: Callable[..., list[Hit]]) -> None:
    racks = SOUND["racks"] | {"r4": {"power_feed": "f2"}}
    (hit,) = found(RULE, **(SOUND | {"racks": racks}))
    assert (hit.subject, hit.severity) == ("cloud", Severity.INFO)
    assert "racks r4 stand" in str(hit.message)
    assert hit.evidence == {"racks_without_room": 1}


def test_only_zones_with_compute_hosts_are_meant(
    found: Callable[..., list[Hit]], blueprint: Callable[..., Blueprint]
) -> None:
    """Zone b is for controllers: its room is nobody's business."""
    regions = [{"name": "one", "zones": {"a": ["r1", "r2"], "b": ["r3"], "c": ["r4"]}}]
    racks = SOUND["racks"] | {"r3": {"room": "a"}, "r4": {"room": "b"}}
    groups = [
        {"name": "ctl", "roles": ["control"], "count": 3, "racks": ["r3"]},
        {"name": "cmp", "roles": ["compute"], "count": 4, "racks": ["r1", "r2", "r4"]},
    ]
    changes: dict[str, Any] = {"regions": regions, "racks": racks, "host_groups": groups}
    assert found(RULE, **changes) == []
    groups[1]["racks"] = ["r1", "r2"]
    assert not rule_called(RULE).applies(blueprint(**changes))


def test_regions_are_far_from_each_other(found: Callable[..., list[Hit]]) -> None:
    """Racks of one room in two regions are no finding of this rule."""
    regions = [
        {"name": "one", "zones": {"a": ["r1"], "b": ["r2"]}},
        {"name": "two", "zones": {"c": ["r3"]}},
    ]
    racks = {"r1": {"room": "a"}, "r2": {"room": "b"}, "r3": {"room": "a"}}
    groups = [{"name": "cmp", "roles": ["compute"], "count": 6, "racks": ["r1", "r2", "r3"]}]
    assert found(RULE, regions=regions, racks=racks, host_groups=groups) == []


def test_a_region_of_one_zone_is_not_judged(found: Callable[..., list[Hit]]) -> None:
    """Zone c stands on one feed and in no room: it has no other zone to be apart from."""
    regions = [
        {"name": "one", "zones": {"a": ["r1"], "b": ["r2"]}},
        {"name": "two", "zones": {"c": ["r3"]}},
    ]
    racks = {"r1": {"room": "a"}, "r2": {"room": "a"}, "r3": {"power_feed": "f"}}
    groups = [{"name": "cmp", "roles": ["compute"], "count": 6, "racks": ["r1", "r2", "r3"]}]
    (hit,) = found(RULE, regions=regions, racks=racks, host_groups=groups)
    assert "zones a, b of one share room a" in str(hit.message)
