"""capacity.telemetry-bus."""

from collections.abc import Callable
from typing import Any

from archbook.model.edit import SetOption
from archbook.model.finding import Hit
from archbook.workspace.examples import examples

RULE = "capacity.telemetry-bus"

FAILS, SOUND = examples(RULE)

ELSEWHERE: dict[str, Any] = {"host_groups": FAILS["host_groups"]}


def test_offers_a_queue_of_its_own(found: Callable[..., list[Hit]]) -> None:
    (hit,) = found(RULE, **FAILS)
    assert hit.subject == "service/ceilometer"
    assert hit.evidence == {"hosts": 101, "large_from": 100}
    assert "notifications of 101 hosts" in str(hit.message)
    assert hit.candidates == ((SetOption(option="notification_bus", value="own"),),)


def test_a_queue_of_its_own_passes(found: Callable[..., list[Hit]]) -> None:
    assert found(RULE, **(FAILS | {"options": {"notification_bus": "own"}})) == []
    assert len(found(RULE, **(FAILS | {"options": {"notification_bus": "shared"}}))) == 1


def test_bare_metal_for_users_does_not_make_a_cloud_large(
    found: Callable[..., list[Hit]],
) -> None:
    groups = [*SOUND["host_groups"], {"name": "bm", "roles": ["bare_metal"], "count": 50}]
    assert found(RULE, **(SOUND | {"host_groups": groups})) == []


def test_regions_do_not_share_a_queue(found: Callable[..., list[Hit]]) -> None:
    regions = [{"name": "one", "zones": {"a": ["r1"]}}, {"name": "two", "zones": {"b": ["r2"]}}]
    groups = [
        {"name": "c1", "roles": ["control"], "count": 3, "racks": ["r1"]},
        {"name": "w1", "roles": ["compute"], "count": 60, "racks": ["r1"]},
        {"name": "w2", "roles": ["compute"], "count": 60, "racks": ["r2"]},
    ]
    assert found(RULE, **(FAILS | {"regions": regions, "host_groups": groups})) == []
